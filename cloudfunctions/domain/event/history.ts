/** Figures of the system's own: the pass rate of the spot checks and the rate of complaints. */
import { COUNTED_FROM } from '../openapi'

const DAY_MS = 86_400_000
/** Days for which a spot check counts in the rate (requirement Q-SPOT: 12 months). */
export const SPOT_DAYS = 365
/** Days for which a complaint counts (requirement Q-COMPLAINT: 30 days). */
export const COMPLAINT_DAYS = 30
/**
 * Spot checks from which on their rate says something. Own figure: the catalogue gives none, and below it one failed
 * check alone would be 0% and red, where a major fault by itself is yellow and a minor one a note.
 */
export const SPOTS_COUNTED_FROM = 5

/** A spot check that two people stand behind. `at`: ISO 8601. */
export interface CountedSpot {
  at: string
  passed: boolean
}

/** Complaints of different people that two of the Centre have counted. */
export interface CountedComplaints {
  at: string
  count: number
}

/** Of a platform's newest month with enough orders. */
export interface ReportedComplaints {
  complaintBp30d: number
  orders?: number
  complaints?: number
}

const within = (days: number, now: number) => (one: { at: string }) =>
  Date.parse(one.at) <= now && now - Date.parse(one.at) < days * DAY_MS

/** The spot checks of 12 months as the assessment reads them. Below five there is no rate: an explicit zero. */
export function spotHistory(
  spots: readonly CountedSpot[],
  now: number,
): { spotTotal12m: number; spotPassPct: number } {
  const counting = spots.filter(within(SPOT_DAYS, now))
  if (counting.length < SPOTS_COUNTED_FROM) return { spotTotal12m: 0, spotPassPct: 0 }
  const passed = counting.filter((one) => one.passed).length
  // Rounded down, so that no rounding lets a rate pass its limit.
  return {
    spotTotal12m: counting.length,
    spotPassPct: Math.floor((passed * 1000) / counting.length) / 10,
  }
}

/** Complaints that the Centre counted in the last 30 days. */
export function countedLately(counted: readonly CountedComplaints[], now: number): number {
  return counted.filter(within(COMPLAINT_DAYS, now)).reduce((sum, { count }) => sum + count, 0)
}

/**
 * The rate of complaints in hundredths of a percent of the orders, rounded up: what the platforms reported of their
 * month and what the Centre counted in the last 30 days. Undefined while no platform has reported 30 orders: complaints
 * of a product that hardly anybody bought are for a person to judge, not for a rate.
 */
export function complaintBp(
  reported: ReportedComplaints | undefined,
  counted: readonly CountedComplaints[],
  now: number,
): number | undefined {
  if (!reported) return undefined
  const { orders, complaints = 0, complaintBp30d } = reported
  if (orders === undefined) return complaintBp30d
  if (orders < COUNTED_FROM) return undefined
  return Math.ceil(((complaints + countedLately(counted, now)) * 10_000) / orders)
}
