import type { Lane, LaunchState, Waited, WayPart } from '../../../typings/contract'
import type { Day, Instant, Text } from '../../../typings/text'

/** What the figures need of a launch. */
export interface Way {
  state: LaunchState
  lane: Lane
  categoryId: string
  category: Text
  drawn: boolean
  /** Version that was asked for; each one after the first was a round trip. */
  version: number
  /** First request for this product anywhere: only then did the way begin with the submission. */
  first: boolean
  submittedAt: Instant
  /** The version that was asked for, when it is not the first. */
  resubmittedAt?: Instant
  greenAt?: Instant
  requestedAt: Instant
  reviewedAt?: Instant
  waits: readonly { from: Instant; to?: Instant }[]
  decidedAt?: Instant
}

export interface Part {
  part: WayPart
  waited: Waited
  ms: number
}

/** Milliseconds in which the supplier was awaited between the request and the decision (or `until`). */
export function suppliersMs(waits: Way['waits'], until: number): number {
  return waits.reduce(
    (sum, { from, to }) => sum + Math.max(0, (to ? Date.parse(to) : until) - Date.parse(from)),
    0,
  )
}

/**
 * The way from the first submission to the decision in parts that follow each other without a gap, each with whose
 * time it was: together they are the gross time. Mending is the supplier's from the first version to the last; what
 * follows until the code is green is the Centre's; from then to the request the supplier's; from there the platform's,
 * less the time in which it awaited the supplier. A product that was asked for before begins with the request.
 */
export function partsOf(way: Way, until: number): Part[] {
  const requested = Date.parse(way.requestedAt)
  const end = Math.max(requested, way.decidedAt ? Date.parse(way.decidedAt) : until)
  const answer = Math.min(suppliersMs(way.waits, end), end - requested)
  const reviewed = way.reviewedAt ? Math.min(Math.max(Date.parse(way.reviewedAt), requested), end) : requested
  const review = Math.min(reviewed - requested, end - requested - answer)
  const platform: Part[] = [
    { part: 'review', waited: 'platform', ms: review },
    { part: 'answer', waited: 'supplier', ms: answer },
    { part: 'decide', waited: 'platform', ms: end - requested - answer - review },
  ]
  if (!way.first) return platform
  const submitted = Math.min(Date.parse(way.submittedAt), requested)
  const last = between(submitted, way.resubmittedAt, requested)
  const green = way.greenAt === undefined ? requested : between(last, way.greenAt, requested)
  return [
    // Assessed in the same commit as it was submitted.
    { part: 'assess', waited: 'system', ms: 0 },
    { part: 'mend', waited: 'supplier', ms: last - submitted },
    { part: 'verify', waited: 'center', ms: green - last },
    { part: 'ask', waited: 'supplier', ms: requested - green },
    ...platform,
  ]
}

function between(from: number, at: Instant | undefined, to: number): number {
  return at === undefined ? from : Math.min(Math.max(from, Date.parse(at)), to)
}

/** Gross milliseconds of the whole way. */
export const grossMs = (way: Way, until: number): number =>
  partsOf(way, until).reduce((sum, { ms }) => sum + ms, 0)

/** Day on which a figure counts. */
export const countsOn = (way: Way, dayOf: (ms: number) => Day): Day | undefined =>
  way.decidedAt && dayOf(Date.parse(way.decidedAt))
