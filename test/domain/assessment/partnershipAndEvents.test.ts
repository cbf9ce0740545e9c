import { addDays } from '../../../cloudfunctions/domain/calendar'
import type { ProductEvent } from '../../../typings/assessment'
import type { Partnership } from '../../../typings/dossier'
import { changed, lineOf, outcome, TODAY } from './green'

const expectOnly = (assessment: ReturnType<typeof changed>, colour: string, ...reasons: string[]) =>
  expect(outcome(assessment)).toEqual({ colour, reasons })

describe('what peer platforms say', () => {
  const ended = (change: Partial<Record<keyof Partnership, unknown>>, verified = true) =>
    changed('TOY', ({ dossier, facts }) => {
      dossier.partnerships.push({ id: 'p2', platform: 'Another', ...change } as Partnership)
      facts.partnerships.p2 = { verified }
    })

  test('a verified removal for quality is red for 12 months, for another reason yellow', () => {
    expectOnly(ended({ ended: '2026-02-01', reason: 'quality' }), 'red', 'W-TERMINATED')
    expectOnly(ended({ ended: '2025-06-01', reason: 'quality' }), 'red', 'W-TERMINATED')
    expectOnly(ended({ ended: '2025-05-31', reason: 'quality' }), 'green')
    expectOnly(ended({ ended: '2026-02-01', reason: 'business' }), 'yellow', 'W-TERMINATED-OTHER')
    expectOnly(ended({ ended: '2026-02-01' }), 'yellow', 'W-TERMINATED-OTHER')
  })

  test('an end that has not come yet, or that nobody confirmed, does nothing', () => {
    expectOnly(ended({ ended: addDays(TODAY, 1), reason: 'quality' }), 'green')
    expectOnly(ended({ ended: '2026-02-01', reason: 'quality' }, false), 'green')
  })

  test('a confirmed end whose day cannot be read counts', () => {
    expectOnly(ended({ ended: 'last week', reason: 'quality' }), 'red', 'W-TERMINATED')
  })

  test('no partner at all informs, and colours nothing', () => {
    const assessment = changed('TOY', ({ dossier }) => {
      dossier.partnerships = []
    })
    expectOnly(assessment, 'green', 'W-NONE')
    expect(lineOf(assessment, 'partnership').state).toBe('met')
  })
})

describe('events', () => {
  const event = (...events: unknown[]) =>
    changed('TOY', ({ facts }) => {
      facts.events = events as ProductEvent[]
    })

  test.each<[ProductEvent['type'], string, string]>([
    ['recall1', 'red', 'E-RECALL12'],
    ['recall2', 'red', 'E-RECALL12'],
    ['recall3', 'yellow', 'E-RECALL3'],
    ['spot_critical', 'red', 'E-SPOT-CRIT'],
    ['spot_major', 'yellow', 'E-SPOT-MAJOR'],
    ['review', 'yellow', 'E-REVIEW'],
    ['admin_stop', 'red', 'E-ADMIN'],
    ['change', 'yellow', 'E-CHANGE'],
  ])('an open %s is %s, a closed one nothing', (type, colour, reason) => {
    expectOnly(event({ type }), colour, reason)
    expectOnly(event({ type, closed: false }), colour, reason)
    expectOnly(event({ type, closed: 'yes' }), colour, reason)
    expectOnly(event({ type, closed: true }), 'green')
  })

  test('each result of a review is told once, whoever reviewed', () => {
    const review = (reason: unknown) => ({ type: 'review', reason })
    const { findings } = event(review('refused'), review('major'), review('major'), review(7))
    expect(
      findings.filter(({ requirement }) => requirement === 'E-REVIEW').map(({ reason }) => reason),
    ).toEqual(['major', 'refused', '—'].map((result) => ({ code: 'E-REVIEW', params: { result } })))
  })

  test('a manual red has force only with two different people', () => {
    const manual = { type: 'manual', maker: 'u1', checker: 'u2', reason: 'unsafe' }
    expectOnly(event(manual), 'red', 'E-MANUAL')
    expectOnly(event({ ...manual, checker: 'u1' }), 'green')
    expectOnly(event({ ...manual, checker: undefined }), 'green')
    expectOnly(event({ ...manual, maker: '' }), 'green')
    expectOnly(event({ ...manual, closed: true }), 'green')
  })

  test('a line appears only with an event', () => {
    expect(event().checklist.filter(({ id }) => id.startsWith('event:'))).toEqual([])
    expect(event({ type: 'recall3' }).checklist.at(-1)).toMatchObject({
      id: 'event:E-RECALL3',
      state: 'failing',
    })
  })

  test('two recalls are one finding', () =>
    expectOnly(event({ type: 'recall1' }, { type: 'recall2' }), 'red', 'E-RECALL12'))

  test('what cannot be read is an unexplained change', () => {
    for (const unreadable of [{ type: 'boom' }, {}, null, 'recall1', { type: '__proto__' }]) {
      expectOnly(event(unreadable), 'yellow', 'E-CHANGE.unreadable')
    }
    expectOnly(
      changed('TOY', ({ facts }) => Object.assign(facts, { events: undefined })),
      'yellow',
      'E-CHANGE.unreadable',
    )
  })
})
