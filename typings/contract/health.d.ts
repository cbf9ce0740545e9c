/** The Health Code pack: a resident's declaration, the colour, check-ins, checkpoints and the Centre's board. */
import type { Colour } from '../assessment'
import type { Day, Instant, Reason, Text } from '../text'
import type { Keyed, Paged, Token } from './answer'

/** For whom somebody declares: oneself, or as the agent of somebody who cannot. */
export type HealthRelation = 'self' | 'child' | 'elderly' | 'ward'

export type HealthSymptom =
  | 'fever'
  | 'dryCough'
  | 'fatigue'
  | 'stuffyNose'
  | 'runnyNose'
  | 'soreThroat'
  | 'dyspnea'
  | 'diarrhoea'

export type HealthTransport = 'train' | 'plane' | 'coach' | 'car' | 'ship' | 'other'

export type HealthPlaceKind = 'community' | 'office' | 'supermarket' | 'travel'

/** Requirements of the pack; worded by locale `health.requirements`. */
export type HealthRequirement =
  | 'H-CONFIRMED'
  | 'H-CONTACT'
  | 'H-FALSE'
  | 'H-OVERSEAS'
  | 'H-EPIAREA'
  | 'H-OTHERAREA'
  | 'H-SYMPTOM'
  | 'H-SYMPTOM-RED'
  | 'H-OTHERCODE'
  | 'H-OTHERCODE-RED'

/** A region as WeChat's region picker gives it: a six-digit code of GB/T 2260 and the words for it. */
export interface HealthRegion {
  code: string
  name: string
}

export interface HealthJourney {
  region: HealthRegion
  /** First and last day there, in Shanghai; only days within the last 14 count. */
  from: Day
  to: Day
  transport: HealthTransport
}

/** What a resident states. No code before all of it is there. */
export interface HealthForm {
  name: string
  /** Resident identity number, 18 characters, its check character checked. */
  number: string
  mobile: string
  region: HealthRegion
  presence: 'inCity' | 'aboutToEnter'
  /** Stays outside the city within the last 14 days; empty: none. */
  journeys: HealthJourney[]
  /** Abroad within the last 14 days. */
  overseas: boolean
  /** With `overseas`: the day of entry. */
  enteredOn?: Day
  /** Contact with a confirmed or suspected case within the last 14 days. */
  contact: boolean
  symptoms: HealthSymptom[]
  /** Degrees Celsius, 34 to 43; 37.3 and more counts as fever. */
  temperature: number
  /** Code of another issuer, where the person has one: id and state of `issuers`. */
  otherCode?: { issuer: string; state: string }
  /** The commitment to truth. */
  truthful: true
}

/** What somebody sees again of the own form: the number and the mobile masked. */
export interface HealthFormView extends Omit<HealthForm, 'number' | 'mobile'> {
  numberMasked: string
  mobileMasked: string
}

/** Why the code is not green, and how it becomes green. */
export interface HealthHold {
  requirement: HealthRequirement
  colour: 'yellow' | 'red'
  /** Worded by locale `health.reasons`. */
  reason: Reason
  /** What cures it, worded by locale `health.remedies`. */
  remedy: Reason
  /** Where it comes from; a check at the gate is never one. */
  source: 'declaration' | 'checkIn' | 'areaList' | 'centre' | 'otherIssuer'
  at: Instant
  ruleSet: string
  /** Normal check-ins in a row that end it, and how many there are; absent where only the Centre ends it. */
  needs?: number
  run?: number
  /** An appeal against it is open. */
  appealed: boolean
}

/** One square of the check-in calendar. */
export interface HealthRunDay {
  day: Day
  state: 'normal' | 'symptoms' | 'missed' | 'due' | 'ahead'
}

