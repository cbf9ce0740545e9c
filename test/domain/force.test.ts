/** Two people behind a measure, whatever is done in whatever order. */
import fc from 'fast-check'
import {
  confirmForce,
  declineForce,
  eventsInForce,
  type ForceRequest,
  forceState,
  hasForce,
  LAPSE_HOURS,
  mayAsk,
  newForce,
  withdrawForce,
} from '../../cloudfunctions/domain/force'

const HOUR = 3_600_000
const KINDS = ['manualRed', 'suspension', 'release', 'spotCheck'] as const
const STEPS = { confirm: confirmForce, decline: declineForce, withdraw: withdrawForce }
const step = fc.record({
  step: fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])),
  by: fc.constantFrom('ann', 'ben'),
  hours: fc.integer({ min: 0, max: 30 }),
})

/** Every state that a request goes through, with the instant of each. */
function run(kind: (typeof KINDS)[number], steps: { step: keyof typeof STEPS; by: string; hours: number }[]) {
  let request: ForceRequest = newForce(kind, 'ann', 0)
  let now = 0
  const seen = [{ request, now }]
  for (const { step: name, by, hours } of steps) {
    now += hours * HOUR
    const taken = STEPS[name](request, by, now)
    if (taken.ok) request = taken.request
    seen.push({ request, now })
  }
  return seen
}

test('whatever one person does with their own request, it never has force, a provisional red aside', () => {
  const alone = fc.array(
    step.map((one) => ({ ...one, by: 'ann' })),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(
      fc.constantFrom('manualRed' as const, 'suspension' as const, 'release' as const),
      alone,
      (kind, steps) => {
        for (const { request, now } of run(kind, steps)) expect(hasForce(request, now)).toBe(false)
      },
    ),
  )
})

test('a provisional red of one person has force until 24 hours are over, and nothing that person does ends or keeps it', () => {
  const alone = fc.array(
    step.map((one) => ({ ...one, by: 'ann' })),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(alone, (steps) => {
      for (const { request, now } of run('spotCheck', steps))
        expect(hasForce(request, now)).toBe(now < LAPSE_HOURS.spotCheck * HOUR)
    }),
  )
})

test('what has force for good has two different people behind it, who acted in time', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), fc.array(step, { maxLength: 12 }), (kind, steps) => {
      const end = run(kind, steps).at(-1)?.request
      if (end?.state === 'confirmed') expect(end.checker).toBe('ben')
      if (end?.state === 'withdrawn') expect(kind).not.toBe('spotCheck')
    }),
  )
})

test('a decision is final: after it every step is refused', () => {
  const confirmed = confirmForce(newForce('manualRed', 'ann', 0), 'ben', HOUR)
  if (!confirmed.ok) throw new Error('refused')
  for (const name of ['confirm', 'decline', 'withdraw'] as const)
    for (const by of ['ann', 'ben', 'cat'])
      expect(STEPS[name](confirmed.request, by, 2 * HOUR)).toEqual({ ok: false, why: 'decided' })
})

test.each([
  ['manualRed', 72],
  ['suspension', 72],
  ['release', 72],
  ['spotCheck', 24],
] as const)('a %s lapses exactly at its hour %d', (kind, hours) => {
  const request = newForce(kind, 'ann', 0)
  expect(forceState(request, hours * HOUR - 1)).toBe('waiting')
  expect(forceState(request, hours * HOUR)).toBe('lapsed')
  expect(confirmForce(request, 'ben', hours * HOUR)).toEqual({ ok: false, why: 'lapsed' })
})

test('one request at a time; a provisional red that nobody confirmed is not made again by the same person', () => {
  const open = newForce('spotCheck', 'ann', 0)
  expect(mayAsk('spotCheck', 'ben', [open], HOUR)).toEqual({ ok: false, why: 'waiting' })
  expect(mayAsk('spotCheck', 'ann', [open], 25 * HOUR)).toEqual({ ok: false, why: 'samePerson' })
  expect(mayAsk('spotCheck', 'ben', [open], 25 * HOUR)).toEqual({ ok: true })
  const red = newForce('manualRed', 'ann', 0)
  expect(mayAsk('manualRed', 'ann', [red], 73 * HOUR)).toEqual({ ok: true })
})

test('an event counts until it is closed or lapses, and only what an assessment reads of it', () => {
  const event = {
    id: 'x',
    type: 'spot_critical' as const,
    maker: 'ann',
    lapsesAt: '2026-11-22T00:00:00.000Z',
  }
  const at = Date.parse(event.lapsesAt)
  expect(eventsInForce([event], at - 1)).toEqual([{ type: 'spot_critical', maker: 'ann' }])
  expect(eventsInForce([event], at)).toEqual([])
  expect(eventsInForce([{ type: 'recall1', closed: true }, { type: 'recall2' }], at)).toEqual([
    { type: 'recall2' },
  ])
})
