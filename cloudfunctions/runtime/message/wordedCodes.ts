/**
 * Codes that the functions emit beside those of the domain, with the names of their parameters. The mini program
 * words each issue as `issue.<code>` and each message as `message.<code>`.
 */
export const inputIssueCodes = {
  required: [],
  type: ['expected'],
  unknownField: [],
  tooLong: ['limit'],
  tooShort: ['limit'],
  tooBig: ['limit'],
  tooSmall: ['limit'],
  choice: [],
  format: [],
  /** The same request key with another input. */
  keyReused: [],
  category: [],
  /** A document id that was not issued to this supplier, or whose upload was not confirmed. */
  document: [],
  /** The id of a file at another place than the issued one. */
  file: [],
  fileMissing: [],
  /** `allowed`: JPEG, PNG, PDF. */
  fileType: ['allowed'],
  fileTooLarge: ['limitMb'],
  /** The bytes are not of the stated type. */
  fileContent: ['allowed'],
  textRisky: [],
  /** What keeps a draft from being a rule set, or from being proposed. */
  'rule.unchanged': [],
  'rule.shape': [],
  'rule.unknown': ['requirement'],
  'rule.twice': ['requirement'],
  'rule.empty': [],
  'rule.guard': ['requirement', 'guard'],
  'rule.noLimit': ['requirement'],
  'rule.unit': ['requirement', 'unit'],
  'rule.figure': ['requirement'],
  'rule.business': [],
  'rule.type': [],
  'rule.same': [],
  'rule.backwards': [],
  'rule.range': [],
  'rule.day': [],
  'rule.tooSoon': [],
  'rule.tooLate': [],
  'rule.beforePrevious': [],
  /** An appeal against a finding that is there no longer. */
  findingGone: [],
  /** More pictures, units or days than there can be, and a result milder than its samples. */
  dayAhead: [],
  spotCount: [],
  spotMilder: [],
  /** A recall that is under way already: which, and who proposed it when. */
  recallOpen: ['id', 'level', 'name', 'day'],
  /** What a supplier reports of a recall. */
  recallTooMany: ['units'],
  recallLess: ['units'],
  recallUnexplained: ['units'],
  /** A release of a recall that the supplier has not reported finished. */
  recallNotDone: [],
  /** Another report that cannot stand for this one; a report of a platform alone. */
  problemOther: [],
  problemOfPlatform: [],
  /** A reason that is not on the list for that measure. */
  forceReason: [],
  /** A release of what is not open. */
  eventGone: [],
  /** Withdrawing what has no code; deleting what has one. */
  'product.notSubmitted': [],
  'product.submitted': [],
  /** An imported table as a whole. */
  'batch.columns': ['columns'],
  'batch.empty': [],
  'batch.tooLong': ['limit'],
  'batch.unreadable': [],
  /** One column of a line. `allowed`: the words that may stand there. */
  'batch.choice': ['allowed'],
  'batch.number': [],
  colleaguesFull: ['limit'],
  /** Nobody has registered this credit code, so there is nothing to claim. */
  notRegistered: [],
  /** Neither a code nor a company to look for in the audit. */
  'audit.nothing': [],
  /** The claimant works for a company meanwhile. */
  claimantElsewhere: [],
  /** Not the name of the company that is to be closed. */
  notTheName: [],
  /** A platform of this name or credit code is there already. */
  'platform.registered': [],
  /** Somebody has applied for it, and the Centre has not decided. */
  'application.open': [],
  /** The applicant works for somebody meanwhile. */
  'application.elsewhere': [],
  /** A platform's servers: how many keys live, and where webhooks may go. */
  'apiKey.twoLive': [],
  'webhook.url': [],
  'webhook.https': [],
  'webhook.host': [],
  /** Requests to launch: what cannot be asked for, and what cannot be approved yet. */
  'launch.red': [],
  'launch.withdrawn': [],
  'launch.noOrdinaryLane': [],
  'launch.listed': [],
  'launch.notGreen': [],
  'launch.toReview': [],
  'launch.reviewFailed': [],
  'launch.steps': [],
  /** A step out of its order. */
  'launch.notNext': [],
  'launch.notOrdinary': [],
  /** The supplier is awaited, or is not. */
  'launch.awaitsSupplier': [],
  'launch.notAsked': [],
  'launch.notToReview': [],
  /** A review: what must be shown, what cannot be, and what does not fit. */
  'review.evidence': [],
  /** The same of a server, which attaches no files. */
  /** The platform that a partnership names may still answer. */
  'partnership.platformFirst': [],
  'review.hasLaunch': [],
  'review.lotsStopped': [],
  'review.lotCount': ['limit'],
  'review.lotRefused': [],
  'review.noPhotos': [],
  'review.notStated': [],
  /** A reported ending: of a product that this platform does not sell, of a day to come, of more than a year ago. */
  'ending.notHere': [],
  'ending.notYet': [],
  'ending.tooLong': [],
  /** Settings: the last day of the health pack, a period of retention. */
  'setting.until': ['last'],
  'setting.notAlterable': [],
  'setting.days': ['least', 'most'],
  /** More than the days that a declaration asks for ago; a day of entry without a stay abroad. */
  'health.old': ['days'],
  'health.notAbroad': [],
  /** For so many people one person can declare. */
  'health.full': ['limit'],
  /** So many different numbers one person can try in a day. */
  'health.tries': ['limit'],
  /** More than a year at once. */
  'board.span': ['limit'],
} as const satisfies Record<string, readonly string[]>

