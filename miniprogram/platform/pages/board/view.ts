import type { LaunchFigures } from '../../../../typings/contract'
import type { ChartItem } from '../../../components/chart/item'
import { dayInWords } from '../../../services/format'
import { fill, text, words } from '../../../services/words'

const percentOf = (share: number) => Math.round(share * 1000) / 10

/** The figures as charts and words. Nothing is worked out here: every number is the server's. */
export function boardOf(figures: LaunchFigures) {
  const w = words('board')
  const hours = (n: number) => fill(w.hours, { n })
  // Tenths of an hour: what is less was quick, not nothing.
  const long = (n: number) => (n > 0 ? n : '<0.1')
  const { baseline } = figures
  const last = Math.max(...figures.distribution.map(({ upTo = 0 }) => upTo))
  const spread = figures.hours ?? { p50: 0, p90: 0, p95: 0 }
  return {
    headline: fill(w.half, { n: long(spread.p50) }),
    gross: fill(w.gross, { n: figures.launches }),
    percentiles: (['p50', 'p90', 'p95'] as const).map((name) => ({
      label: w[name],
      note: name,
      value: spread[name],
      text: fill(w.hours, { n: long(spread[name]) }),
    })) satisfies ChartItem[],
    // The axis grows with what was measured, so that no bar is cut off in silence.
    max: Math.max(baseline.to, Math.ceil(spread.p95 / 24) * 24),
    ticks: [0, 24, 48, 72, 96, 120],
    mark: { at: 48, label: w.target },
    zone: {
      from: baseline.from,
      to: baseline.to,
      label: fill(w.before, { from: baseline.from, to: baseline.to }),
    },
    within: `${percentOf(figures.within48 ?? 0)}`,
    weeks: figures.weeks.slice(-8).map(({ from, within48 }) => ({
      label: dayInWords(from),
      value: within48 * 100,
      text: `${percentOf(within48)}%`,
    })) satisfies ChartItem[],
    distribution: figures.distribution.map(({ upTo, launches }) => ({
      label: upTo === undefined ? `>${last}` : `≤${upTo}`,
      value: launches,
      text: fill(w.pieces, { n: launches }),
    })) satisfies ChartItem[],
    average: fill(w.average, {
      n: Math.round(figures.parts.reduce((sum, one) => sum + one.hours, 0) * 10) / 10,
    }),
    parts: figures.parts.map(({ part, waited, hours: took }) => ({
      label: w.part[part],
      note: w.waited[waited],
      value: took,
      text: hours(took),
      striped: waited === 'supplier',
    })) satisfies ChartItem[],
    categories: figures.categories.map(({ category, launches, p50, within48 }) => ({
      label: text(category),
      note: fill(w.categoryLine, { n: launches, share: percentOf(within48) }),
      value: p50,
      text: hours(p50),
    })) satisfies ChartItem[],
    sums: [
      { label: w.first, value: `${percentOf(figures.greenAtFirst ?? 0)}%` },
      { label: w.trips, value: fill(w.times, { n: figures.roundTrips ?? 0 }) },
      { label: w.drawn, value: `${percentOf(figures.drawn ?? 0)}%` },
    ],
    refused: figures.refused ? fill(w.refused, { n: figures.refused }) : '',
  }
}
