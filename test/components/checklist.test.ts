import type { ChecklistLine } from '../../typings/assessment'
import { read, render, speak } from './simulate'

const active = { zh: '有效物', en: 'Active matter' }
const line = (part: Partial<ChecklistLine>): ChecklistLine => ({
  id: 'item:active',
  capacity: 'quality',
  title: { code: 'line.item', params: { item: active } },
  state: 'met',
  costs: 'yellow',
  findings: [],
  target: { section: 'reports', field: 'active' },
  ...part,
})
const failing = line({
  state: 'failing',
  findings: [
    {
      requirement: 'R-ITEM-FAIL',
      capacity: 'quality',
      severity: 'yellow',
      ruleSet: '1',
      reason: {
        code: 'R-ITEM-FAIL.min',
        params: { item: active, value: 9.2, limit: 10, unit: '%', standard: 'GB/T 29679' },
      },
      remedy: { code: 'cure.itemRetest', params: { item: active } },
      target: { section: 'reports', field: 'active' },
    },
  ],
})
const missing = line({
  id: 'licence:COS_PROD',
  capacity: 'production',
  title: { code: 'line.licence', params: { papers: [{ zh: '化妆品生产许可证', en: 'Cosmetics licence' }] } },
  state: 'missing',
  costs: 'red',
  findings: [
    {
      requirement: 'L-MISSING',
      capacity: 'production',
      severity: 'red',
      ruleSet: '1',
      reason: {
        code: 'L-MISSING',
        params: { papers: [{ zh: '化妆品生产许可证', en: 'Cosmetics licence' }] },
      },
      remedy: {
        code: 'cure.paper',
        params: { papers: [{ zh: '化妆品生产许可证', en: 'Cosmetics licence' }] },
      },
      target: { section: 'licences', field: 'COS_PROD' },
    },
  ],
})

describe('a line of the checklist', () => {
  test('a met one shows its name and what was found, and no action', () => {
    const met = line({ fact: { code: 'fact.value', params: { value: 12.6, unit: '%' } } })
    expect(read(render('checklist-line', { line: met }))).toBe('有效物12.6%')
  })

  test('a failing one says what, measured value, limit, what it costs and what cures it', () => {
    const said = read(render('checklist-line', { line: failing }))
    expect(said).toContain('有效物 9.2%，低于 GB/T 29679 的 ≥10%')
    expect(said).toContain('不补为黄码')
    expect(said).toContain('补救 整改后上传有效物的复检合格报告')
    expect(said).toContain('去补充')
  })

  test('a missing one that costs red says so', () => {
    const said = read(render('checklist-line', { line: missing }))
    expect(said).toContain('缺少')
    expect(said).toContain('不补为红码')
    expect(said).toContain('上传化妆品生产许可证')
  })

  test('one that waits for the Centre asks nothing of the supplier', () => {
    const said = read(render('checklist-line', { line: line({ state: 'checking' }) }))
    expect(said).toContain('您不用做任何事')
    expect(said).not.toContain('去补充')
  })

  test('the action asks the page to mend this very line', () => {
    const rendered = render('checklist-line', { line: failing })
    const asked: unknown[] = []
    rendered.addEventListener('mend', (event) =>
      asked.push((event.detail as { line: ChecklistLine }).line.id),
    )
    const line = rendered.instance as unknown as { mend(): void }
    line.mend()
    expect(asked).toEqual(['item:active'])
  })

  test('a reviewer sees the code of the reason and no action', () => {
    const said = read(render('checklist-line', { line: failing, mode: 'reviewer' }))
    expect(said).toContain('R-ITEM-FAIL')
    expect(said).not.toContain('去补充')
  })

  test('what the supplier only declares says so, to both; what somebody confirmed does not', () => {
    const fact = { code: 'fact.hours', params: { value: 24 } }
    const title = { code: 'line.S-SHIP48', params: { limit: 48 } }
    const declared = line({ id: 'measure:S-SHIP48', title, fact, declared: true })
    for (const mode of ['supplier', 'reviewer']) {
      expect(read(render('checklist-line', { line: declared, mode }))).toContain('自报')
      expect(read(render('checklist-line', { line: line({ title, fact }), mode }))).not.toContain('自报')
    }
    const late = line({ title, fact, state: 'failing', findings: failing.findings, declared: true })
    expect(read(render('checklist-line', { line: late }))).toContain('自报')
  })

  test('it says the same in English', () => {
    speak('en')
    const said = read(render('checklist-line', { line: missing }))
    expect(said).toContain('No Cosmetics licence yet')
    expect(said).toContain('Costs red')
    expect(said).toContain('Upload Cosmetics licence')
    expect(read(render('checklist-line', { line: line({ declared: true }) }))).toContain('Declared')
  })
})

describe('the whole checklist', () => {
  const lines = [line({}), failing, missing]

  test('a capacity says how many lines are open and unfolds when some are', () => {
    const said = read(render('checklist', { lines }))
    expect(said).toContain('生产1 项要补')
    expect(said).toContain('品控1 项要补')
    expect(said).toContain('低于 GB/T 29679')
  })

  test('the band counts and says what is left', () => {
    const said = read(render('verdict-band', { colour: 'red', met: 1, total: 3, lines }))
    expect(said).toContain('现在是红码')
    expect(said).toContain('还有 2 项未满足')
    expect(said).toContain('1 / 3')
  })

  test('the strip counts each capacity and names one without requirements', () => {
    const said = read(render('capacity-strip', { lines }))
    expect(said).toContain('生产0/1')
    expect(said).toContain('品控1/2')
    expect(said).toContain('友商无')
  })
})
