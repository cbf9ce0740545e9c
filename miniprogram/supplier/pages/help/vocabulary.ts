import type { Severity } from '../../../../typings/assessment'
import type { Capacity } from '../../../../typings/catalog'

/** Every requirement by capacity, in the order of the checklist; a test holds it to the rules' own list. */
export const vocabulary: {
  capacity: Capacity
  requirements: [id: keyof typeof import('../../../locales/zh-CN/cures').default, cost: Severity][]
}[] = [
  {
    capacity: 'production',
    requirements: [
      ['L-MISSING', 'red'],
      ['L-FORMAT', 'yellow'],
      ['L-CHECKDIGIT', 'yellow'],
      ['L-EXPIRED', 'red'],
      ['L-RENEWING', 'yellow'],
      ['L-EXPIRING', 'info'],
      ['L-REVOKED', 'red'],
      ['L-SUSPENDED', 'red'],
      ['L-MISMATCH', 'red'],
      ['L-UNVERIFIED', 'yellow'],
      ['L-HOLDER', 'yellow'],
      ['L-SCOPE', 'red'],
      ['P-CAP', 'yellow'],
      ['P-RESUME', 'red'],
      ['P-STAFF', 'yellow'],
      ['E-CHANGE', 'yellow'],
    ],
  },
  {
    capacity: 'quality',
    requirements: [
      ['F-MISSING', 'red'],
      ['R-MISSING', 'yellow'],
      ['R-ITEM-MISSING', 'yellow'],
      ['R-ITEM-FAIL', 'yellow'],
      ['R-ITEM-FAIL-CRIT', 'red'],
      ['R-AGE', 'yellow'],
      ['R-LAB', 'yellow'],
      ['R-FAKE', 'red'],
      ['R-PRODUCT', 'yellow'],
      ['B-LABEL', 'yellow'],
      ['B-CLAIM', 'red'],
      ['Q-SPOT', 'yellow'],
      ['Q-SPOT-RED', 'red'],
      ['Q-COMPLAINT', 'yellow'],
      ['Q-COMPLAINT-RED', 'red'],
      ['E-RECALL12', 'red'],
      ['E-RECALL3', 'yellow'],
      ['E-SPOT-CRIT', 'red'],
      ['E-SPOT-MAJOR', 'yellow'],
      ['E-REVIEW', 'yellow'],
    ],
  },
  {
    capacity: 'shipment',
    requirements: [
      ['K-PHOTO', 'yellow'],
      ['K-DROP', 'yellow'],
      ['K-DROP-HEIGHT', 'yellow'],
      ['K-DROP-FAIL', 'yellow'],
      ['K-DROP-FAIL-DG', 'red'],
      ['S-SHIP48', 'yellow'],
      ['S-ONTIME', 'yellow'],
      ['S-DAMAGE', 'yellow'],
      ['S-CARRIER', 'yellow'],
    ],
  },
  {
    capacity: 'operational',
    requirements: [
      ['O-BIZ-ABN', 'yellow'],
      ['O-BIZ-SER', 'red'],
      ['O-SVC', 'yellow'],
      ['O-DISPUTE', 'yellow'],
      ['O-RECALL', 'yellow'],
      ['C-RECHECK', 'yellow'],
      ['E-ADMIN', 'red'],
      ['E-MANUAL', 'red'],
    ],
  },
  {
    capacity: 'partnership',
    requirements: [
      ['W-TERMINATED', 'red'],
      ['W-TERMINATED-OTHER', 'yellow'],
      ['W-NONE', 'info'],
    ],
  },
]
