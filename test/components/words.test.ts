import type { Text } from '../../typings/text'
import './simulate'
import { CallError } from '../../miniprogram/services/call'
import { bytes, dayInWords, duration, moment } from '../../miniprogram/services/format'
import { setLanguage } from '../../miniprogram/services/language'
import { fill, issueText, reason, refusalText } from '../../miniprogram/services/words'

const licence: Text = { zh: '生产许可证', en: 'Production licence' }
const other: Text = { zh: '登记证', en: 'Registration' }
beforeEach(() => setLanguage('zh-CN'))

describe('words filled with what was measured', () => {
  test('a catalogue word follows the language', () => {
    const said = { code: 'L-REVOKED', params: { paper: licence } }
    expect(reason(said)).toBe('生产许可证已被吊销、撤销或注销')
    setLanguage('en')
    expect(reason(said)).toBe('Production licence was revoked or cancelled')
  })

  test('of several papers one is enough, of several items all are meant', () => {
    expect(fill('{papers}', { papers: [licence, other] })).toBe('生产许可证或登记证')
    expect(fill('{items}', { items: [licence, other] })).toBe('生产许可证、登记证')
  })

  test('days read as people say them', () => {
    expect(fill('{expiry} 到期', { expiry: '2020-07-15' })).toBe('2020 年 7 月 15 日 到期')
    setLanguage('en')
    expect(dayInWords('2020-07-15')).toBe('15 Jul 2020')
  })

  test('English counts in singular and plural', () => {
    expect(fill('{n} {n|thing|things}', { n: 1 })).toBe('1 thing')
    expect(fill('{n} {n|thing|things}', { n: 2 })).toBe('2 things')
  })

  test('a figure without a unit leaves no gap, a percent sign stands at its figure', () => {
    expect(fill('pH {value} {unit}，低', { value: 3.2, unit: '' })).toBe('pH 3.2，低')
    expect(fill('{value} {unit}', { value: 9.2, unit: '%' })).toBe('9.2%')
  })

  test('an unknown code shows itself instead of hiding a finding', () => {
    expect(reason({ code: 'X-NEW', params: {} })).toBe('X-NEW')
  })

  test('a parameter cannot smuggle in another one', () => {
    expect(fill('{reason}', { reason: '{secret}', secret: 'no' })).toBe('{secret}')
  })
})

describe('what did not work, in words for the person', () => {
  test('a field at fault is named by its own words', () => {
    const issues = [{ path: ['creditCode'], code: 'uscc.check18' }]
    expect(refusalText(new CallError({ code: 'INVALID_INPUT', message: '', issues }))).toBe(
      issueText(issues[0] as never),
    )
  })
  test('without a network it says that nothing was lost', () => {
    expect(refusalText(new CallError({ code: 'OFFLINE', message: '' }))).toContain('已保存的资料没有变')
  })
  test('a fault of ours is called ours', () => {
    expect(refusalText(new TypeError('undefined is not a function'))).toContain('是服务的问题')
  })
})

describe('times and sizes', () => {
  test('every time is Shanghai’s', () => {
    expect(moment('2020-06-17T16:30:00Z')).toBe('2020 年 6 月 18 日 00:30')
  })
  test('lengths of time and files', () => {
    expect(duration(8_040_000)).toBe('2 小时 14 分')
    expect(bytes(10 * 1024 * 1024)).toBe('10 MB')
    expect(bytes(100)).toBe('1 KB')
  })
})
