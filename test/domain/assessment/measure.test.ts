import type { AssessmentInput } from '../../../typings/assessment'
import type { CapacityFigures } from '../../../typings/dossier'
import { changed, lineOf, outcome } from './green'

type Figure = keyof CapacityFigures
const withFigure = (figure: Figure, value: unknown, mode: 'normal' | 'epidemic' = 'normal') =>
  changed('TOY', ({ facts }) => {
    facts.mode = mode
    Object.assign(facts.capacity, { [figure]: value })
  })
const expectOnly = (assessment: ReturnType<typeof changed>, colour: string, ...reasons: string[]) =>
  expect(outcome(assessment)).toEqual({ colour, reasons })

describe.each<[string, Figure, good: number[], bad: number[]]>([
  ['S-SHIP48', 'dispatchP90Hours', [0, 48], [48.1, 72]],
  ['S-ONTIME', 'onTimePct', [95, 100], [94.9, 0]],
  ['S-DAMAGE', 'damageBp', [0, 50], [51, 10_000]],
  ['O-SVC', 'replyHours', [0, 24], [24.5]],
  ['O-DISPUTE', 'disputeBp', [0, 100], [101]],
  ['S-CARRIER', 'carriers', [1, 9], [0]],
])('%s', (id, figure, good, bad) => {
  test.each(good)('%d is met', (value) => expectOnly(withFigure(figure, value), 'green'))
  test.each(bad)('%d is yellow', (value) => expectOnly(withFigure(figure, value), 'yellow', id))
  test.each([undefined, null, '5', Number.NaN, -1, Number.POSITIVE_INFINITY, true, []])(
    '%p is not given',
    (value) => expect(outcome(withFigure(figure, value)).colour).toBe('yellow'),
  )
  test('not given is missing, and points at the figure', () => {
    expect(lineOf(withFigure(figure, undefined), `measure:${id}`)).toMatchObject({
      state: 'missing',
      costs: 'yellow',
      target: { section: 'capacity', field: figure },
    })
  })
})

test('what a platform has reported is no longer the company’s word alone', () => {
  const line = (reported: unknown) =>
    lineOf(
      changed('TOY', ({ facts }) => Object.assign(facts, { reported })),
      'measure:S-ONTIME',
    )
  expect(line(['damageBp', 'onTimePct'])).not.toHaveProperty('declared')
  expect(line(['onTimePct'])?.fact).toBeDefined()
  for (const other of [undefined, null, ['damageBp'], 'onTimePct', [{}]])
    expect(line(other)).toMatchObject({ declared: true })
})

test('more than the whole is no share', () => {
  expectOnly(withFigure('onTimePct', 980), 'yellow', 'S-ONTIME.missing')
})

test('rates are worded in percent', () => {
  expect(withFigure('damageBp', 75).findings[0]?.reason).toEqual({
    code: 'S-DAMAGE',
    params: { value: 0.75, limit: 0.5 },
  })
})

describe('P-CAP: output and stock cover the forecast', () => {
  test.each<[number, number, number, string, string[]]>([
    [600, 200, 800, 'green', []],
    [600, 199, 800, 'yellow', ['P-CAP']],
    [0, 800, 800, 'green', []],
    [0, 0, 0, 'green', []],
  ])('%i and %i for %i is %s', (dailyOutput, stockCoverDaily, forecastDaily, colour, reasons) => {
    const assessment = changed('TOY', ({ dossier, facts }) => {
      Object.assign(facts.capacity, { dailyOutput, stockCoverDaily })
      dossier.forecastDaily = forecastDaily
    })
    expectOnly(assessment, colour, ...reasons)
  })

  test('each of the three is needed', () => {
    expectOnly(withFigure('dailyOutput', undefined), 'yellow', 'P-CAP.missing')
    expectOnly(withFigure('stockCoverDaily', '200'), 'yellow', 'P-CAP.missing')
    expectOnly(
      changed('TOY', ({ dossier }) => {
        delete dossier.forecastDaily
      }),
      'yellow',
      'P-CAP.forecast',
    )
  })
})

test('O-RECALL: a plan is there or it is not', () => {
  expectOnly(withFigure('recallPlan', false), 'yellow', 'O-RECALL')
  expectOnly(withFigure('recallPlan', 'yes'), 'yellow', 'O-RECALL.missing')
})

describe('in the epidemic mode', () => {
  test('work is resumed and half of the staff on duty', () => {
    expectOnly(withFigure('staffPct', 50, 'epidemic'), 'green')
    expectOnly(withFigure('staffPct', 49, 'epidemic'), 'yellow', 'P-STAFF')
    expectOnly(withFigure('staffPct', undefined, 'epidemic'), 'yellow', 'P-STAFF.missing')
    expectOnly(withFigure('resumed', false, 'epidemic'), 'red', 'P-RESUME')
    expectOnly(withFigure('resumed', undefined, 'epidemic'), 'red', 'P-RESUME.missing')
  })

  test('neither is asked for in the normal mode', () => {
    expectOnly(withFigure('resumed', false), 'green')
    expectOnly(withFigure('staffPct', 0), 'green')
  })

  test('a mode that cannot be read is not normal', () => {
    const assessment = changed('TOY', ({ facts }) => {
      facts.mode = 'calm' as 'normal'
    })
    expectOnly(assessment, 'red', 'P-RESUME.missing')
  })
})

describe('figures of the system’s own', () => {
  const history = (change: Partial<Record<keyof AssessmentInput['facts']['history'], unknown>>) =>
    changed('TOY', ({ facts }) => Object.assign(facts.history, change))

  test.each<[number, string, string[]]>([
    [95, 'green', []],
    [94.9, 'yellow', ['Q-SPOT']],
    [80, 'yellow', ['Q-SPOT']],
    [79.9, 'red', ['Q-SPOT-RED', 'Q-SPOT']],
  ])('a spot-check rate of %d%% is %s', (spotPassPct, colour, reasons) => {
    expectOnly(history({ spotPassPct }), colour, ...reasons)
  })

  test.each<[number, string, string[]]>([
    [0, 'green', []],
    [50, 'green', []],
    [51, 'yellow', ['Q-COMPLAINT']],
    [200, 'yellow', ['Q-COMPLAINT']],
    [201, 'red', ['Q-COMPLAINT-RED', 'Q-COMPLAINT']],
  ])('%d complaints in 10,000 orders are %s', (complaintBp30d, colour, reasons) => {
    expectOnly(history({ complaintBp30d }), colour, ...reasons)
  })

  test('a newcomer’s explicit zero is met', () => {
    expectOnly(history({ spotTotal12m: 0, spotPassPct: 0, complaintBp30d: 0 }), 'green')
  })

  test('a missing record is not a zero', () => {
    expectOnly(history({ spotTotal12m: undefined }), 'yellow', 'Q-SPOT.missing')
    expectOnly(history({ spotPassPct: undefined }), 'yellow', 'Q-SPOT.missing')
    expectOnly(history({ complaintBp30d: null }), 'yellow', 'Q-COMPLAINT.missing')
    expect(lineOf(history({ complaintBp30d: null }), 'measure:Q-COMPLAINT').state).toBe('checking')
  })
})
