import { addDays } from '../../../cloudfunctions/domain/calendar'
import type { AssessmentInput } from '../../../typings/assessment'
import type { InspectionReport } from '../../../typings/dossier'
import { changed, lineOf, one, outcome, TODAY } from './green'

const withReport = (change: Partial<Record<keyof InspectionReport, unknown>>) =>
  changed('COS_SHAMPOO', ({ dossier }) => Object.assign(one(dossier.reports), change))
const expectOnly = (assessment: ReturnType<typeof withReport>, colour: string, ...reasons: string[]) =>
  expect(outcome(assessment)).toEqual({ colour, reasons })

test('no report at all: yellow once, and every key item is open for that reason', () => {
  const assessment = changed('COS_SHAMPOO', ({ dossier }) => {
    dossier.reports = []
  })
  expectOnly(assessment, 'yellow', 'R-MISSING')
  for (const id of ['report', 'item:ph', 'item:pb_as_hg'])
    expect(lineOf(assessment, id).state).toBe('missing')
})

test.each([
  ['number', undefined, 'R-MISSING.number'],
  ['documents', [], 'R-MISSING.document'],
  ['laboratory', '', 'R-LAB.name'],
  ['cma', undefined, 'R-LAB'],
  ['cma', '209900110001', 'R-LAB'],
  ['namesMatch', false, 'R-PRODUCT'],
  ['namesMatch', undefined, 'R-PRODUCT'],
  ['issued', undefined, 'R-AGE.day'],
  ['issued', '2026-02-30', 'R-AGE.day'],
  ['issued', addDays(TODAY, 1), 'R-AGE.day'],
])('%s = %p is yellow: %s', (field, value, reason) => {
  expectOnly(withReport({ [field]: value }), 'yellow', reason)
})

test('a CNAS number accredits as well as a CMA number', () => {
  expectOnly(withReport({ cma: undefined, cnas: 'CNAS L0123' }), 'green')
  expectOnly(withReport({ cma: undefined, cnas: 'L1' }), 'yellow', 'R-LAB')
})

test('a report is good through the last day of its age', () => {
  expectOnly(withReport({ issued: addDays(TODAY, -365) }), 'green')
  expectOnly(withReport({ issued: addDays(TODAY, -366) }), 'yellow', 'R-AGE')
  const nuts = (days: number) =>
    changed('FOOD_NUT', ({ dossier }) => {
      one(dossier.reports).issued = addDays(TODAY, -days)
    })
  expectOnly(nuts(180), 'green')
  expectOnly(nuts(181), 'yellow', 'R-AGE')
})

test('what the Centre found outweighs what was stated', () => {
  const found = (fact: AssessmentInput['facts']['reports'][string]) =>
    changed('TOY', ({ facts }) => {
      facts.reports.r1 = fact
    })
  expectOnly(found({ fake: true }), 'red', 'R-FAKE')
  expectOnly(found({ namesMatch: false }), 'yellow', 'R-PRODUCT')
  expectOnly(found({ fake: false, namesMatch: true }), 'green')
})

describe('several reports', () => {
  const second = (change: Partial<InspectionReport>, firstIssued = '2026-05-02') =>
    changed('COS_SHAMPOO', ({ dossier }) => {
      const first = one(dossier.reports)
      first.issued = firstIssued
      dossier.reports.push({ ...structuredClone(first), id: 'r2', number: 'Z2026-0002', ...change })
    })
  const bact = (value: number) => [{ code: 'bact', conclusion: 'pass' as const, value }]

  test('the newest result of each item wins', () => {
    expectOnly(second({ issued: '2026-05-03', items: bact(5000) }), 'red', 'R-ITEM-FAIL-CRIT.max')
    expectOnly(second({ issued: '2026-05-01', items: bact(5000) }), 'green')
  })

  test('on the same day the worse result wins', () => {
    expectOnly(second({ items: bact(5000) }), 'red', 'R-ITEM-FAIL-CRIT.max')
  })

  test('a superseded report no longer ages', () => {
    expectOnly(second({ issued: '2026-05-03' }, '2020-01-01'), 'green')
  })

  test('a report that still carries one item does', () => {
    expectOnly(second({ issued: '2026-05-03', items: bact(5) }, '2020-01-01'), 'yellow', 'R-AGE')
  })

  test('one without a readable day hides no failed result, and is not hidden', () => {
    const failed = second({ issued: 'soon', items: bact(5000) })
    expect(outcome(failed)).toEqual({ colour: 'red', reasons: ['R-ITEM-FAIL-CRIT.max', 'R-AGE.day'] })
  })

  test('a forged one counts even when it is superseded', () => {
    const assessment = changed('COS_SHAMPOO', ({ dossier, facts }) => {
      dossier.reports.push({ ...structuredClone(one(dossier.reports)), id: 'r0', issued: '2020-01-01' })
      facts.reports.r0 = { fake: true }
    })
    expectOnly(assessment, 'red', 'R-FAKE')
  })
})

test('without a name of the product no report can be this product’s', () => {
  expectOnly(
    changed('TOY', ({ dossier }) => {
      dossier.name = ' '
    }),
    'yellow',
    'R-PRODUCT.name',
  )
})
