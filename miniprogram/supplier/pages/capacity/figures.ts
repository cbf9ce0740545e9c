import type { CapacityFigures } from '../../../../typings/dossier'

/** One figure of the form: in which group, in which unit, and how it is entered. */
export interface Figure {
  name: keyof CapacityFigures
  group: 'production' | 'shipment' | 'operational' | 'epidemic'
  unit?: 'pieces' | 'hours' | 'percent' | 'firms'
  /** `rate` is typed in percent and kept in hundredths of a percent. */
  kind: 'number' | 'rate' | 'yesNo'
}

export const figures: Figure[] = [
  { name: 'dailyOutput', group: 'production', unit: 'pieces', kind: 'number' },
  { name: 'stockCoverDaily', group: 'production', unit: 'pieces', kind: 'number' },
  { name: 'dispatchP90Hours', group: 'shipment', unit: 'hours', kind: 'number' },
  { name: 'onTimePct', group: 'shipment', unit: 'percent', kind: 'number' },
  { name: 'damageBp', group: 'shipment', unit: 'percent', kind: 'rate' },
  { name: 'carriers', group: 'shipment', unit: 'firms', kind: 'number' },
  { name: 'replyHours', group: 'operational', unit: 'hours', kind: 'number' },
  { name: 'disputeBp', group: 'operational', unit: 'percent', kind: 'rate' },
  { name: 'recallPlan', group: 'operational', kind: 'yesNo' },
  { name: 'resumed', group: 'epidemic', kind: 'yesNo' },
  { name: 'staffPct', group: 'epidemic', unit: 'percent', kind: 'number' },
]

/** As it is typed: a rate of 12 hundredths of a percent is typed 0.12. */
export function typedOf(figure: Figure, value: number | boolean | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(figure.kind === 'rate' ? value / 100 : value)
}

/** As it is kept. Four decimals, since 0.29 * 100 is 28.999999999999996. What is no number goes on as typed. */
export function keptOf(figure: Figure, typed: string): number | boolean | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  if (figure.kind === 'yesNo') return text === 'yes'
  const number = Number(text)
  if (!Number.isFinite(number)) return text as unknown as number
  return figure.kind === 'rate' ? Number((number * 100).toFixed(4)) : number
}
