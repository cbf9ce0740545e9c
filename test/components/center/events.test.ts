/** Reports, spot checks and recalls in words: what is grave looks grave, what is late says so, in both languages. */
import '../simulate'
import { problemRow, recallRow, spotRow } from '../../../miniprogram/center/pages/events/rows'
import { setLanguage } from '../../../miniprogram/services/language'
import { recallWords } from '../../../miniprogram/services/recalls'
import { words } from '../../../miniprogram/services/words'
import type { ProblemRow, RecallDetail, SpotRow } from '../../../typings/contract'

beforeEach(() => setLanguage('zh-CN'))
const w = () => words('events')
const HOUR = 3_600_000
const NOW = Date.parse('2026-11-23T02:00:00.000Z')
const at = (hours: number) => new Date(NOW + hours * HOUR).toISOString()

const problem: ProblemRow = {
  id: 'p1',
  product: '洗发水',
  supplier: '清源',
  reason: 'injury',
  gravity: 'grave',
  state: 'open',
  gist: '用后红肿',
  at: at(-1),
  dueAt: at(1),
  merged: 2,
  pictures: 0,
}

test('where somebody was hurt is marked red, with words and its own sign', () => {
  const row = problemRow(problem, w(), NOW)
  expect(row).toMatchObject({ tone: 'red', icon: 'warn', kind: '涉及安全', late: false })
  expect(row.detail).toBe('有人受伤或不适：用后红肿')
  expect(row.state).toBe('待处理 · 公众反映 · 另有 2 件合并')
  expect(row.label).toContain('洗发水')
})

test('what is past its time is late, and what is closed has no time to keep', () => {
  expect(problemRow(problem, w(), NOW + 2 * HOUR).late).toBe(true)
  const closed = problemRow({ ...problem, state: 'answered' }, w(), NOW + 2 * HOUR)
  expect(closed).toMatchObject({ late: false })
  expect(closed.state).toContain('已答复')
})

test('a platform’s report names the platform in the language of the phone', () => {
  setLanguage('en')
  const row = problemRow({ ...problem, platform: { zh: '云集', en: 'Yunji' } }, w(), NOW)
  expect(row.state).toContain('Reported by Yunji')
})

const spot: SpotRow = {
  id: 's1',
  product: '洗发水',
  supplier: '清源',
  lot: '20261001A',
  result: 'critical',
  state: 'waiting',
  at: at(-1),
  by: '王芳',
}

test('a critical spot check that waits is a provisional red; any other only waits', () => {
  expect(spotRow(spot, w()).state).toBe('临时红码 · 王芳')
  expect(spotRow({ ...spot, result: 'major' }, w()).state).toBe('等第二人确认 · 王芳')
  expect(spotRow({ ...spot, state: 'lapsed' }, w()).state).toBe('已失效 · 王芳')
})

const recall: RecallDetail = {
  id: 'r1',
  productId: 'p',
  product: '洗发水',
  supplier: '清源',
  level: 3,
  state: 'started',
  at: at(-48),
  due: { what: 'finish', at: at(-3), late: true },
  revision: 4,
  supplierId: '91330110MA2QY00188',
  number: 'QY7K-4M2T',
  lots: [
    { number: 'A', quantity: 300 },
    { number: 'B', quantity: 200 },
  ],
  units: 500,
  reason: '标签虚假',
  announcement: '请停止使用',
  documents: [],
  openedBy: '王芳',
  since: at(-48),
  startBy: at(24),
  // The end of 4 December in Shanghai.
  finishBy: '2026-12-04T16:00:00.000Z',
  reports: [
    {
      step: 'started',
      at: at(-40),
      by: '沈清',
      numbers: { recalled: 0, destroyed: 0, unreachable: 0 },
      text: '开始',
      documents: [],
    },
    {
      step: 'progress',
      at: at(-20),
      by: '沈清',
      numbers: { recalled: 240, destroyed: 100, unreachable: 10 },
      text: '一半',
      documents: [],
    },
  ],
  forceId: 'f',
}

test('a recall says how far it is, the newest report first, and its last day as a day', () => {
  const said = recallWords(recall, w(), NOW)
  expect(said).toMatchObject({ kind: '三级召回', tone: 'amber', state: '召回中', late: true, percent: 50 })
  expect(said.due).toMatch(/^超时 3 小时/)
  expect(said.reports.map(({ text }) => text)).toEqual(['一半', '开始'])
  expect(said.reports[0]?.numbers).toBe('召回 240 · 销毁 100 · 无法联系 10')
  expect(said.clocks[2]?.at).toContain('12 月 4 日')
})

test('classes 1 and 2 are red in the list, class 3 amber, each in words', () => {
  const rows = ([1, 2, 3] as const).map((level) => recallRow({ ...recall, level }, w(), NOW))
  expect(rows.map(({ tone }) => tone)).toEqual(['red', 'red', 'amber'])
  expect(rows.map(({ kind }) => kind)).toEqual(['一级召回', '二级召回', '三级召回'])
  expect(rows.every(({ late }) => late)).toBe(true)
})
