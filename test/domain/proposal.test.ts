/** Two people behind a decision, whatever is done in whatever order. */
import fc from 'fast-check'
import {
  confirm,
  decline,
  hasBoth,
  newProposal,
  PROPOSAL_HOURS,
  type Request,
  stateOf,
  withdraw,
} from '../../cloudfunctions/domain/proposal'

const HOUR = 3_600_000
const STEPS = { confirm, decline, withdraw }
type Name = keyof typeof STEPS
const step = (...people: string[]) =>
  fc.record({
    name: fc.constantFrom(...(Object.keys(STEPS) as Name[])),
    by: fc.constantFrom(...people),
    hours: fc.integer({ min: 0, max: 40 }),
  })
type Taken = { name: Name; by: string; hours: number }

/** The proposal after every step, and when. */
function run(steps: Taken[]): { request: Request; now: number; ok: boolean; taken?: Taken }[] {
  let request = newProposal('ann', 0)
  let now = 0
  const seen: { request: Request; now: number; ok: boolean; taken?: Taken }[] = [{ request, now, ok: true }]
  for (const taken of steps) {
    now += taken.hours * HOUR
    const answer = STEPS[taken.name](request, taken.by, now)
    if (answer.ok) request = answer.request
    seen.push({ request, now, ok: answer.ok, taken })
  }
  return seen
}

test('nothing that one person does gives it force', () => {
  fc.assert(
    fc.property(fc.array(step('ann'), { maxLength: 12 }), (steps) => {
      for (const { request } of run(steps)) expect(hasBoth(request)).toBe(false)
    }),
  )
})

test('it has force only with somebody else behind it, who confirmed within 72 hours', () => {
  fc.assert(
    fc.property(fc.array(step('ann', 'ben', 'cho'), { maxLength: 12 }), (steps) => {
      const seen = run(steps)
      const last = seen.at(-1)?.request as Request
      const first = seen.find(({ request }) => hasBoth(request))
      if (!first) return
      expect(first.taken).toMatchObject({ name: 'confirm' })
      expect(first.taken?.by).not.toBe('ann')
      expect(first.now).toBeLessThan(PROPOSAL_HOURS * HOUR)
      // Once decided, nothing decides again.
      expect(last).toEqual(first.request)
    }),
  )
})

test('whoever made it withdraws and nobody else; whoever else looks confirms or declines', () => {
  const made = newProposal('ann', 0)
  expect(withdraw(made, 'ben', 1)).toEqual({ ok: false, why: 'notTheMaker' })
  expect(confirm(made, 'ann', 1)).toEqual({ ok: false, why: 'samePerson' })
  expect(decline(made, 'ann', 1)).toEqual({ ok: false, why: 'samePerson' })
  expect(withdraw(made, 'ann', 1)).toMatchObject({ ok: true, request: { state: 'withdrawn' } })
  expect(decline(made, 'ben', 1)).toMatchObject({ ok: true, request: { state: 'declined', checker: 'ben' } })
})

test('at the last moment it still waits; at 72 hours it has lapsed for everybody', () => {
  const made = newProposal('ann', 0)
  const end = PROPOSAL_HOURS * HOUR
  expect(PROPOSAL_HOURS).toBe(72)
  expect([stateOf(made, end - 1), stateOf(made, end)]).toEqual(['waiting', 'lapsed'])
  expect(confirm(made, 'ben', end - 1).ok).toBe(true)
  for (const one of [confirm, decline]) expect(one(made, 'ben', end)).toEqual({ ok: false, why: 'lapsed' })
  expect(withdraw(made, 'ann', end)).toEqual({ ok: false, why: 'lapsed' })
})
