import type { Dossier, InspectionReport, Partnership } from '../../../typings/dossier'

/** What was found of entries of a dossier, by what they state. */
export interface Found {
  keyOfReport(report: InspectionReport): string | undefined
  keyOfPartnership(partnership: Partnership): string | undefined
  /** Found to be a forged report, or a removal that happened: it counts whether or not it is still stated. */
  staysWith(key: string): boolean
}

/**
 * The draft with what may not be taken out of it: forged reports and confirmed removals that the submitted dossier
 * states and the draft does not, or not in the same words. Deleting an entry is no way around its finding.
 */
export function withKept(draft: Dossier, submitted: Dossier | undefined, found: Found): Dossier {
  if (!submitted) return draft
  const reports = missing(submitted.reports, draft.reports, found.keyOfReport, found)
  const partnerships = missing(submitted.partnerships, draft.partnerships, found.keyOfPartnership, found)
  if (reports.length === 0 && partnerships.length === 0) return draft
  return {
    ...draft,
    reports: [...draft.reports, ...reports],
    partnerships: [...draft.partnerships, ...partnerships],
  }
}

function missing<E extends { id: string }>(
  before: readonly E[],
  now: readonly E[],
  keyOf: (entry: E) => string | undefined,
  found: Found,
): E[] {
  const stated = new Set(now.map(keyOf))
  const ids = new Set(now.map(({ id }) => id))
  return before.flatMap((entry) => {
    const key = keyOf(entry)
    if (!key || stated.has(key) || !found.staysWith(key)) return []
    // The draft may have given its id to what replaced it.
    return [ids.has(entry.id) ? { ...entry, id: `kept${key.replace(/\W/g, '').slice(-16)}` } : entry]
  })
}
