import type { ChartItem } from './item'

/**
 * The one chart of all boards, drawn with plain views: lying bars or standing columns.
 * kind: bars | columns. items: ChartItem[]. max: value at the full length (0: the largest item).
 * ticks: numbers of the axis under lying bars. mark: { at, label }, a dashed line such as a target.
 * zone: { from, to, label }, a grey span such as what it was before.
 * The bars are hidden from the screen reader; it reads the same as a table: each label with its value.
 * No events.
 */
interface Bar extends ChartItem {
  key: string
  size: number
  shade: number
}
const percent = (value: number, max: number) => Math.round(Math.min(1, value / max) * 1000) / 10

Component({
  properties: {
    kind: { type: String, value: 'bars' },
    items: { type: Array, value: [] as ChartItem[] },
    max: { type: Number, value: 0 },
    ticks: { type: Array, value: [] as number[] },
    mark: { type: Object, value: null as { at: number; label: string } | null },
    zone: { type: Object, value: null as { from: number; to: number; label: string } | null },
  },
  data: {
    bars: [] as Bar[],
    axis: [] as { at: number; text: string }[],
    markAt: -1,
    markLabel: '',
    zoneAt: -1,
    zoneWidth: 0,
    zoneLabel: '',
  },
  observers: {
    'items, max, ticks, mark, zone'(
      items: ChartItem[],
      max: number,
      ticks: number[],
      mark: { at: number; label: string } | null,
      zone: { from: number; to: number; label: string } | null,
    ) {
      const full = max || Math.max(1, ...items.map(({ value }) => value))
      this.setData({
        bars: items.map((item, index) => ({
          ...item,
          key: String(index),
          size: percent(item.value, full),
          shade: Math.max(1 - index * 0.2, 0.6),
        })),
        axis: ticks.map((tick) => ({ at: percent(tick, full), text: String(tick) })),
        markAt: mark ? percent(mark.at, full) : -1,
        markLabel: mark?.label ?? '',
        zoneAt: zone ? percent(zone.from, full) : -1,
        zoneWidth: zone ? percent(zone.to, full) - percent(zone.from, full) : 0,
        zoneLabel: zone?.label ?? '',
      })
    },
  },
})
