import type { Severity } from '../../../typings/assessment'
import type { Capacity, LimitUnit } from '../../../typings/catalog'

/** Every requirement that colours a product (or informs), with the capacity it belongs to. */
export const requirements = {
  'L-MISSING': ['production', 'red'],
  'L-FORMAT': ['production', 'yellow'],
  'L-CHECKDIGIT': ['production', 'yellow'],
  'L-EXPIRED': ['production', 'red'],
  'L-RENEWING': ['production', 'yellow'],
  'L-EXPIRING': ['production', 'info'],
  'L-REVOKED': ['production', 'red'],
  'L-SUSPENDED': ['production', 'red'],
  'L-MISMATCH': ['production', 'red'],
  'L-UNVERIFIED': ['production', 'yellow'],
  'L-HOLDER': ['production', 'yellow'],
  'L-SCOPE': ['production', 'red'],
  'F-MISSING': ['quality', 'red'],
  'R-MISSING': ['quality', 'yellow'],
  'R-ITEM-MISSING': ['quality', 'yellow'],
  'R-ITEM-FAIL': ['quality', 'yellow'],
  'R-ITEM-FAIL-CRIT': ['quality', 'red'],
  'R-AGE': ['quality', 'yellow'],
  'R-LAB': ['quality', 'yellow'],
  'R-FAKE': ['quality', 'red'],
  'R-PRODUCT': ['quality', 'yellow'],
  'B-LABEL': ['quality', 'yellow'],
  'B-CLAIM': ['quality', 'red'],
  'K-PHOTO': ['shipment', 'yellow'],
  'K-DROP': ['shipment', 'yellow'],
  'K-DROP-HEIGHT': ['shipment', 'yellow'],
  'K-DROP-FAIL': ['shipment', 'yellow'],
  'K-DROP-FAIL-DG': ['shipment', 'red'],
  'O-BIZ-ABN': ['operational', 'yellow'],
  'O-BIZ-SER': ['operational', 'red'],
  'O-SVC': ['operational', 'yellow'],
  'O-DISPUTE': ['operational', 'yellow'],
  'O-RECALL': ['operational', 'yellow'],
  'P-CAP': ['production', 'yellow'],
  'P-RESUME': ['production', 'red'],
  'P-STAFF': ['production', 'yellow'],
  'Q-SPOT': ['quality', 'yellow'],
  'Q-SPOT-RED': ['quality', 'red'],
  'Q-COMPLAINT': ['quality', 'yellow'],
  'Q-COMPLAINT-RED': ['quality', 'red'],
  'S-SHIP48': ['shipment', 'yellow'],
  'S-ONTIME': ['shipment', 'yellow'],
  'S-DAMAGE': ['shipment', 'yellow'],
  'S-CARRIER': ['shipment', 'yellow'],
  'C-RECHECK': ['operational', 'yellow'],
  'W-TERMINATED': ['partnership', 'red'],
  'W-TERMINATED-OTHER': ['partnership', 'yellow'],
  'W-NONE': ['partnership', 'info'],
  'E-RECALL12': ['quality', 'red'],
  'E-RECALL3': ['quality', 'yellow'],
  'E-ADMIN': ['operational', 'red'],
  'E-SPOT-CRIT': ['quality', 'red'],
  'E-SPOT-MAJOR': ['quality', 'yellow'],
  'E-REVIEW': ['quality', 'yellow'],
  'E-CHANGE': ['production', 'yellow'],
  'E-MANUAL': ['operational', 'red'],
} as const satisfies Record<string, readonly [Capacity, Severity]>

export type RequirementId = keyof typeof requirements

/** Refused at submission, so they never colour anything. */
export const refusals = ['ID-USCC', 'CAT-PROHIBITED'] as const
export type RefusalId = (typeof refusals)[number]

/** The requirements that have a limit of their own in a rule set, and what it is counted in. */
export const limitUnits = {
  /** How long an accepted renewal carries a licence past its last day. */
  'L-RENEWING': 'days',
  /** From how long before its last day a licence is shown as expiring. */
  'L-EXPIRING': 'days',
  /** Within how long the company's identity is verified again. */
  'C-RECHECK': 'days',
  /** Drops of one test. */
  'K-DROP-HEIGHT': 'count',
  'S-SHIP48': 'hours',
  'S-ONTIME': 'percent',
  'S-DAMAGE': 'bp',
  'S-CARRIER': 'count',
  'O-SVC': 'hours',
  'O-DISPUTE': 'bp',
  'P-STAFF': 'percent',
  'Q-SPOT': 'percent',
  'Q-SPOT-RED': 'percent',
  'Q-COMPLAINT': 'bp',
  'Q-COMPLAINT-RED': 'bp',
  /** For how long after it ended a partnership counts. */
  'W-TERMINATED': 'months',
  'W-TERMINATED-OTHER': 'months',
} as const satisfies Partial<Record<RequirementId, LimitUnit>>
export type LimitedId = keyof typeof limitUnits

/**
 * Requirements that another one cannot do without: they are not met where what it looks at is missing or cannot be
 * read, so that leaving them out would let rubbish pass.
 */
export const guards: Partial<Record<RequirementId, readonly RequirementId[]>> = {
  'L-CHECKDIGIT': ['L-FORMAT'],
  'L-EXPIRED': ['L-FORMAT'],
  'L-EXPIRING': ['L-FORMAT'],
  'L-RENEWING': ['L-EXPIRED'],
  'L-REVOKED': ['L-UNVERIFIED', 'E-CHANGE'],
  'L-SUSPENDED': ['L-UNVERIFIED', 'E-CHANGE'],
  'L-MISMATCH': ['L-UNVERIFIED', 'E-CHANGE'],
  'O-BIZ-ABN': ['L-UNVERIFIED'],
  'O-BIZ-SER': ['L-UNVERIFIED'],
  'C-RECHECK': ['L-UNVERIFIED'],
  'R-FAKE': ['E-CHANGE'],
  'R-ITEM-FAIL': ['R-ITEM-MISSING'],
  'R-ITEM-FAIL-CRIT': ['R-ITEM-MISSING'],
  'K-DROP-FAIL': ['K-DROP-HEIGHT'],
  'K-DROP-FAIL-DG': ['K-DROP-HEIGHT'],
  'Q-SPOT-RED': ['Q-SPOT'],
  'Q-COMPLAINT-RED': ['Q-COMPLAINT'],
  'W-TERMINATED': ['E-CHANGE'],
  'W-TERMINATED-OTHER': ['E-CHANGE'],
  'E-RECALL12': ['E-CHANGE'],
  'E-RECALL3': ['E-CHANGE'],
  'E-SPOT-CRIT': ['E-CHANGE'],
  'E-SPOT-MAJOR': ['E-CHANGE'],
  'E-REVIEW': ['E-CHANGE'],
  'E-ADMIN': ['E-CHANGE'],
  'E-MANUAL': ['E-CHANGE'],
}
