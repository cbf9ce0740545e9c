/** What a supplier is told of the figures that it states of its operation. */
import type { AssessmentInput } from '../../../../typings/assessment'
import type { CapacityFigures } from '../../../../typings/dossier'
import type { Row } from '../worded'

const stated =
  (figure: keyof CapacityFigures, value: unknown) =>
  ({ facts }: AssessmentInput) =>
    Object.assign(facts.capacity, { [figure]: value })
const inEpidemic = (figure: keyof CapacityFigures, value: unknown) => (input: AssessmentInput) => {
  input.facts.mode = 'epidemic'
  stated(figure, value)(input)
}

export const operation: Row[] = [
  [
    'TOY',
    "a day's output is not stated",
    ({ facts }) => delete facts.capacity.dailyOutput,
    ['missing, yellow production: P-CAP.missing() -> cure.P-CAP() at capacity.dailyOutput'],
  ],
  [
    'TOY',
    'the stock is not stated',
    ({ facts }) => delete facts.capacity.stockCoverDaily,
    ['missing, yellow production: P-CAP.missing() -> cure.P-CAP() at capacity.stockCoverDaily'],
  ],
  [
    'TOY',
    'no forecast',
    ({ dossier }) => delete dossier.forecastDaily,
    ['missing, yellow production: P-CAP.forecast() -> cure.forecast() at basics.forecastDaily'],
  ],
  [
    'TOY',
    'neither output nor forecast',
    ({ dossier, facts }) => {
      delete facts.capacity.dailyOutput
      delete dossier.forecastDaily
    },
    [
      'missing, yellow production: P-CAP.missing() -> cure.P-CAP() at capacity.dailyOutput',
      'missing, yellow production: P-CAP.forecast() -> cure.forecast() at basics.forecastDaily',
    ],
  ],
  [
    'TOY',
    'less than the forecast',
    ({ dossier }) => Object.assign(dossier, { forecastDaily: 1201 }),
    [
      'failing, yellow production: P-CAP(forecast: 1201, supply: 1200) -> cure.P-CAP() at capacity.dailyOutput',
    ],
  ],
  [
    'TOY',
    'dispatch after 49 hours',
    stated('dispatchP90Hours', 49),
    [
      'failing, yellow shipment: S-SHIP48(limit: 48, value: 49) -> cure.S-SHIP48(limit: 48) at capacity.dispatchP90Hours',
    ],
  ],
  [
    'TOY',
    'dispatch not stated',
    stated('dispatchP90Hours', undefined),
    [
      'missing, yellow shipment: S-SHIP48.missing(limit: 48) -> cure.S-SHIP48(limit: 48) at capacity.dispatchP90Hours',
    ],
  ],
  [
    'TOY',
    '94 % on time',
    stated('onTimePct', 94),
    [
      'failing, yellow shipment: S-ONTIME(limit: 95, value: 94) -> cure.S-ONTIME(limit: 95) at capacity.onTimePct',
    ],
  ],
  [
    'TOY',
    'on time not stated',
    stated('onTimePct', undefined),
    [
      'missing, yellow shipment: S-ONTIME.missing(limit: 95) -> cure.S-ONTIME(limit: 95) at capacity.onTimePct',
    ],
  ],
  [
    'TOY',
    '0.51 % damaged',
    stated('damageBp', 51),
    [
      'failing, yellow shipment: S-DAMAGE(limit: 0.5, value: 0.51) -> cure.S-DAMAGE(limit: 0.5) at capacity.damageBp',
    ],
  ],
  [
    'TOY',
    'damage not stated',
    stated('damageBp', undefined),
    [
      'missing, yellow shipment: S-DAMAGE.missing(limit: 0.5) -> cure.S-DAMAGE(limit: 0.5) at capacity.damageBp',
    ],
  ],
  [
    'TOY',
    'no carrier',
    stated('carriers', 0),
    ['failing, yellow shipment: S-CARRIER() -> cure.S-CARRIER() at capacity.carriers'],
  ],
  [
    'TOY',
    'carriers not stated',
    stated('carriers', undefined),
    ['missing, yellow shipment: S-CARRIER.missing() -> cure.S-CARRIER() at capacity.carriers'],
  ],
  [
    'TOY',
    'a reply after 25 hours',
    stated('replyHours', 25),
    [
      'failing, yellow operational: O-SVC(limit: 24, value: 25) -> cure.O-SVC(limit: 24) at capacity.replyHours',
    ],
  ],
  [
    'TOY',
    'replies not stated',
    stated('replyHours', undefined),
    ['missing, yellow operational: O-SVC.missing(limit: 24) -> cure.O-SVC(limit: 24) at capacity.replyHours'],
  ],
  [
    'TOY',
    '1.01 % in dispute',
    stated('disputeBp', 101),
    [
      'failing, yellow operational: O-DISPUTE(limit: 1, value: 1.01) -> cure.O-DISPUTE(limit: 1) at capacity.disputeBp',
    ],
  ],
  [
    'TOY',
    'disputes not stated',
    stated('disputeBp', undefined),
    [
      'missing, yellow operational: O-DISPUTE.missing(limit: 1) -> cure.O-DISPUTE(limit: 1) at capacity.disputeBp',
    ],
  ],
  [
    'TOY',
    'no recall plan',
    stated('recallPlan', false),
    ['failing, yellow operational: O-RECALL() -> cure.O-RECALL() at capacity.recallPlan'],
  ],
  [
    'TOY',
    'recall plan not stated',
    stated('recallPlan', undefined),
    ['missing, yellow operational: O-RECALL.missing() -> cure.O-RECALL() at capacity.recallPlan'],
  ],
  [
    'TOY',
    'work not resumed',
    inEpidemic('resumed', false),
    ['failing, red production: P-RESUME() -> cure.P-RESUME() at capacity.resumed'],
  ],
  [
    'TOY',
    'not said whether work is resumed',
    inEpidemic('resumed', undefined),
    ['missing, red production: P-RESUME.missing() -> cure.P-RESUME() at capacity.resumed'],
  ],
  [
    'TOY',
    '49 % of the staff',
    inEpidemic('staffPct', 49),
    [
      'failing, yellow production: P-STAFF(limit: 50, value: 49) -> cure.P-STAFF(limit: 50) at capacity.staffPct',
    ],
  ],
  [
    'TOY',
    'staff not stated',
    inEpidemic('staffPct', undefined),
    [
      'missing, yellow production: P-STAFF.missing(limit: 50) -> cure.P-STAFF(limit: 50) at capacity.staffPct',
    ],
  ],
  [
    'TOY',
    'dispatch that cannot be read',
    stated('dispatchP90Hours', '5'),
    [
      'missing, yellow shipment: S-SHIP48.missing(limit: 48) -> cure.S-SHIP48(limit: 48) at capacity.dispatchP90Hours',
    ],
  ],
  [
    'TOY',
    'an output that cannot be read, beside enough in stock',
    ({ dossier, facts }) => {
      dossier.forecastDaily = 100
      Object.assign(facts.capacity, { dailyOutput: 'x' })
    },
    ['missing, yellow production: P-CAP.missing() -> cure.P-CAP() at capacity.dailyOutput'],
  ],
  [
    'TOY',
    'a stock that cannot be read, beside enough output',
    ({ dossier, facts }) => {
      dossier.forecastDaily = 100
      Object.assign(facts.capacity, { stockCoverDaily: 'x' })
    },
    ['missing, yellow production: P-CAP.missing() -> cure.P-CAP() at capacity.stockCoverDaily'],
  ],
]
