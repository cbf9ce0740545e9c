import type zh from '../zh-CN/inbox'

const inbox: typeof zh = {
  title: 'Inbox',
  today: 'Today',
  earlier: 'Earlier',
  all: 'All',
  unread: 'Unread {n}',
  todo: 'To do {n}',
  emptyTodo: { title: 'Nothing to do', note: 'Colours, readings and measures that need you come here.' },
  readAll: 'Mark all as read',
  open: 'Open',
  unreadDot: 'Unread',
  empty: { title: 'No messages yet', note: 'Changes of colour, verifications and expiries arrive here.' },
  emptyUnread: { title: 'All read', note: 'There is nothing unread.' },
  old: 'No network. These are the messages of {time}.',
  more: 'Show earlier messages',
  messages: {
    proposalWaits: {
      title: '{kind}: waits for you',
      body: '{name} proposed it. Another supervisor has to confirm; without that it lapses after 72 hours.',
    },
    proposalConfirmed: { title: '{kind}: in force', body: '{name} confirmed as the second person.' },
    proposalDeclined: { title: '{kind}: not agreed', body: '{name}: {note}' },
    proposalLapsed: {
      title: '{kind}: lapsed',
      body: 'Nobody confirmed within 72 hours, so nothing has changed. Propose it again if it is still needed.',
    },
    forceWaits: {
      title: '{subject} waits for you',
      body: '{name} asks for a measure: {reason}. Another supervisor has to confirm, or it lapses.',
    },
    forceConfirmed: {
      title: 'The measure on {subject} is in force',
      body: '{name} confirmed as the second person.',
    },
    forceDeclined: { title: 'The measure on {subject} was declined', body: '{name}: {note}' },
    measureTaken: {
      title: 'The Centre took a measure on {subject}',
      body: 'Reason: {reason}. If this is wrong, appeal on the page of the product.',
    },
    measureProvisional: {
      title: '{subject} is provisionally red',
      body: 'Reason: {reason}. It lapses after 24 hours unless a second person confirms. You may appeal.',
    },
    measureEnded: {
      title: 'The measure on {subject} ended',
      body: '{reason}. The colour was assessed again.',
    },
    appealReceived: {
      title: 'Appeal for {product} received',
      body: 'The Centre answers within {hours} hours.',
    },
    appealUpheld: { title: 'Appeal answered: in your favour', body: '{product}: {answer}' },
    appealCorrected: { title: 'Appeal answered: corrected', body: '{product}: {answer}' },
    appealRefused: { title: 'Appeal answered: the finding stands', body: '{product}: {answer}' },
    problemAnswered: { title: 'The Centre answered your report', body: '{product}: {answer}' },
    complaintCounted: {
      title: '{product}: {count} {count|complaint|complaints} counted',
      body: 'Two people of the Centre looked into it. The rate is of the orders; appeal on the product page if it is wrong.',
    },
    spotCheckPassed: { title: '{product}: spot check', body: 'It passed and counts in the pass rate.' },
    spotCheckFailed: {
      title: '{product} failed a spot check',
      body: 'See which item, mend it and have it checked again. Appeal on the product page if it is wrong.',
    },
    recallOpened: {
      title: '{product} must be recalled (class {level})',
      body: 'Begin within {hours} hours and report on the recall page.',
    },
    codeRecalledHere: {
      title: '{product} is being recalled (class {level})',
      body: '{supplier}: {reason}. Stop selling it and contact whoever bought it.',
    },
    recallLate: {
      title: 'The recall of {product} is late',
      body: 'The class {level} recall of {supplier} was not begun or finished in time. Act now.',
    },
    recallReported: {
      title: '{supplier} reported on its recall',
      body: '{product}: see the numbers and papers.',
    },
    questionAnswered: { title: 'The Centre answered your question', body: '"{question}" {answer}' },
    companyRegistered: {
      title: 'Company registered',
      body: '{company} is registered. The Centre verifies its business licence, nothing for you to do.',
    },
    companyVerified: { title: 'Company verified', body: '{company} is as the register says.' },
    companyMismatch: {
      title: 'Company not verified',
      body: '{company} differs from the register. Check the company page, or appeal if this is wrong.',
    },
    paperVerified: { title: '{paper} verified', body: 'Number {number} is as the register says.' },
    paperMismatch: {
      title: '{paper} differs from the register',
      body: 'Number {number} is not what the register says. Correct it or upload it again.',
    },
    reportChecked: { title: 'Report checked', body: 'Report {number} of {product} is in order.' },
    reportFaulty: {
      title: 'A report is not in order',
      body: 'Report {number} of {product} differs from what the laboratory says. See what to do; you can appeal.',
    },
    labelChecked: { title: 'Label checked', body: 'Label and claims of {product} are in order.' },
    labelFaulty: {
      title: 'A label is not in order',
      body: 'The label of {product} lacks something or holds a forbidden claim. Correct it and submit again.',
    },
    partnershipConfirmed: {
      title: 'Partnership confirmed',
      body: 'What {product} states of {number} is confirmed.',
    },
    partnershipDenied: {
      title: 'Partnership not confirmed',
      body: 'What {product} states of {number} could not be confirmed. Add evidence and submit again.',
    },
    partnershipAsked: {
      title: 'Do you sell {product}?',
      body: '{supplier} states a partnership with your platform. Confirm or deny it.',
    },
    endingReported: {
      title: '{platform} reports that it no longer sells {product}',
      body: 'Until {until} you may answer with evidence; then the Centre checks. It counts for nothing before.',
    },
    endingWithdrawn: {
      title: '{platform} took its report back',
      body: 'The report that the sale of {product} ended does not count.',
    },
    endingVerified: {
      title: 'Ending verified: {product}',
      body: 'The Centre verified that {number} ended the partnership. It counts now; you may appeal.',
    },
    endingDismissed: {
      title: 'Ending not verified: {product}',
      body: 'The Centre could not verify what {number} reported. It does not count.',
    },
    endingVerifiedHere: {
      title: 'Your report was verified: {product}',
      body: 'The Centre verified the ending for {supplier}. It counts now.',
    },
    endingDismissedHere: {
      title: 'Your report was not verified: {product}',
      body: 'The Centre could not verify the ending for {supplier}. It does not count.',
    },
    changeAccepted: { title: 'Change of {product} checked', body: 'It goes on with the same quality code.' },
    changeRefused: {
      title: 'Change of {product} not accepted',
      body: 'Its code stays yellow. Correct the dossier and submit again; the Centre looks at it anew.',
    },
    codeIssued: {
      title: '{product} has a {colour} code',
      body: 'The quality code is issued. See what is left.',
    },
    rulesComing: {
      title: '{category}: new rules from {from}',
      body: 'Under them a product of yours changes colour. See what is needed and mend it before that day.',
    },
    codeChanged: { title: '{product} turned {to}', body: 'It was {from}. See why and what cures it.' },
    launchRequested: {
      title: '{product}: launch requested',
      body: 'A product of {supplier}. Decide within the target.',
    },
    launchDrawn: {
      title: '{product}: launch requested, drawn for review',
      body: 'A product of {supplier} was drawn. Check a sample first.',
    },
    launchAnswered: {
      title: '{product}: the supplier answered',
      body: '{supplier} answered your question. Go on reviewing.',
    },
    launchLate: {
      title: 'The launch request of {product} is over its target time',
      body: '{supplier} is still waiting for a decision.',
    },
    launchCancelled: {
      title: '{product}: request taken back',
      body: '{supplier} took it back. Nothing to review.',
    },
    launchStoppedHere: {
      title: '{product} turned red, request stopped',
      body: 'The product of {supplier} cannot be launched; the request was stopped.',
    },
    launchOpened: {
      title: '{product}: {platform} has begun',
      body: '{platform} registered your request to launch it; follow its steps at any time.',
    },
    launchApproved: { title: '{product} may be launched', body: '{platform} approved the request.' },
    launchRefused: {
      title: '{product} was not approved',
      body: '{platform} says: {reason}. Mend it and ask again.',
    },
    launchAsked: {
      title: '{platform} waits for your answer',
      body: '{product}: {question}. The clock runs on.',
    },
    launchStopped: {
      title: '{product}: launch request stopped',
      body: 'The code turned red, so {platform} stopped reviewing. See why and mend it.',
    },
    launchPlatformLeft: {
      title: 'Launch of {product} cancelled',
      body: '{platform} has left and decides no more. The code stays as it is; you can ask another platform.',
    },
    reviewOpened: {
      title: '{platform} checks {product}',
      body: 'The platform looks at a sample. Nothing for you to do.',
    },
    reviewPassed: {
      title: '{product} passed the review of {platform}',
      body: '{text}',
    },
    reviewFailed: {
      title: '{product} did not pass the review of {platform}',
      body: '{result}: {text}. See what the platform shows; mend it and ask for another review, or appeal.',
    },
    paperExpiring: {
      title: '{product}: {paper} expires soon',
      body: 'Number {number} is good until {until}. Add the new one, or the notice that its renewal was accepted.',
    },
    paperLastDay: {
      title: '{product}: {paper} expires',
      body: 'Number {number} is good until {until}; after that the code is red. Add the new one or the renewal notice now.',
    },
    renewalEnding: {
      title: '{product}: the renewal has to arrive soon',
      body: 'The accepted renewal of {paper} ({number}) counts until {until}. Upload the new one when you have it.',
    },
    renewalLastDay: {
      title: '{product}: the accepted renewal ends',
      body: 'The accepted renewal of {paper} ({number}) counts until {until}; after that the code is red. Upload the new one now.',
    },
    reportAging: {
      title: '{product}: the inspection report ages',
      body: 'Report {report} counts until {until}. Have the product inspected and add the new report.',
    },
    reportLastDay: {
      title: '{product}: the inspection report is too old',
      body: 'Report {report} counts until {until}; after that the code is yellow. Add the new report.',
    },
    companyExpiring: {
      title: '{company}: the business licence expires soon',
      body: 'The register says it is good until {until}. Have it extended by the registration authority.',
    },
    companyLastDay: {
      title: '{company}: the business licence expires',
      body: 'The register says it is good until {until}. Have it extended now and tell the Centre.',
    },
    recheckOpened: {
      title: '{company}: the half-yearly check begins',
      body: 'The Centre looks at the register again before {due}. Nothing to do if name and licence are the same.',
    },
    forceLapsed: {
      title: '{subject}: your request has lapsed',
      body: 'Nobody confirmed "{reason}" in time, so it has no force. Ask again if it is still needed.',
    },
    queuesOverdue: {
      title: '{count} {count|item is|items are} overdue',
      body: '{verifications} to verify, {appeals} in appeal, {applications} {applications|platform|platforms} to decide, {claims} claimed, {questions} asked, {problems} reported, {recalls} recalled. Send somebody.',
    },
    centerRoleChanged: {
      title: 'Your role is now {role}',
      body: 'A supervisor changed your role at the Centre. It counts at once.',
    },
    removedFromTeam: {
      title: 'You are no longer with {team}',
      body: 'Whoever manages the people removed you. Ask them about anything that is left to do.',
    },
    platformSuspended: {
      title: '{platform} is suspended',
      body: 'The Centre suspended the platform: it sees no dossiers and takes no launches. Contact the Centre.',
    },
    platformResumed: {
      title: '{platform} goes on',
      body: 'The Centre has resumed the platform. Reviews and launches go on.',
    },
    invitationAccepted: { title: '{name} has joined', body: 'The invitation you sent was accepted.' },
    companyRenamed: {
      title: 'Company name updated',
      body: 'The register says {company}. The name on every code has been updated.',
    },
    companyNameNotFound: {
      title: 'New name not found',
      body: 'The register does not show “{name}”, so {company} stays. Check the business licence and try again.',
    },
    roleChanged: {
      title: 'Your role is now {role}',
      body: 'An owner of {company} changed your role. It counts at once.',
    },
    removedFromCompany: {
      title: 'You are no longer with {company}',
      body: 'An owner removed you. Ask them about anything that is left to do.',
    },
    handedOver: {
      title: '{company} was handed over to you',
      body: '{name} made you the owner. You manage the company and its people now.',
    },
    colleagueLeft: {
      title: '{name} has left {company}',
      body: 'This person can no longer see or change anything. All papers are still there.',
    },
    platformLeft: {
      title: '{platform} has left',
      body: 'The Centre ended the connection: {reason}. Dossiers and servers are closed; open launches were cancelled and the suppliers told.',
    },
    platformHandedOver: {
      title: 'You administer {platform} now',
      body: '{name} handed over to you: inviting and removing reviewers, the data agreement and the keys are yours.',
    },
    platformAsksToLeave: {
      title: '{platform} asks to leave',
      body: '{name}: {reason}. A supervisor checks and ends the connection.',
    },
    applicationWaits: {
      title: '{platform} applies to join',
      body: 'Check what it says and answer within 3 working days.',
    },
    applicationReceived: {
      title: 'Application of {platform} received',
      body: 'The Centre answers within 3 working days, here. There is nothing for you to do.',
    },
    applicationApproved: {
      title: '{platform} is connected',
      body: 'You are its administrator: invite reviewers, scan codes, read dossiers, decide launches.',
    },
    applicationRefused: {
      title: 'Application of {platform} not approved',
      body: 'Reason: {reason}. Correct it and apply again.',
    },
    healthColour: {
      title: 'Health code turned {to}',
      body: 'It was {from}. See why, and how it turns green.',
    },
    healthCheckInDue: {
      title: 'You have not checked in today',
      body: 'Normal check-ins in a row turn it green; a missed day starts the count again.',
    },
    healthRunBroken: {
      title: 'The check-in of yesterday was missed',
      body: 'The count starts again. Check in today for day 1.',
    },
    healthAppealUpheld: {
      title: 'Health code appeal upheld',
      body: '{answer} The colour changes when a second person has confirmed it.',
    },
    healthAppealRefused: {
      title: 'Health code appeal refused',
      body: '{answer} You can appeal once more; somebody else decides.',
    },
    companyClaimed: {
      title: 'Somebody claims {company}',
      body: 'The Centre is checking the evidence. Nothing for you to do, but see that the photo of the business licence is the latest.',
    },
    claimReceived: {
      title: 'Claim received',
      body: 'The evidence for {company} is with the Centre. The answer comes here.',
    },
    claimGranted: {
      title: '{company} is yours to manage',
      body: 'The Centre has checked your evidence. You are the owner now: look through the company and invite colleagues.',
    },
    claimRefused: {
      title: 'The claim to {company} was refused',
      body: 'Reason: {reason}. You can claim again with better evidence.',
    },
    companyTaken: {
      title: 'You no longer manage {company}',
      body: 'The Centre checked the evidence and gave the company to another applicant. They can invite you; if this is wrong, claim it with evidence or ask the Centre.',
    },
    companyMerged: {
      title: '{company} was merged into {kept}',
      body: 'Two people of the Centre found them to be one company. The codes of {company} are grey; records and history stay. An owner of {kept} can invite you; if this is wrong, claim the company with evidence or ask the Centre.',
    },
    productMerged: {
      title: '{product} is continued by {kept}',
      body: 'Two people of the Centre found them to be one product. Your code of it is grey; records and history stay. If this is wrong, ask the Centre.',
    },
    exportReady: {
      title: 'File {number} is ready',
      body: 'It is deleted after 7 days. Every opening is kept.',
    },
    exportFailed: {
      title: 'File {number} was not written',
      body: 'That is our fault. Ask for it again.',
    },
    companyClosed: {
      title: '{company} closed its account',
      body: 'An owner closed it and every code was withdrawn. What the law has kept stays with the Centre.',
    },
  },
}

export default inbox
