import type { CenterBoard, ColourCounts } from '../../../../typings/contract'
import type { ChartItem } from '../../../components/chart/item'
import { fill, text, words } from '../../../services/words'

const COLOURS = ['green', 'yellow', 'red', 'grey'] as const
const SUPPLIER_STATES = ['resumed', 'blocked', 'none', 'closed'] as const
const AGES = ['open', 'overdue', 'overDay', 'overThreeDays'] as const
/** Requirements and days that a phone shows; the rest is in an export. */
const BLOCKS = 8
const COLUMNS = 6

const total = (counts: ColourCounts) => COLOURS.reduce((sum, colour) => sum + counts[colour], 0)
const percentOf = (share: number) => Math.round(share * 1000) / 10

/** The name of a requirement in a few characters. An unknown one shows itself. */
export function requirementName(id: string): string {
  const known: Record<string, string> = words('oversight').requirements
  return known[id] ?? id
}

/** The board as charts and words. Nothing is worked out here but sums: every number is the server's. */
export function boardOf(board: CenterBoard) {
  return { ...stockOf(board), ...flowOf(board), ...launchesOf(board), ...measuresOf(board) }
}

function stockOf({ stock }: CenterBoard) {
  const w = words('oversight')
  const colours = words('common').colours
  if (!stock) return { stockSum: '', colours: [], categories: [], suppliers: [], blocks: [], resumed: '' }
  const { resumed, blocked } = stock.suppliers
  const share = resumed + blocked > 0 ? percentOf(resumed / (resumed + blocked)) : 0
  return {
    stockSum: fill(w.stockTotal, { n: total(stock.colours) }),
    colours: COLOURS.map((state) => ({ state, name: colours[state], count: stock.colours[state] })),
    categories: stock.categories.map(({ category, colours: counts }) => ({
      label: text(category),
      note: fill(w.categoryLine, { ...counts }),
      value: total(counts),
      text: String(total(counts)),
    })) satisfies ChartItem[],
    suppliers: SUPPLIER_STATES.map((state) => ({
      label: w.supplierStates[state],
      value: stock.suppliers[state],
      text: fill(w.supplierCount, { n: stock.suppliers[state] }),
      striped: state !== 'resumed',
    })) satisfies ChartItem[],
    resumed: fill(w.resumedShare, { share }),
    blocks: stock.blocks.slice(0, BLOCKS).map(({ requirement, suppliers }) => ({
      label: requirementName(requirement),
      value: suppliers,
      text: fill(w.supplierCount, { n: suppliers }),
    })) satisfies ChartItem[],
  }
}

function flowOf({ days, issued, toGreen, verification }: CenterBoard) {
  const w = words('oversight')
  const columns = (name: 'issued' | 'verified') =>
    grouped(days, name).map(({ day, sum }) => ({ label: shortDay(day), value: sum, text: String(sum) }))
  return {
    issuedSum: fill(w.issuedSum, { n: issued }),
    issuedDays: columns('issued') satisfies ChartItem[],
    verifiedDays: columns('verified') satisfies ChartItem[],
    ageing: AGES.map((age) => ({
      name: w.verificationLine[age],
      count: verification[age],
      late: age !== 'open',
    })),
    green: fill(w.toGreenNote, { n: toGreen.products }),
    toGreen: toGreen.p50 === undefined ? [] : spread({ p50: 0, p90: 0, p95: 0, ...toGreen }),
  }
}

/** `11/22`: a column is too narrow for words. */
const shortDay = (day: string): string => day.slice(5).replace('-', '/')

/** Days put together so that no more columns stand beside each other than a phone can label. */
function grouped(days: CenterBoard['days'], name: 'issued' | 'verified'): { day: string; sum: number }[] {
  const size = Math.ceil(days.length / COLUMNS)
  const groups: { day: string; sum: number }[] = []
  for (const [index, one] of days.entries()) {
    const last = groups[groups.length - 1]
    if (index % size === 0 || !last) groups.push({ day: one.day, sum: one[name] })
    else last.sum += one[name]
  }
  return groups
}

function spread(hours: { p50: number; p90: number; p95: number }): ChartItem[] {
  const w = words('oversight')
  return (['p50', 'p90', 'p95'] as const).map((name) => ({
    label: w[name],
    value: hours[name],
    // Tenths of an hour: what is less was quick, not nothing.
    text: fill(w.hours, { n: hours[name] > 0 ? hours[name] : '<0.1' }),
  }))
}

function launchesOf({ launches }: CenterBoard) {
  const w = words('oversight')
  const { baseline, hours, within48 } = launches
  return {
    launched: fill(w.launchesNote, { n: launches.launches }),
    percentiles: hours ? spread(hours) : [],
    // The axis grows with what was measured, so that no bar is cut off in silence.
    max: Math.max(baseline.to, Math.ceil((hours?.p95 ?? 0) / 24) * 24),
    ticks: [0, 24, 48, 72, 96, 120],
    mark: { at: 48, label: w.target },
    zone: { ...baseline, label: fill(w.before, { ...baseline }) },
    within: within48 === undefined ? '' : `${percentOf(within48)}%`,
  }
}

function measuresOf({ measures, appeals }: CenterBoard) {
  const w = words('oversight')
  return {
    measures: measureLines(measures),
    appeals: appeals.made > 0 ? fill(w.appealLine, { ...appeals }) : '',
  }
}

/** Kinds of measures with how they ended; a kind without words shows itself. */
export function measureLines(measures: CenterBoard['measures']) {
  const kinds: Record<string, string> = words('measure').kinds
  const w = words('oversight')
  return measures.map(({ kind, counts }) => ({
    kind,
    name: kinds[kind] ?? kind,
    line: fill(w.measureLine, { ...counts }),
  }))
}
