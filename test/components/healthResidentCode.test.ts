/** The screen that is shown at a gate: colour with shape and word, proof of life, the run, and no colour once expired. */
import {
  asked,
  contact,
  green,
  NETWORK_DOWN,
  NOON,
  open,
  type Page,
  red,
  refused,
  said,
  tap,
  usePhone,
  went,
} from './residents'
import { read, settled, speak } from './simulate'

usePhone()
let page: Page
let network = true
beforeEach(() => {
  network = true
  const left = ['setTimeout', 'clearTimeout', 'setImmediate', 'nextTick', 'queueMicrotask'] as const
  jest.useFakeTimers({ now: NOON, doNotFake: [...left] })
})
afterEach(async () => {
  ;(page.instance.onUnload as () => void).call(page.instance)
  jest.useRealTimers()
})

const live = (code: typeof green) => () =>
  network
    ? {
        payload: `HC1.${Date.now()}`,
        colour: code.colour,
        nameMasked: code.nameMasked,
        lastFour: code.lastFour,
        issuedAt: new Date(Date.now()).toISOString(),
        expiresAt: new Date(Date.now() + 30_000).toISOString(),
        refreshSeconds: 15,
      }
    : NETWORK_DOWN
const show = async (...items: (typeof green)[]) => {
  const first = items[0] ?? green
  page = await open('my-code', { myCodes: { items, asOf: green.asOf }, showCode: live(first) }, {})
}
const seconds = async (n: number) => {
  for (let i = 0; i < n; i++) {
    jest.advanceTimersByTime(1000)
    await settled()
  }
}
const part = (selector: string) => page.dom.querySelector(selector)
const head = () => part('.my-code--head')
const shown = () => part('code-card') !== null
const calls = () => asked.filter(({ action }) => action === 'showCode').length

const yellow = { ...red, colour: 'yellow' as const, holds: [{ ...contact, colour: 'yellow' as const }] }
test.each([
  [green, 'green', '绿码可以通行', '#0a7a4a'],
  [yellow, 'yellow', '黄码请少外出', '#f2b31d'],
  [red, 'red', '红码请居家', '#c0322c'],
])('a colour is a shape, a word and what to do as well: %#', async (code, shape, words, bar) => {
  await show(code)
  expect(head()?.querySelector(`.mark--${shape}`)).not.toBeNull()
  expect(head()?.textContent).toContain(words)
  expect(said).toContain(bar)
  expect(read(page)).toContain('林*燕 · 本人')
  expect(read(page)).toContain('证件末四位 123X')
  expect(page.dom.textContent).not.toContain('林晓燕')
})

test('in English too', async () => {
  await show(red)
  speak('en')
  await seconds(1)
  expect(head()?.textContent).toContain('RedStay at home')
  expect(read(page)).not.toMatch(/[一-鿿]{2}/)
})

test('the clock runs, and the code is another one every fifteen seconds', async () => {
  await show(green)
  expect(part('code-card')?.textContent).toContain('12:00:00')
  await seconds(2)
  expect(part('code-card')?.textContent).toContain('12:00:02')
  expect(calls()).toBe(1)
  const first = page.instance.data.payload
  await seconds(13)
  expect(calls()).toBe(2)
  expect(page.instance.data.payload).not.toBe(first)
})

test('without a network it counts down, and then no colour is left to be shown', async () => {
  await show(green)
  network = false
  await seconds(16)
  expect(shown()).toBe(true)
  expect(read(page)).toMatch(/没有网络，这个码还有 1[2-4] 秒有效/)
  await seconds(14)
  expect(shown()).toBe(false)
  expect(head()?.textContent).toContain('已过期不能用于通行')
  expect(head()?.querySelector('.mark--green')).toBeNull()
  expect(read(page)).not.toContain('绿码可以通行')
  expect(said.at(-1)).toBe('#5c6965')
  network = true
  await seconds(4)
  await settled()
  expect(shown()).toBe(true)
  expect(head()?.textContent).toContain('绿码')
})

test('the run says how far it is, day by day, and leads to today’s check-in', async () => {
  await show(red)
  const days = [...page.dom.querySelectorAll('.my-code--day')]
  expect(days).toHaveLength(14)
  expect(days.slice(0, 6).map((day) => day.textContent)).toEqual(['13', '14', '15', '16', '17今天', '18'])
  expect(days.map((day) => day.querySelector('glyph') !== null).lastIndexOf(true)).toBe(3)
  expect(read(page)).toContain('已连续打卡 4 天共 14 天')
  expect(read(page)).toContain('漏一天会重新计算')
  await tap(page, 'onOpen', { page: 'check-in' })
  expect(went).toEqual([{ how: 'to', url: '/health/pages/check-in/check-in?id=h1' }])
})

test('every reason has its source, time and rule, and an appeal of its own until there is one', async () => {
  await show(red)
  expect(read(page)).toContain('2 月 13 日 申报接触过确诊或疑似病例')
  expect(read(page)).toContain('本人申报 · 2 月 13 日 09:00 · 规则 HEALTH-2020-02-17')
  expect(part('[data-testid="my-code-appeal"]')).not.toBeNull()
  await tap(page, 'onAppeal', { requirement: 'H-CONTACT' })
  expect(went[0]?.url).toContain('requirement=H-CONTACT')
  ;(page.instance.onUnload as () => void).call(page.instance)
  await show({ ...red, holds: [{ ...contact, appealed: true }] })
  expect(part('[data-testid="my-code-appeal"]')).toBeNull()
  expect(read(page)).toContain('申诉中')
})

test('whoever has no code is told what to prepare; with the pack off nothing is asked', async () => {
  page = await open('my-code', { myCodes: { items: [], asOf: green.asOf } }, {})
  expect(read(page)).toContain('还没有健康码')
  page = await open('my-code', { myCodes: refused('PACK_OFF') }, {})
  expect(read(page)).toContain('健康码功能未启用')
})