export const messageCodes = {
  companyRegistered: ['company'],
  companyVerified: ['company'],
  companyMismatch: ['company'],
  paperVerified: ['paper', 'number'],
  paperMismatch: ['paper', 'number'],
  reportChecked: ['number', 'product'],
  reportFaulty: ['number', 'product'],
  labelChecked: ['product'],
  labelFaulty: ['product'],
  partnershipConfirmed: ['number', 'product'],
  partnershipDenied: ['number', 'product'],
  /** To the platform's people. */
  partnershipAsked: ['product', 'supplier'],
  endingVerifiedHere: ['product', 'supplier'],
  endingDismissedHere: ['product', 'supplier'],
  /** To the supplier's people: a platform says that it sells the product no longer. `until`: they are heard. */
  endingReported: ['product', 'platform', 'until'],
  endingWithdrawn: ['product', 'platform'],
  endingVerified: ['number', 'product'],
  endingDismissed: ['number', 'product'],
  changeAccepted: ['product'],
  changeRefused: ['product'],
  codeIssued: ['product', 'colour'],
  /** Rules that will change a colour, told when they are approved. */
  rulesComing: ['category', 'from'],
  codeChanged: ['product', 'from', 'to'],
  invitationAccepted: ['name'],
  companyRenamed: ['company'],
  companyNameNotFound: ['company', 'name'],
  roleChanged: ['company', 'role'],
  removedFromCompany: ['company'],
  handedOver: ['company', 'name'],
  colleagueLeft: ['name', 'company'],
  /** Of the Centre or a platform. */
  centerRoleChanged: ['role'],
  removedFromTeam: ['team'],
  platformSuspended: ['platform'],
  platformResumed: ['platform'],
  /** To its people: the platform's connection has ended. */
  platformLeft: ['platform', 'reason'],
  /** To whoever applied for a platform. */
  applicationReceived: ['platform'],
  applicationApproved: ['platform'],
  applicationRefused: ['platform', 'reason'],
  /** To the supervisors. */
  applicationWaits: ['platform'],
  platformAsksToLeave: ['platform', 'name', 'reason'],
  /** To the colleague who administers the platform from now on. */
  platformHandedOver: ['platform', 'name'],
  /** To the owners: somebody says that the company is theirs. */
  companyClaimed: ['company'],
  claimReceived: ['company'],
  claimGranted: ['company'],
  claimRefused: ['company', 'reason'],
  /** To the people of a company that the Centre gave to somebody else. */
  companyTaken: ['company'],
  companyClosed: ['company'],
  /** To the people of a company, or of a product, that the Centre closed because another one is the same. */
  companyMerged: ['company', 'kept'],
  productMerged: ['product', 'kept'],
  /** To whoever asked for a file of the Centre's records. */
  exportReady: ['number'],
  exportFailed: ['number'],
  /** To the supervisors: somebody's measure waits for a second person. */
  forceWaits: ['subject', 'reason', 'name'],
  /** To whoever asked for it. */
  forceConfirmed: ['subject', 'name'],
  forceDeclined: ['subject', 'name', 'note'],
  /** To the supplier's people. */
  measureTaken: ['subject', 'reason'],
  measureProvisional: ['subject', 'reason'],
  measureEnded: ['subject', 'reason'],
  appealReceived: ['product', 'hours'],
  appealUpheld: ['product', 'answer'],
  appealCorrected: ['product', 'answer'],
  appealRefused: ['product', 'answer'],
  questionAnswered: ['question', 'answer'],
  /** To whoever reported a problem. */
  problemAnswered: ['product', 'answer'],
  /** To the supplier's people. */
  complaintCounted: ['product', 'count'],
  spotCheckPassed: ['product'],
  spotCheckFailed: ['product'],
  recallOpened: ['product', 'level', 'hours'],
  /** To the people of the platforms that the code concerns. */
  codeRecalledHere: ['product', 'supplier', 'level', 'reason'],
  /** To the supplier's people and the supervisors. */
  recallLate: ['product', 'supplier', 'level'],
  /** To whoever opened it. */
  recallReported: ['product', 'supplier'],
  /** To the platform's people. */
  launchRequested: ['product', 'supplier'],
  launchDrawn: ['product', 'supplier'],
  launchAnswered: ['product', 'supplier'],
  launchCancelled: ['product', 'supplier'],
  launchLate: ['product', 'supplier'],
  launchStoppedHere: ['product', 'supplier'],
  /** To the supplier's people. */
  launchOpened: ['product', 'platform'],
  launchApproved: ['product', 'platform'],
  launchRefused: ['product', 'platform', 'reason'],
  launchAsked: ['product', 'platform', 'question'],
  launchStopped: ['product', 'platform'],
  launchPlatformLeft: ['product', 'platform'],
  reviewOpened: ['product', 'platform'],
  reviewPassed: ['product', 'platform', 'result', 'text'],
  reviewFailed: ['product', 'platform', 'result', 'text'],
  /** Of the timers, to the supplier's people. `until`: the last good day. */
  paperExpiring: ['product', 'paper', 'number', 'until'],
  paperLastDay: ['product', 'paper', 'number', 'until'],
  renewalEnding: ['product', 'paper', 'number', 'until'],
  renewalLastDay: ['product', 'paper', 'number', 'until'],
  reportAging: ['product', 'report', 'until'],
  reportLastDay: ['product', 'report', 'until'],
  companyExpiring: ['company', 'until'],
  companyLastDay: ['company', 'until'],
  recheckOpened: ['company', 'due'],
  /** Of the timers, to whoever asked for the measure, and to the supervisors. */
  forceLapsed: ['subject', 'reason'],
  /** To the supervisors, then to whoever made the proposal. */
  proposalWaits: ['kind', 'name'],
  proposalConfirmed: ['kind', 'name'],
  proposalDeclined: ['kind', 'name', 'note'],
  proposalLapsed: ['kind'],
  /** Of the health pack, to whoever declared. */
  healthColour: ['from', 'to'],
  healthCheckInDue: [],
  healthRunBroken: [],
  healthAppealUpheld: ['answer'],
  healthAppealRefused: ['answer'],
  queuesOverdue: [
    'count',
    'verifications',
    'appeals',
    'applications',
    'claims',
    'questions',
    'recalls',
    'problems',
  ],
} as const satisfies Record<string, readonly string[]>
export type MessageCode = keyof typeof messageCodes
