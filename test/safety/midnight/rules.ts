/** Every dated rule, with the instant at which it turns and what it says before and from then on. */
import { addDays, dueAfterWorkingHours, shanghaiDay } from '../../../cloudfunctions/domain/calendar'
import { keptFrom, noticeStage, recheckOf } from '../../../cloudfunctions/domain/circulation'
import { countedLately, spotHistory } from '../../../cloudfunctions/domain/event'
import { confirmForce, forceState, hasForce, newForce } from '../../../cloudfunctions/domain/force'
import { checkedIn, FRESH, runOn } from '../../../cloudfunctions/domain/health'
import { mayEndOn } from '../../../cloudfunctions/domain/partnership'
import { newProposal, stateOf } from '../../../cloudfunctions/domain/proposal'
import { draw, drawText, mayReveal, reviewRate } from '../../../cloudfunctions/domain/review'
import { startDays, versionOn } from '../../../cloudfunctions/domain/ruleset'
import { stageOn } from '../../../cloudfunctions/runtime/code/outlook'
import type { AssessmentInput } from '../../../typings/assessment'
import { assess, formOf, green, one } from '../../domain/assessment/green'

export interface DatedRule {
  name: string
  /** Instant, written as the clock on the wall in Shanghai says it. */
  turns: string
  before: unknown
  from: unknown
  at(ms: number): unknown
}

const instant = (shanghai: string) => Date.parse(`${shanghai}+08:00`)
const midnightOf = (day: string) => `${day}T00:00:00.000`

/** The colour of a shampoo on the day of an instant, all of whose other dates are good. */
const colour = (change: (input: AssessmentInput) => unknown) => (ms: number) => {
  const input = green('COS_SHAMPOO')
  input.day = shanghaiDay(ms)
  one(input.dossier.licences).expiry = addDays(input.day, 900)
  one(input.dossier.reports).issued = addDays(input.day, -1)
  input.facts.supplier.verifiedOn = addDays(input.day, -1)
  change(input)
  return assess('COS_SHAMPOO', input).colour
}
const licence = (changes: object) => colour(({ dossier }) => Object.assign(one(dossier.licences), changes))
const REPORT_DAYS = formOf('COS_SHAMPOO').category.reportMaxAgeDays
const tested = '2026-03-05'
const lastOfReport = addDays(tested, REPORT_DAYS)

const asked = instant('2026-06-01T10:30:00.000')
const spot = newForce('spotCheck', 'li', asked)
const manual = newForce('manualRed', 'li', asked)
const mayConfirm = (request: typeof spot) => (ms: number) => confirmForce(request, 'zhou', ms).ok

const versions: [{ version: string; from: string }, { version: string; from: string }] = [
  { version: '1', from: '2020-01-01' },
  { version: '2', from: '2026-07-01' },
]
const mac = () => new Uint8Array([0, 0])
const drawOn = (day: string) => ({ platform: 'yunji', product: 'p1', version: 1, day, rate: 0.5 })
const risk = { base: 0.05, productNumber: 9, cleanReviews: 0 }
const standing = { ...FRESH, lastCheckIn: '2026-03-01', lastNormal: true }
const hold = { run: 5 } as Parameters<typeof runOn>[1]
const outlook = {
  stages: [
    { from: '2026-01-01', state: 'green' as const, met: 1, total: 1, validUntil: '2026-05-31' },
    { from: '2026-06-01', state: 'red' as const, met: 0, total: 1 },
  ],
}

