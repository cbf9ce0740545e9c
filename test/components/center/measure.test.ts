/** What a second person reads before confirming: whom it touches, until when, and what is still missing. */
import type { ForceDetail } from '../../../typings/contract'
import '../simulate'
import { FORCE_REASONS } from '../../../cloudfunctions/domain/force'
import {
  arrowOf,
  eventInWords,
  lapseOf,
  span,
  touchedLines,
} from '../../../miniprogram/center/pages/measure/view'
import { lackingOf, listed } from '../../../miniprogram/center/pages/new-measure/choices'
import { setLanguage } from '../../../miniprogram/services/language'
import { words } from '../../../miniprogram/services/words'

beforeEach(() => setLanguage('zh-CN'))
const w = () => words('measure')
const HOUR = 3_600_000
const force: ForceDetail = {
  id: 'manualRed-x-0',
  kind: 'manualRed',
  reason: 'injury',
  state: 'waiting',
  product: '洗发水',
  supplier: '清源',
  maker: '李伟',
  mine: false,
  at: '2026-11-22T00:00:00.000Z',
  lapsesAt: '2026-11-25T00:00:00.000Z',
  revision: 1,
  supplierId: '91330110MA2QY00188',
  note: '使用者受伤',
  documents: [],
  touched: { changes: [{ from: 'green', to: 'red', count: 1 }], products: 1, members: 3 },
}

test('whom it touches is said in lines, in both languages', () => {
  expect(touchedLines(force, w())).toEqual(['1 个商品', '1 个从绿码变为红码', '通知供应商的 3 位成员'])
  setLanguage('en')
  expect(touchedLines(force, w())).toEqual([
    '1 product',
    '1 from Green to Red',
    '3 people of the supplier will be told',
  ])
})

test('what changes no colour says so', () => {
  const same = { ...force, touched: { ...force.touched, changes: [{ from: 'red', to: 'red', count: 2 }] } }
  expect(touchedLines(same as ForceDetail, w())).toContain('没有商品变色')
})

test('the colours stand large only for one product that waits', () => {
  expect(arrowOf(force)).toEqual({ from: 'green', to: 'red' })
  expect(arrowOf({ ...force, state: 'confirmed' })).toEqual({ from: '', to: '' })
  expect(arrowOf({ ...force, touched: { ...force.touched, products: 4 } })).toEqual({ from: '', to: '' })
})

test('the way to the lapse is measured, and never beyond its ends', () => {
  const half = lapseOf(force, Date.parse(force.at) + 36 * HOUR, w())
  expect(half).toMatchObject({ percent: 50, left: '36 小时 00 分' })
  expect(lapseOf(force, Date.parse(force.lapsesAt) + HOUR, w())).toMatchObject({
    percent: 100,
    left: '0 小时 00 分',
  })
  expect(span(71 * HOUR + 8 * 60_000, w())).toBe('71 小时 08 分')
})

test('an event and its reason are said once where they are the same', () => {
  expect(eventInWords({ type: 'spot_critical', reason: 'spotSafety' }, w())).toBe('抽检安全项不合格')
  expect(eventInWords({ type: 'manual', reason: 'injury' }, w())).toBe('人工红码 · 使用中造成人身伤害')
})

test('the reasons to choose from are those that the server takes from a person', () => {
  for (const kind of ['manualRed', 'suspension', 'spotCheck', 'release'] as const)
    expect(listed(kind)).toEqual(FORCE_REASONS[kind].filter((reason) => reason !== 'appealUpheld'))
})

test('a red needs evidence, a release what it ends', () => {
  const form = {
    subject: {},
    kind: 'manualRed' as const,
    reason: 'injury',
    eventId: '',
    text: 'x',
    documents: [],
  }
  expect(lackingOf(form)).toEqual(['documents'])
  expect(lackingOf({ ...form, kind: 'release' })).toEqual(['event'])
  expect(lackingOf({ ...form, subject: null, reason: '', text: ' ', documents: [1] })).toEqual([
    'subject',
    'reason',
    'note',
  ])
})
