import type { Severity } from '../../../typings/assessment'
import type { HealthRequirement } from '../../../typings/contract'
import type { Vocabulary } from '../assessment'

/** Every requirement of the pack. Red and yellow are two requirements where one thing can be either, as for goods. */
export const requirements = {
  'H-CONFIRMED': ['person', 'red'],
  'H-CONTACT': ['person', 'red'],
  'H-FALSE': ['person', 'red'],
  'H-OVERSEAS': ['person', 'red'],
  'H-EPIAREA': ['person', 'red'],
  'H-OTHERAREA': ['person', 'yellow'],
  'H-SYMPTOM': ['person', 'yellow'],
  'H-SYMPTOM-RED': ['person', 'red'],
  'H-OTHERCODE': ['person', 'yellow'],
  'H-OTHERCODE-RED': ['person', 'red'],
} as const satisfies Record<HealthRequirement, readonly ['person', Severity]>

/** Limits that a rule set has to give: days for which something counts, and degrees from which it is fever. */
export const limitUnits = {
  'H-CONTACT': 'days',
  'H-FALSE': 'days',
  'H-OVERSEAS': 'days',
  'H-EPIAREA': 'days',
  'H-OTHERAREA': 'days',
  'H-SYMPTOM': 'celsius',
} as const satisfies Partial<Record<HealthRequirement, 'days' | 'celsius'>>
export type LimitedRequirement = keyof typeof limitUnits

export const vocabulary: Vocabulary<HealthRequirement> = {
  requirements,
  limitUnits,
  guards: {
    'H-SYMPTOM-RED': ['H-SYMPTOM', 'H-EPIAREA'],
    'H-OTHERCODE-RED': ['H-OTHERCODE'],
  },
}

/**
 * Every reason of the pack with the names of its parameters; worded by locale `health.reasons`. `area` and `issuer` are
 * words of the tables (Text); everything else is a day. What somebody's symptoms are stands in none of them.
 */
export const reasonCodes = {
  'H-CONFIRMED': ['since'],
  'H-CONFIRMED.suspected': ['since'],
  'H-CONTACT': ['declared'],
  'H-CONTACT.centre': ['since'],
  'H-FALSE': ['since'],
  'H-OVERSEAS': ['entered'],
  'H-EPIAREA': ['area', 'left'],
  'H-OTHERAREA': ['area', 'left'],
  'H-SYMPTOM': ['day'],
  'H-SYMPTOM-RED': ['area', 'day'],
  'H-OTHERCODE': ['issuer'],
  'H-OTHERCODE-RED': ['issuer'],
} as const satisfies Record<string, readonly string[]>
export type HealthReasonCode = keyof typeof reasonCodes

/** What cures it, worded by locale `health.remedies`. */
export const remedyCodes = {
  /** So many normal check-ins in a row. */
  'cure.run': ['days'],
  /** The Centre ends it after recovery. */
  'cure.centre': [],
} as const satisfies Record<string, readonly string[]>
