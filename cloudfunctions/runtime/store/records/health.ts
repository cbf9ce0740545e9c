/** What the Health Code pack holds. Names, numbers, mobiles and forms are sealed field by field; see runtime/health. */
import type { Colour } from '../../../../typings/assessment'
import type {
  HealthArea,
  HealthBoard,
  HealthChange,
  HealthMarkKind,
  HealthPlaceKind,
  HealthRegion,
  HealthRelation,
  HealthRequirement,
  Token,
} from '../../../../typings/contract'
import type { Day, Instant, Reason } from '../../../../typings/text'
import type { Standing, StatedSince } from '../../../domain/health'
import type { Revised } from './revised'

/** Id: agreed by this openid to the processing of sensitive data. */
export interface HealthConsent extends Revised {
  version: string
  at: Instant
}

/** Id: random; one's own follows from the openid, so that there is one. */
export interface HealthPerson extends Revised {
  /** Openid of whoever declared: the person or the agent. */
  owner: string
  relation: HealthRelation
  /** The agent's statement, bound to this very person and agent by a hash. */
  agent?: { version: string; at: Instant; bound: string }
  sealed: { name: string; number: string; mobile: string; form: string }
  /** Key under which the fields are sealed, for the rotation. */
  sealedUnder: number
  /** Its entry in `healthNumbers`. */
  numberId: string
  region: HealthRegion
  /** District of Hangzhou, or `other`: what the board counts by. */
  district: string
  since: StatedSince
  standing: Standing
  colour: Colour
  /** Days of check-ins are running: whoever has not checked in is reminded. */
  running: boolean
  /** Day of the last check-in, for the reminders. */
  checkedInOn: Day
  changedAt: Instant
  ruleSet: string
  /** Hash of the facts behind the last assessment. */
  hash: string
  /** Area lists that the person was last judged by. */
  areas: string
  declaredAt: Instant
  declaredOn: Day
  /** Since when it is green, or when it was renewed: everything goes 30 days later. */
  greenSince?: Instant
  printed?: { token: Token; at: Instant }
}

/** Id: `<key>-<HMAC of the resident number>`: who has declared, for nobody who does not know the number. */
export interface HealthNumber extends Revised {
  personId: string
}

/** Id: `<day>-<hash of the openid>`. The numbers that one person has tried on a day, as short keyed hashes. */
export interface HealthTries extends Revised {
  numbers: string[]
  at: Instant
}

/** Id: the token of a printed code. */
export interface HealthPrinted extends Revised {
  personId: string
  at: Instant
  revoked?: boolean
}

/** Id: `<person>-<day>`, so that there is one a day. */
export interface HealthCheckInRecord {
  personId: string
  day: Day
  at: Instant
  normal: boolean
  /** Symptoms and temperature. */
  sealed: string
  order: string
}

/** One change of a colour or of what stands behind it. */
export interface HealthChangeRecord extends HealthChange {
  personId: string
  /** Hash of the facts, so that the change can be shown to follow from them. */
  hash: string
  order: string
}

/** Id: `<kind>-<number's id>`. What two people of the Centre have confirmed, whether or not the person has declared. */
export interface HealthMark extends Revised {
  numberId: string
  kind: HealthMarkKind
  since: Day
  maker: string
  checker: string
  proposalId: string
  at: Instant
  endedAt?: Instant
}

export interface HealthPlaceRecord extends Revised {
  kind: HealthPlaceKind
  name: string
  region: HealthRegion
  token: Token
  open: boolean
  openedBy: string
  at: Instant
  /** Hash of the one-time code for the next keeper. */
  invite: string
  inviteUntil: Instant
  order: string
}

/** Id: `<place>-<hash of the openid>`. */
export interface HealthKeeper {
  placeId: string
  keeper: string
  at: Instant
  order: string
}

/** A pass of a gate: place, time and colour, and nothing of whoever passed. */
export interface HealthPass {
  placeId: string
  at: Instant
  day: Day
  colour: Colour
}

/** Id: `current`, or `@<version>` of what was in force before. */
export interface HealthAreas extends Revised {
  version: string
  areas: HealthArea[]
  at: Instant
  maker?: string
  checker?: string
}

export interface HealthAppealRound {
  level: 1 | 2
  /** The person's own words. */
  sealed: string
  at: Instant
  dueAt: Instant
  decision?: { outcome: 'upheld' | 'refused'; answer: string; at: Instant; by: string; decider: string }
}

/** Id: `<person>-<hash of the hold>-<how many before>`. */
export interface HealthAppeal extends Revised {
  personId: string
  owner: string
  requirement: HealthRequirement
  /** Key of the hold that it is against. */
  hold: string
  reason: Reason
  /** The people behind the mark, who may not decide. */
  behind: string[]
  rounds: HealthAppealRound[]
  level: 1 | 2
  open: boolean
  outcome?: 'upheld' | 'refused'
  proposalId?: string
  at: Instant
  dueAt: Instant
  /** Due instant while open, decided instant after; and id. */
  order: string
}

/** Id: `now`. The board as the timer last counted it. */
export interface HealthFigures extends Omit<HealthBoard, 'historic' | 'asOf'> {
  at: Instant
}
