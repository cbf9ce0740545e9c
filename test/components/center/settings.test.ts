/** Settings and proposals as people read them. */
import '../simulate'
import { behindText, valueText } from '../../../miniprogram/center/pages/settings/view'
import { dictionaries } from '../../../miniprogram/locales/index'
import { setLanguage } from '../../../miniprogram/services/language'
import { lineText } from '../../../miniprogram/services/words'
import type { SettingEntry } from '../../../typings/contract'

const w = dictionaries['zh-CN'].settings
beforeEach(() => setLanguage('zh-CN'))

const entry = (differing: Partial<SettingEntry>): SettingEntry => ({
  name: 'epidemic',
  number: 0,
  value: { on: false },
  ...differing,
})

test('what holds is said in words, with its last day', () => {
  expect(valueText(entry({}), w)).toBe('已关闭')
  expect(valueText(entry({ value: { on: true } }), w)).toBe('已开启')
  const until = { on: true, purpose: '返校', until: '2020-09-30' }
  expect(valueText(entry({ name: 'healthPack', value: until }), w)).toBe(
    '已开启 · 到 2020 年 9 月 30 日 为止',
  )
  expect(valueText(entry({ name: 'retention', value: { days: { messages: 90 } } }), w)).toBe('改动了 1 项')
  expect(valueText(entry({ name: 'templates', value: { ids: { news: 'a' } } }), w)).toBe('1 项')
})

test('both people behind it are named, one where one is enough, nobody as delivered', () => {
  const since = '2020-06-17T16:30:00Z'
  expect(behindText(entry({}), w)).toBe('出厂设置，从未改过')
  expect(behindText(entry({ since, maker: '李伟' }), w)).toBe('2020 年 6 月 18 日 00:30 起 · 李伟')
  expect(behindText(entry({ since, maker: '李伟', checker: '周岚' }), w)).toBe(
    '2020 年 6 月 18 日 00:30 起 · 李伟 提出，周岚 确认',
  )
})

test('a line names the records by their words, and an unknown line shows itself', () => {
  const line = { code: 'setting.retention.days', params: { collection: 'messages', days: 90 } }
  expect(lineText(line)).toBe('收件箱消息：保存 90 天')
  setLanguage('en')
  expect(lineText(line)).toBe('Messages in inboxes: kept 90 days')
  expect(lineText({ code: 'other.unknown', params: {} })).toBe('other.unknown')
})

test('every kind of proposal and every collection that may be altered has its words', async () => {
  const { KINDS } = await import('../../../cloudfunctions/runtime/proposal/kinds')
  const { retentionRows } = await import('../../../cloudfunctions/runtime/settings/retention')
  for (const language of ['zh-CN', 'en'] as const) {
    const { proposal, settings, requirements } = dictionaries[language]
    const values: Record<string, string> = requirements.values
    for (const kind of Object.keys(KINDS)) {
      expect(Object.keys(proposal.kinds)).toContain(kind)
      expect({ kind, said: values[`proposal.${kind}`] }).toEqual({ kind, said: expect.any(String) })
    }
    const named = Object.keys(settings.collections)
    expect(named.sort()).toEqual(
      retentionRows({ days: {} })
        .map(({ collection }) => collection)
        .sort(),
    )
  }
})
