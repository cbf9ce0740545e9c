import type { Day, Instant } from '../../typings/text'
import { language } from './language'

/** Days, times and sizes as people read them. All times are Shanghai's, wherever the phone is. */
const SHANGHAI_MS = 8 * 3_600_000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEK = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const two = (n: number) => String(n).padStart(2, '0')
const shanghai = (instant: Instant | number) =>
  new Date((typeof instant === 'number' ? instant : Date.parse(instant)) + SHANGHAI_MS)

/** `2025-07-15`, the form of fields. */
export function dayOf(instant: Instant | number): Day {
  return shanghai(instant).toISOString().slice(0, 10)
}

/** `7 月 15 日` or `15 Jul`, the form of sentences; with the year when it is not this one. */
export function dayInWords(day: Day): string {
  const [year = '', month = '1', date = '1'] = day.split('-')
  const other = year !== dayOf(Date.now()).slice(0, 4)
  if (language() === 'en') return `${Number(date)} ${MONTHS[Number(month) - 1]}${other ? ` ${year}` : ''}`
  return `${other ? `${year} 年 ` : ''}${Number(month)} 月 ${Number(date)} 日`
}

/** `10:31:07` */
export function clock(instant: Instant | number): string {
  const at = shanghai(instant)
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
}

/** `10:31` */
export function hourMinute(instant: Instant | number): string {
  return clock(instant).slice(0, 5)
}

/** Today `10:31`, another day `6 月 18 日 10:31`. */
export function moment(instant: Instant | number): string {
  const day = dayOf(instant)
  return day === dayOf(Date.now()) ? hourMinute(instant) : `${dayInWords(day)} ${hourMinute(instant)}`
}

/** `6 月 18 日 周三` or `Wed 18 Jun` */
export function weekDay(instant: Instant | number): string {
  const name = WEEK[language()][shanghai(instant).getUTCDay()]
  const day = dayInWords(dayOf(instant))
  return language() === 'en' ? `${name} ${day}` : `${day} ${name}`
}

/** `3.4 MB`, `10 MB`, `120 KB` */
export function bytes(size: number): string {
  if (size >= 1024 * 1024) return `${Number((size / 1024 / 1024).toFixed(1))} MB`
  return `${Math.max(1, Math.round(size / 1024))} KB`
}

/** A length of time: `2 小时 14 分`, `2 h 14 min`. Negative lengths count as their size. */
export function duration(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const en = language() === 'en'
  if (hours >= 48) return en ? `${Math.floor(hours / 24)} days` : `${Math.floor(hours / 24)} 天`
  if (hours === 0) return en ? `${rest} min` : `${rest} 分`
  return en ? `${hours} h ${two(rest)} min` : `${hours} 小时 ${two(rest)} 分`
}
