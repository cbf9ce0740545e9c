let stored = 'zh-CN'
beforeAll(() => {
  Object.assign(globalThis, { wx: { getStorageSync: () => stored, getAppBaseInfo: () => ({}) } })
})
afterAll(() => jest.useRealTimers())

const NOON = Date.parse('2025-06-18T12:00:00+08:00')

/** The words for a target so many minutes away, in a language. */
function words(language: string, minutes: number): { text: string; overdue: boolean } {
  stored = language
  jest.useFakeTimers({ now: NOON })
  // The language is read once for each start of the program.
  jest.resetModules()
  const { dueInWords } = require('../../../miniprogram/services/due')
  const { words } = require('../../../miniprogram/services/words')
  return dueInWords(new Date(NOON + minutes * 60_000).toISOString(), NOON, words('queue'))
}

it.each([
  [65, '剩 1 小时 05 分', '1 h 05 min left', false],
  [0, '剩 0 分', '0 min left', false],
  [-22, '超 22 分', '22 min over', true],
  [-125, '超 2 小时 05 分', '2 h 05 min over', true],
])('says %i minutes to the target', (minutes, zh, en, overdue) => {
  expect(words('zh-CN', minutes)).toEqual({ text: zh, overdue })
  expect(words('en', minutes)).toEqual({ text: en, overdue })
})

it('names the day when the target is not today, since nobody works through the night', () => {
  expect(words('zh-CN', 22 * 60).text).toBe('明天 10:00 前')
  expect(words('en', 22 * 60).text).toBe('by 10:00 tomorrow')
  expect(words('zh-CN', 46 * 60).text).toBe('6 月 20 日 10:00 前')
  expect(words('en', 46 * 60).text).toBe('by 20 Jun 10:00')
})
