/** What time alone decides: which notice is due, when a code is to be assessed anew, what the deadlines of a dossier are. */
import fc from 'fast-check'
import { addDays, daysBetween } from '../../cloudfunctions/domain/calendar'
import { categoryForm } from '../../cloudfunctions/domain/catalog'
import {
  deadlinesOf,
  hasPassed,
  keptFrom,
  NOTICE_DAYS,
  noticeStage,
  recheckOf,
} from '../../cloudfunctions/domain/circulation'
import type { CategoryForm } from '../../typings/catalog'
import type { InspectionReport, Licence } from '../../typings/dossier'

const TODAY = '2026-11-22'
const form = categoryForm('COS_SHAMPOO') as CategoryForm

describe('the notice of a last good day', () => {
  test.each([
    [61, undefined],
    [60, 60],
    [31, 60],
    [30, 30],
    [1, 30],
    [0, 0],
    [-7, 0],
    [-8, undefined],
  ])('%i days ahead is stage %s', (days, stage) => {
    expect(noticeStage(addDays(TODAY, days), TODAY)).toBe(stage)
  })

  test('comes in the order 60, 30, 0, each once, whichever days a timer misses', () => {
    const seen = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 40 })
    fc.assert(
      fc.property(seen, (days) => {
        const lastDay = addDays(TODAY, 90)
        const stages = [...days].sort((a, b) => a - b).map((day) => noticeStage(lastDay, addDays(TODAY, day)))
        const told = [...new Set(stages.filter((stage) => stage !== undefined))]
        expect(told).toEqual(NOTICE_DAYS.filter((stage) => told.includes(stage)))
      }),
    )
  })

  test('of no day is none', () => {
    expect(noticeStage('soon', TODAY)).toBeUndefined()
  })
})

describe('an outlook', () => {
  const stage = (from: string, validUntil?: string) => ({ from, ...(validUntil && { validUntil }) })

  test('that holds today and has its changes ahead is left alone', () => {
    expect(hasPassed([stage('2026-11-01', '2026-11-22'), stage('2026-11-23')], TODAY)).toBe(false)
    expect(hasPassed([stage('2026-11-01')], TODAY)).toBe(false)
  })

  test('whose next stage has begun is assessed anew, on that very day', () => {
    expect(hasPassed([stage('2026-11-01', '2026-11-21'), stage(TODAY)], TODAY)).toBe(true)
  })

  test('that ran out beyond its last stage is assessed anew, once a day', () => {
    expect(hasPassed([stage('2026-11-01', '2026-11-21')], TODAY)).toBe(true)
    // It was made today and knows nothing beyond: again tomorrow, not for ever today.
    expect(hasPassed([stage(TODAY, '2026-11-21')], TODAY)).toBe(false)
  })

  test('without a stage says nothing', () => {
    expect(hasPassed([], TODAY)).toBe(true)
  })
})

describe('the deadlines of a dossier', () => {
  const licence = (changes: Partial<Licence>): Licence => ({
    id: 'a',
    type: 'COS_PROD',
    number: '浙妆1',
    ...changes,
  })
  const report = (changes: Partial<InspectionReport>): InspectionReport => ({
    id: 'r',
    number: 'R1',
    issued: '2026-06-01',
    items: [{ code: 'ph' }],
    ...changes,
  })
  const of = (licences: Licence[], reports: InspectionReport[] = [], day = TODAY) =>
    deadlinesOf({ licences, reports }, form, day)

  test('are the last days of its papers; one that is long-term, unstated or of no known type has none', () => {
    expect(of([licence({ expiry: '2027-01-01' })])).toMatchObject([{ kind: 'paper', lastDay: '2027-01-01' }])
    expect(
      of([licence({ longTerm: true }), licence({ type: 'COS_FIL' }), licence({ type: '?', expiry: TODAY })]),
    ).toEqual([])
  })

  test('name of two papers of one type the one that is good for longer', () => {
    const [old, fresh] = [licence({ expiry: '2026-12-01' }), licence({ id: 'b', expiry: '2029-12-01' })]
    for (const both of [
      [old, fresh],
      [fresh, old],
    ])
      expect(of(both)).toMatchObject([{ lastDay: '2029-12-01' }])
    expect(of([old, licence({ id: 'b', longTerm: true })])).toEqual([])
  })

  test('move to the end of an accepted renewal, 60 days on, once the paper has run out', () => {
    const renewing = licence({ expiry: '2026-11-21', renewalNotice: 'doc' })
    expect(of([renewing], [], '2026-11-21')).toMatchObject([{ kind: 'paper', lastDay: '2026-11-21' }])
    expect(of([renewing], [])).toMatchObject([{ kind: 'renewal', lastDay: '2027-01-20' }])
    expect(of([licence({ expiry: '2026-11-21' })])).toMatchObject([{ kind: 'paper', lastDay: '2026-11-21' }])
  })

  test('hold the report that some key item rests on, not one that newer ones replace in full', () => {
    const old = report({
      id: 'o',
      number: 'OLD',
      issued: '2026-01-01',
      items: [{ code: 'ph' }, { code: 'bact' }],
    })
    const lastDay = addDays('2026-06-01', form.category.reportMaxAgeDays)
    expect(of([], [report({})])).toEqual([{ kind: 'report', report: 'R1', lastDay }])
    expect(of([], [old, report({})]).map((one) => one.kind === 'report' && one.report)).toEqual(['R1', 'OLD'])
    const full = report({ items: [{ code: 'ph' }, { code: 'bact' }] })
    expect(of([], [old, full])).toEqual([{ kind: 'report', report: 'R1', lastDay }])
    expect(of([], [report({ items: [{ code: 'unasked' }] })])).toEqual([])
  })
})

test('a company is looked up again two weeks before its verification is 180 days old', () => {
  const verifiedOn = '2026-01-01'
  const due = '2026-06-30'
  expect(daysBetween(verifiedOn, due)).toBe(180)
  expect(recheckOf(verifiedOn, 180, '2026-06-15')).toEqual({ due, isDue: false })
  expect(recheckOf(verifiedOn, 180, '2026-06-16')).toEqual({ due, isDue: true })
})

test('what is kept seven days goes when seven whole days have passed', () => {
  expect(keptFrom(7, TODAY)).toBe('2026-11-15')
})
