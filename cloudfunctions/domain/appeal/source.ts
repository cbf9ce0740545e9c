import type { Finding, ProductEvent } from '../../../typings/assessment'
import type { AppealEffect, AppealOutcome, AppealSource } from '../../../typings/contract'

/** The events that a finding of the Centre's, or of a platform's review, rests on. */
const EVENTS: Record<string, readonly ProductEvent['type'][]> = {
  'E-MANUAL': ['manual'],
  'E-ADMIN': ['admin_stop'],
  'E-RECALL12': ['recall1', 'recall2'],
  'E-RECALL3': ['recall3'],
  'E-SPOT-CRIT': ['spot_critical'],
  'E-SPOT-MAJOR': ['spot_major'],
  'E-REVIEW': ['review'],
}

/** Types of the events behind a requirement; none for one that rests on papers, or on a change of the product. */
export function eventTypesOf(requirement: string): readonly ProductEvent['type'][] {
  return Object.hasOwn(EVENTS, requirement) ? (EVENTS[requirement] ?? []) : []
}

/** Requirements on the rate of complaints, of which the Centre has counted some: each is released as an event is. */
const COUNTED = ['Q-COMPLAINT', 'Q-COMPLAINT-RED']
export const isOfComplaints = (requirement: string): boolean => COUNTED.includes(requirement)

/** What a finding rests on. `read`: a register was read for the very paper or company. */
export function sourceOf({ requirement }: Pick<Finding, 'requirement'>, read: boolean): AppealSource {
  if (eventTypesOf(requirement).length > 0 || isOfComplaints(requirement)) return 'event'
  return read ? 'reading' : 'dossier'
}

/**
 * What each decision does. A reading that is doubted is made again and stands meanwhile; one that is wrong counts no
 * longer at once. An event has two people behind it, so one person's decision on an appeal cannot end it: the decision
 * asks for its release, and a second person confirms. Where nothing is the Centre's, nothing of the Centre's can be
 * corrected: the colour is brought up to what is known now.
 */
export const EFFECTS: Record<AppealSource, Record<AppealOutcome, AppealEffect>> = {
  reading: { upheld: 'readAgain', corrected: 'readingVoid', refused: 'nothing' },
  event: { upheld: 'releaseAsked', corrected: 'releaseAsked', refused: 'nothing' },
  dossier: { upheld: 'recomputed', corrected: 'recomputed', refused: 'nothing' },
}