/** A person's code as its owner or agent sees it. */
export interface HealthCode {
  id: string
  relation: HealthRelation
  /** 林*燕; with the digits empty in the answer to a repeated request. */
  nameMasked: string
  /** Last four characters of the resident number. */
  lastFour: string
  region: HealthRegion
  colour: Colour
  holds: HealthHold[]
  /** When the colour was last decided, and under which rules. */
  changedAt: Instant
  ruleSet: string
  /** The run of check-ins; absent while green or where only the Centre ends a hold. */
  run?: {
    done: number
    needs: number
    /** Day on which it turns green when no day is missed. */
    greenOn: Day
    days: HealthRunDay[]
    dueToday: boolean
    checkedInToday: boolean
  }
  /** Green codes are kept so long; declaring anew renews them. */
  keptUntil?: Instant
  declaredAt: Instant
  revision: number
  /** A printed code is in use. */
  printed: boolean
  asOf: Instant
}

/** The payload that the QR holds, good for seconds. */
export interface HealthLive {
  payload: string
  colour: Colour
  nameMasked: string
  lastFour: string
  issuedAt: Instant
  expiresAt: Instant
  /** Ask for the next one so many seconds after this one. */
  refreshSeconds: number
}

export interface HealthChange {
  at: Instant
  from?: Colour
  to: Colour
  /** What stands behind the colour after the change; empty: all is well. */
  reasons: { requirement: HealthRequirement; reason: Reason }[]
  source: HealthHold['source'] | 'run' | 'appeal'
  ruleSet: string
}

export interface HealthCheckIn {
  day: Day
  at: Instant
  temperature: number
  symptoms: HealthSymptom[]
  normal: boolean
}

/** What the pack is and whether it collects anything now. */
export interface HealthPackState {
  on: boolean
  /** In the Centre's own words. */
  purpose?: string
  until?: Day
  /** Version of the notice on sensitive data in force. */
  noticeVersion: string
  /** Version of the agent's statement in force. */
  statementVersion: string
  /** Version that I agreed to. */
  agreed?: { version: string; at: Instant }
  ruleSet: string
  /** Whether I keep a place, and whether I work at the Centre. */
  keeps: boolean
  centre: boolean
}

/** A rule as it is published. */
export interface HealthRule {
  requirement: HealthRequirement
  colour: 'yellow' | 'red'
  /** Days, or degrees for fever. */
  limit?: { value: number; unit: 'days' | 'celsius' }
  /** Where the rule comes from: `found` in a public source or our `own`. */
  source: { mark: 'found' | 'own'; ref: string }
}

export interface HealthArea {
  region: string
  name: Text
  level: 'epidemic' | 'listed'
  /** First day on which it counts; until: last day, absent while it is in force. */
  from: Day
  until?: Day
}

export interface HealthIssuer {
  id: string
  name: Text
  region: string
  states: { id: string; text: Text; colour: Colour }[]
}

export interface HealthPlace {
  id: string
  kind: HealthPlaceKind
  name: string
  region: HealthRegion
  /** Token of the place's own code, and the address its QR holds. */
  token: Token
  address: string
  /** I may scan here. */
  mine: boolean
  open: boolean
  /** Today, so far. */
  today: { passed: number; refused: number }
}

/** What a gate shows after a scan. It is looked up, never changed, and only place, time and colour stay. */
export interface HealthGate {
  outcome: 'pass' | 'refuse'
  colour: Colour
  /** To tell another's code; stored nowhere. */
  nameMasked: string
  lastFour: string
  how: 'live' | 'printed' | 'placeCode' | 'otherIssuer'
  /** A printed code is compared with an identity card. */
  compareCard: boolean
  /** What to say, worded by locale `health.gate`. */
  advice: Reason
  place: { id: string; kind: HealthPlaceKind; name: string }
  at: Instant
}

export interface HealthKeys {
  /** Ed25519 public keys, 32 bytes in base64: what a gate verifies with while it has no network. */
  keys: { id: number; publicKey: string }[]
  /** How long a payload is good, and how far two clocks may be apart. */
  lifetimeSeconds: number
  skewSeconds: number
  now: Instant
}

