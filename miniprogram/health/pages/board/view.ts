import type { HealthBoard } from '../../../../typings/contract'
import type { ChartItem } from '../../../components/chart/item'
import { dayInWords } from '../../../services/format'
import { language } from '../../../services/language'
import { fill, text, words } from '../../../services/words'

const COLOURS = ['green', 'yellow', 'red'] as const
/** Columns that a phone can label beside each other. */
const COLUMNS = 7

/** The board as charts and words. Nothing is worked out here but sums and shares. */
export function boardOf(board: HealthBoard) {
  const w = words('healthCentre')
  const { colours: names } = words('health')
  const { issued, colours, checkIns, gates, appeals } = board
  return {
    issued: fill(w.people, { n: grouped(issued) }),
    colours: COLOURS.map((state) => ({ state, name: names[state], count: grouped(colours[state]) })),
    checkIns: bars([
      [w.due, checkIns.due],
      [w.checkedIn, checkIns.done],
    ]),
    checkedIn: checkIns.due ? fill(w.share, { share: shareOf(checkIns.done, checkIns.due) }) : '',
    regions: regionsOf(board),
    perDay: daysOf(board),
    gates: fill(w.gateLine, { ...gates }),
    appeals: fill(w.appealLine, { ...appeals }),
    overdue: appeals.overdue > 0,
    historic: historicOf(board),
  }
}

/** Most first; where nobody declared there is nothing to compare. */
function regionsOf({ regions }: HealthBoard): ChartItem[] {
  const w = words('healthCentre')
  return regions
    .filter(({ issued }) => issued > 0)
    .sort((one, other) => other.issued - one.issued)
    .map(({ name, issued, colours }) => ({
      label: text(name),
      note: fill(w.regionLine, { ...colours }),
      value: issued,
      text: grouped(issued),
    }))
}

/** Pairs of days, so that each column has room for its number. */
function daysOf({ perDay }: HealthBoard): ChartItem[] {
  const size = Math.ceil(perDay.length / COLUMNS)
  const columns: ChartItem[] = []
  for (let start = 0; start < perDay.length; start += size) {
    const days = perDay.slice(start, start + size)
    const sum = days.reduce((all, { issued }) => all + issued, 0)
    columns.push({ label: shortDay(days[days.length - 1]?.day ?? ''), value: sum, text: short(sum) })
  }
  return columns
}

/** What the article gave of the first week, as a line beside the figure of now. */
function historicOf({ historic, issued, colours }: HealthBoard) {
  const w = words('healthCentre')
  const { issued: then, green, asOf } = historic
  return {
    bars: bars([
      [fill(w.historicNow, {}), issued],
      [fill(w.historicThen, { day: dayInWords(asOf) }), then],
    ]),
    greens: [
      { label: w.historicNow, value: shareOf(colours.green, issued), text: percent(colours.green, issued) },
      {
        label: fill(w.historicThen, { day: dayInWords(asOf) }),
        value: shareOf(green, then),
        text: percent(green, then),
      },
    ] satisfies ChartItem[],
    line: fill(w.historicLine, { issued: large(then), green: large(green), share: shareOf(green, then) }),
    source: w.historicSource,
  }
}

const shareOf = (part: number, all: number): number => (all ? Math.round((part / all) * 1000) / 10 : 0)
const percent = (part: number, all: number): string => `${shareOf(part, all)}%`
/** Ten thousands in Chinese, millions in English. */
const large = (n: number): string =>
  language() === 'en' ? String(Math.round(n / 10_000) / 100) : String(Math.round(n / 10_000))
/** Narrow enough to stand over a column: `12.5万`, `125k`. */
function short(n: number): string {
  if (n < 10_000) return String(n)
  if (language() !== 'en') return `${Math.round(n / 1000) / 10}万`
  return n < 1_000_000 ? `${Math.round(n / 1000)}k` : `${Math.round(n / 100_000) / 10}m`
}
/** `7,250,000` */
function grouped(n: number): string {
  const digits = String(n)
  const first = digits.length % 3 || 3
  const rest = digits.slice(first).match(/\d{3}/g) ?? []
  return [digits.slice(0, first), ...rest].join(',')
}
const shortDay = (day: string): string => day.slice(5).replace('-', '/')
const bars = (rows: [string, number][]): ChartItem[] =>
  rows.map(([label, value]) => ({ label, value, text: grouped(value) }))
