import type { MonthlyFigures } from '../../../typings/contract'

/** From so many orders on a rate says something. */
export const COUNTED_FROM = 30

/** Rates of a product in a month, over all platforms that reported it. `Bp`: hundredths of a percent. */
export interface Rates {
  orders: number
  complaints: number
  complaintBp30d: number
  disputeBp: number
  damageBp: number
  onTimePct: number
}

/**
 * The rates of what several platforms reported; undefined below 30 orders together. Rounded to the worse side, so that
 * no rounding lets a figure pass its limit.
 */
export function ratesOf(reports: readonly Omit<MonthlyFigures, 'month'>[]): Rates | undefined {
  const sum = (figure: keyof Omit<MonthlyFigures, 'month'>) =>
    reports.reduce((total, report) => total + report[figure], 0)
  const orders = sum('orders')
  if (orders < COUNTED_FROM) return undefined
  const bp = (count: number) => Math.ceil((count * 10_000) / orders)
  return {
    orders,
    complaints: sum('complaints'),
    complaintBp30d: bp(sum('complaints')),
    disputeBp: bp(sum('disputes')),
    damageBp: bp(sum('damaged')),
    onTimePct: Math.floor((sum('onTime') * 1000) / orders) / 10,
  }
}

/** Months that may be reported as of a day: the twelve that are over, and no other. */
export function isReportable(month: string, today: string): boolean {
  const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  const age = count(today) - count(month)
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && age >= 1 && age <= 12
}
