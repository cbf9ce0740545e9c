import type { Day } from '../../../typings/text'
import { addDays, addYears, isDay } from '../calendar'

/** What is known of a supplier and a product when a launch is asked for. */
export interface Risk {
  /** The category's review rate, 0.02 to 1. */
  base: number
  /** Which product of the supplier this is, from 1. */
  productNumber: number
  /** Day of the supplier's last failed check (spot check or review), where there was one. */
  lastFailedOn?: Day
  /** First day of the longest verified partnership that has not ended. */
  partnerSince?: Day
  /** Reviews passed in a row since the last that was not. */
  cleanReviews: number
  /** Day of the launch request, in Shanghai. */
  day: Day
}

const FLOOR = 0.02
const CAP = 1
const NEW_PRODUCTS = 3
const PARTNER_DAYS = 90
const CLEAN_REVIEWS = 10

/** Why a rate is not the category's own. */
export type RateFactor = 'newSupplier' | 'failedCheck' | 'partner' | 'cleanReviews'

/** What changes the rate, each with what it would multiply by. */
export function rateFactors(risk: Risk): { factor: RateFactor; times: 2 | 0.5 }[] {
  const { productNumber, lastFailedOn, partnerSince, cleanReviews, day } = risk
  const holds: [RateFactor, boolean, 2 | 0.5][] = [
    ['newSupplier', !(productNumber > NEW_PRODUCTS), 2],
    ['failedCheck', lastFailedOn !== undefined && !olderThanAYear(lastFailedOn, day), 2],
    ['partner', lastsSince(partnerSince, day), 0.5],
    ['cleanReviews', cleanReviews >= CLEAN_REVIEWS, 0.5],
  ]
  return holds.filter(([, applies]) => applies).map(([factor, , times]) => ({ factor, times }))
}

/**
 * The share of launches that is drawn for random review, 0.02 to 1, to four digits after the point: the category's
 * rate, doubled for a supplier's first three products or a failed check within 12 months, halved for a verified
 * partnership of 90 days or ten clean reviews in a row. Doubled at most once and halved at most once: the rule says
 * "or", so two reasons for the same are one. A reason for each cancel out. What cannot be read never lowers the rate.
 * Throws a RangeError for a category's rate outside 0.02 to 1.
 */
export function reviewRate(risk: Risk): number {
  if (!(risk.base >= FLOOR && risk.base <= CAP)) {
    throw new RangeError('The review rate of a category is between 2% and 100%.')
  }
  const times = new Set(rateFactors(risk).map((one) => one.times))
  const rate = [...times].reduce((product, one) => product * one, risk.base)
  return Math.round(Math.min(CAP, Math.max(FLOOR, rate)) * 10_000) / 10_000
}

/** A day that cannot be read, or has not come, may have been yesterday. */
const olderThanAYear = (failed: Day, day: Day): boolean => isDay(failed) && addYears(failed, 1) < day
const lastsSince = (since: Day | undefined, day: Day): boolean =>
  isDay(since) && addDays(since, PARTNER_DAYS) <= day