/** One pass of a gate that had no network. */
export interface HealthOfflinePass {
  /** Whole, or with name and last four characters left out, as a gate keeps it: `….<seconds>...<signature>`. */
  payload: string
  /** When it was scanned, by the gate's clock. */
  at: Instant
}

export type HealthMarkKind = 'confirmed' | 'suspected' | 'contact' | 'false'

export interface HealthAppealRow {
  id: string
  nameMasked: string
  requirement: HealthRequirement
  reason: Reason
  level: 1 | 2
  open: boolean
  outcome?: 'upheld' | 'refused'
  at: Instant
  dueAt: Instant
}

export interface HealthAppealDetail extends HealthAppealRow {
  revision: number
  rounds: {
    level: 1 | 2
    text: string
    at: Instant
    dueAt: Instant
    decision?: { outcome: 'upheld' | 'refused'; answer: string; at: Instant; by: string }
  }[]
  colour: Colour
  /** The person may go to the second level. */
  mayGoOn: boolean
  /** At the Centre: why I may not decide. */
  barred?: 'decidedBefore' | 'ownMeasure' | 'decided'
  /** Upheld: the proposal that a second person confirms. */
  proposalId?: string
}

export interface HealthBoard {
  asOf: Instant
  /** Codes that there are now, by colour. */
  issued: number
  colours: Record<Colour, number>
  checkIns: { due: number; done: number }
  /** In Hangzhou by district; everywhere else under `other`. */
  regions: { code: string; name: Text; issued: number; colours: Record<Colour, number> }[]
  /** Issued in the last 14 days. */
  perDay: { day: Day; issued: number }[]
  gates: { passed: number; refused: number }
  appeals: { open: number; overdue: number }
  /** The figures of the article, as a line to compare with. */
  historic: { issued: number; green: number; asOf: Day; source: string }
}

/** What a resident does. Everything that collects is refused in words while the pack is off. */
export interface HealthActions {
  pack: { input: Record<never, never>; output: HealthPackState }
  rules: {
    input: Record<never, never>
    output: { ruleSet: string; rules: HealthRule[]; redDays: number; yellowDays: number }
  }
  /** Agreement to the processing of sensitive data, apart from the privacy notice. */
  consent: { input: { version: string } & Keyed; output: HealthPackState }
  declare: { input: { form: HealthForm } & Keyed; output: HealthCode }
  /** As an agent: the consent is bound to this person and this agent. */
  addPerson: {
    input: {
      form: HealthForm
      relation: Exclude<HealthRelation, 'self'>
      /** Version of the agent's statement: guardian or asked by the person, and consent on their behalf. */
      statement: { version: string; mayActFor: true; consents: true }
    } & Keyed
    output: HealthCode
  }
  /** Own data, and own data only. */
  form: { input: { id: string }; output: HealthFormView & { revision: number } }
  /** A correction takes effect at once where it is worse; what was better before stays until run or appeal. */
  correct: {
    input: {
      id: string
      revision: number
      changes: Partial<Omit<HealthForm, 'truthful'>>
      truthful: true
    } & Keyed
    output: HealthCode
  }
  /** Deletes a green person's data at once; a red or yellow one is kept until it ends. */
  erase: { input: { id: string; revision: number } & Keyed; output: { erased: true } }
  myCodes: { input: Record<never, never>; output: { items: HealthCode[]; asOf: Instant } }
  myCode: { input: { id: string }; output: HealthCode }
  history: { input: { id: string; cursor?: string }; output: Paged<HealthChange> }
  showCode: { input: { id: string }; output: HealthLive }
  printedCode: {
    input: { id: string } & Keyed
    output: { token: Token; address: string; nameMasked: string; lastFour: string; printedAt: Instant }
  }
  /** The printed code is lost: it counts no longer. */
  revokePrinted: { input: { id: string } & Keyed; output: HealthCode }
  checkIn: {
    input: { id: string; temperature: number; symptoms: HealthSymptom[]; truthful: true } & Keyed
    output: HealthCode
  }
  checkIns: { input: { id: string; cursor?: string }; output: Paged<HealthCheckIn> }
  appeal: {
    input: { id: string; requirement: HealthRequirement; text: string } & Keyed
    output: HealthAppealDetail
  }
  appealAgain: {
    input: { appealId: string; revision: number; text: string } & Keyed
    output: HealthAppealDetail
  }
  appeals: { input: Record<never, never>; output: { items: HealthAppealDetail[]; asOf: Instant } }
  /** `all`: with those that are over or not yet in force, as the Centre edits them. */
  areaLists: {
    input: { day?: Day; all?: boolean }
    output: { items: HealthArea[]; day: Day; version: string }
  }
  issuers: { input: Record<never, never>; output: { items: HealthIssuer[] } }
}