export const datedRules: DatedRule[] = [
  {
    name: 'the day itself',
    turns: midnightOf('2026-06-02'),
    before: '2026-06-01',
    from: '2026-06-02',
    at: shanghaiDay,
  },
  {
    name: 'the 29th of February',
    turns: midnightOf('2028-02-29'),
    before: '2028-02-28',
    from: '2028-02-29',
    at: shanghaiDay,
  },
  {
    name: 'a licence is good through its last day',
    turns: midnightOf('2026-07-01'),
    before: 'green',
    from: 'red',
    at: licence({ expiry: '2026-06-30' }),
  },
  {
    name: 'a licence that is good through the 29th of February',
    turns: midnightOf('2028-03-01'),
    before: 'green',
    from: 'red',
    at: licence({ expiry: '2028-02-29' }),
  },
  {
    name: 'an accepted renewal begins when the licence has run out',
    turns: midnightOf('2026-07-01'),
    before: 'green',
    from: 'yellow',
    at: licence({ expiry: '2026-06-30', renewalNotice: 'doc' }),
  },
  {
    name: 'an accepted renewal carries it for 60 days',
    turns: midnightOf('2026-08-30'),
    before: 'yellow',
    from: 'red',
    at: licence({ expiry: '2026-06-30', renewalNotice: 'doc' }),
  },
  {
    name: 'a report ages',
    turns: midnightOf(addDays(lastOfReport, 1)),
    before: 'green',
    from: 'yellow',
    at: colour(({ dossier }) => Object.assign(one(dossier.reports), { issued: tested })),
  },
  {
    name: 'a company is verified again within 180 days',
    turns: midnightOf('2026-06-30'),
    before: 'green',
    from: 'yellow',
    at: colour(({ facts }) => Object.assign(facts.supplier, { verifiedOn: '2026-01-01' })),
  },
  {
    name: 'the Centre looks again 14 days ahead of that',
    turns: midnightOf('2026-06-16'),
    before: false,
    from: true,
    at: (ms) => recheckOf('2026-01-01', 180, shanghaiDay(ms)).isDue,
  },
  ...[
    { name: '60 days', day: '2026-11-01', before: undefined, from: 60 },
    { name: '30 days', day: '2026-12-01', before: 60, from: 30 },
    { name: 'the last day', day: '2026-12-31', before: 30, from: 0 },
  ].map(({ name, day, before, from }) => ({
    name: `the notice of ${name}`,
    turns: midnightOf(day),
    before,
    from,
    at: (ms: number) => noticeStage('2026-12-31', shanghaiDay(ms)),
  })),
  {
    name: 'what a scan shows turns at midnight',
    turns: midnightOf('2026-06-01'),
    before: 'green',
    from: 'red',
    at: (ms) => stageOn(outlook, shanghaiDay(ms)).state,
  },
  {
    name: 'a provisional red lapses after 24 hours',
    turns: '2026-06-02T10:30:00.000',
    before: true,
    from: false,
    at: (ms) => hasForce(spot, ms),
  },
  {
    name: 'and can be confirmed no longer',
    turns: '2026-06-02T10:30:00.000',
    before: true,
    from: false,
    at: mayConfirm(spot),
  },
  {
    name: 'a request for a manual red lapses after 72 hours',
    turns: '2026-06-04T10:30:00.000',
    before: 'waiting',
    from: 'lapsed',
    at: (ms) => forceState(manual, ms),
  },
  {
    name: 'and can be confirmed no longer, either',
    turns: '2026-06-04T10:30:00.000',
    before: true,
    from: false,
    at: mayConfirm(manual),
  },
  {
    name: 'a proposal lapses after 72 hours',
    turns: '2026-06-04T10:30:00.000',
    before: 'waiting',
    from: 'lapsed',
    at: (ms) => stateOf(newProposal('li', asked), ms),
  },
  {
    name: 'a rule set starts with its day',
    turns: midnightOf('2026-07-01'),
    before: '1',
    from: '2',
    at: (ms) => versionOn(versions, shanghaiDay(ms)).version,
  },
  {
    name: 'notice of 48 hours that ends with a midnight is enough for that day',
    turns: '2026-06-29T00:00:00.001',
    before: '2026-07-01',
    from: '2026-07-02',
    at: (ms) => startDays(ms).ordinary,
  },
  {
    name: 'an emergency starts tomorrow, never today',
    turns: midnightOf('2026-06-30'),
    before: '2026-06-30',
    from: '2026-07-01',
    at: (ms) => startDays(ms).emergency,
  },
  {
    name: 'the working day ends at half past five',
    turns: '2026-06-01T13:30:00.001',
    before: '2026-06-01',
    from: '2026-06-02',
    at: (ms) => shanghaiDay(dueAfterWorkingHours(ms, 4, [])),
  },
  {
    name: 'what comes at the end of a Friday is of Monday, beyond a holiday of Tuesday',
    turns: '2026-06-05T13:30:00.001',
    before: '2026-06-05',
    from: '2026-06-09',
    at: (ms) => shanghaiDay(dueAfterWorkingHours(ms, 4, ['2026-06-08'])),
  },
  {
    name: 'a health check-in is of its day',
    turns: midnightOf('2026-03-02'),
    before: true,
    from: false,
    at: (ms) => checkedIn(standing, shanghaiDay(ms)),
  },
  {
    name: 'a run breaks with the first day that was missed, not before it is over',
    turns: midnightOf('2026-03-03'),
    before: 5,
    from: 0,
    at: (ms) => runOn(standing, hold, shanghaiDay(ms)),
  },
  {
    name: 'the draw is of its day',
    turns: midnightOf('2028-02-29'),
    before: 'yunji|p1.1|2028-02-28',
    from: 'yunji|p1.1|2028-02-29',
    at: (ms) => drawText(drawOn(shanghaiDay(ms))),
  },
  {
    name: 'the secret of a day may be known from the day after',
    turns: midnightOf('2026-06-02'),
    before: false,
    from: true,
    at: (ms) => mayReveal('2026-06-01', shanghaiDay(ms)),
  },
  {
    name: 'who is drawn stays drawn for 30 days',
    turns: midnightOf('2026-07-02'),
    before: '2026-06-01',
    from: undefined,
    at: (ms) =>
      draw(drawOn(shanghaiDay(ms)), [{ ...drawOn('2026-06-01'), drawn: true, number: 1 }], mac).keptSince,
  },
  {
    name: 'a failed check of the 29th of February doubles the rate for a year',
    turns: midnightOf('2029-03-01'),
    before: 0.1,
    from: 0.05,
    at: (ms) => reviewRate({ ...risk, lastFailedOn: '2028-02-29', day: shanghaiDay(ms) }),
  },
  {
    name: 'a partnership of 90 days halves the rate',
    turns: midnightOf('2026-04-01'),
    before: 0.05,
    from: 0.025,
    at: (ms) => reviewRate({ ...risk, partnerSince: '2026-01-01', day: shanghaiDay(ms) }),
  },
  {
    name: 'the end of a partnership can be reported for 12 months',
    turns: midnightOf('2029-03-01'),
    before: 'yes',
    from: 'tooLong',
    at: (ms) => mayEndOn('2028-02-29', shanghaiDay(ms)),
  },
  {
    name: 'and from the day on which it ends',
    turns: midnightOf('2028-02-29'),
    before: 'notYet',
    from: 'yes',
    at: (ms) => mayEndOn('2028-02-29', shanghaiDay(ms)),
  },
  {
    name: 'a complaint counts for 30 days',
    turns: '2026-07-01T10:30:00.000',
    before: 3,
    from: 0,
    at: (ms) => countedLately([{ at: new Date(asked).toISOString(), count: 3 }], ms),
  },
  {
    name: 'spot checks count for 365 days',
    turns: '2027-06-01T10:30:00.000',
    before: 5,
    from: 0,
    at: (ms) =>
      spotHistory(Array(5).fill({ at: new Date(asked).toISOString(), passed: true }), ms).spotTotal12m,
  },
  {
    name: 'a record of today that is kept one day goes on the day after tomorrow',
    turns: midnightOf('2028-03-01'),
    before: true,
    from: false,
    at: (ms) => keptFrom(1, shanghaiDay(ms)) <= '2028-02-28',
  },
]

/** What every rule says one millisecond before it turns, at that instant, and one after. */
export function saidAround(): Record<string, unknown[]> {
  return Object.fromEntries(
    datedRules.map(({ name, turns, at }) => [
      name,
      [-1, 0, 1].map((off) => at(instant(turns) + off) ?? null),
    ]),
  )
}
