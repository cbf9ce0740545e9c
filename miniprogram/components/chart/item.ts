/** One bar or column of a chart. */
export interface ChartItem {
  label: string
  value: number
  /** The value in words. */
  text: string
  note?: string
  /** Not the own time: striped. */
  striped?: boolean
}