/** What keepers of a place do. */
export interface HealthGateActions {
  /** By the one-time code that the Centre gave. */
  keepPlace: { input: { code: string } & Keyed; output: HealthPlace }
  leavePlace: { input: { placeId: string } & Keyed; output: { left: true } }
  /** Mine; all of them for the Centre. */
  places: { input: { cursor?: string }; output: Paged<HealthPlace> }
  /** One that I keep; for the Centre also a closed one. */
  place: { input: { placeId: string }; output: HealthPlace }
  /** `scanned`: what the camera read, a live payload or the address of a printed code. */
  gate: { input: { placeId: string; scanned: string }; output: HealthGate }
  /** A person scans the place's code and shows the answer to whoever stands there. */
  enter: { input: { place: string; id: string }; output: HealthGate }
  /** The code of another issuer, read by the keeper from the other phone. */
  gateOther: { input: { placeId: string; issuer: string; state: string }; output: HealthGate }
  /** What a gate saw without a network; the same pass twice is one. At most 100. `late`: more than 7 days ago. */
  gateBatch: {
    input: { placeId: string; passes: HealthOfflinePass[] } & Keyed
    output: { stored: number; refused: { index: number; why: 'forged' | 'expired' | 'early' | 'late' }[] }
  }
  publicKeys: { input: Record<never, never>; output: HealthKeys }
}

/** What the Centre does. */
export interface HealthCenterActions {
  openPlace: {
    input: { kind: HealthPlaceKind; name: string; region: HealthRegion } & Keyed
    output: { place: HealthPlace; code: string; expiresAt: Instant }
  }
  inviteKeeper: { input: { placeId: string } & Keyed; output: { code: string; expiresAt: Instant } }
  closePlace: { input: { placeId: string } & Keyed; output: HealthPlace }
  board: { input: Record<never, never>; output: HealthBoard }
  /**
   * Asks a second person for a mark on whoever has this number. The answer is the same whether or not anybody has
   * declared it, and holds nothing personal.
   */
  mark: {
    input: { number: string; kind: HealthMarkKind; since: Day; note: string } & Keyed
    output: { proposalId: string; lapsesAt: Instant }
  }
  /** Asks a second person to end a mark, such as after recovery. */
  endMark: {
    input: { number: string; kind: HealthMarkKind; note: string } & Keyed
    output: { proposalId: string; lapsesAt: Instant }
  }
  /** Asks a second person for new area lists; each area with its days. */
  proposeAreas: {
    input: { areas: HealthArea[]; note: string } & Keyed
    output: { proposalId: string; lapsesAt: Instant }
  }
  appealQueue: {
    input: { state?: 'open' | 'decided'; cursor?: string }
    output: Paged<HealthAppealRow> & { open: number; overdue: number }
  }
  appealDetail: { input: { appealId: string }; output: HealthAppealDetail }
  decideAppeal: {
    input: { appealId: string; revision: number; outcome: 'upheld' | 'refused'; answer: string } & Keyed
    output: HealthAppealDetail
  }
}
