/** Decisions that two people take: their kinds, and what would take effect. Lines are filled with their params. */
const proposal = {
  title: 'Second person',
  gone: {
    title: 'No such proposal',
    note: 'It may have been removed, or it is not yours to see.',
    action: 'Back',
  },
  takesEffect: 'What takes effect',
  whole: 'See the whole of it',
  note: 'Note',
  maker: 'Proposed by',
  confirm: 'Confirm',
  confirmTitle: 'Confirm as the second person?',
  confirmNote: 'It takes effect at once and goes into the audit.',
  decline: 'Decline',
  declineTitle: 'Decline this proposal',
  withdrawTitle: 'Withdraw this proposal?',
  withdrawNote: 'It has no force yet, so nothing changes.',
  kinds: { ruleSet: 'Rule set', setting: 'Change of a setting' },
  lines: {
    ruleSet: 'Rule set {category}',
    'ruleSet.from': 'In force from {from} 00:00',
    'ruleSet.changes': '{n} {n|change|changes}',
    'ruleSet.impact': '{changed} of {total} products would change colour',
    'ruleSet.emergency': 'Emergency start: {reason}',
    'setting.epidemic': 'Epidemic mode',
    'setting.epidemic.on':
      'Switch epidemic mode on: resumption of work, staff on duty and the items for the time of an epidemic count',
    'setting.epidemic.off': 'Switch epidemic mode off: what is asked only in an epidemic counts no longer',
    'setting.epidemic.reassess':
      'Every code is assessed again, page by page; colours may change, and each change is told',
    'setting.healthPack': 'Health code pack',
    'setting.healthPack.on': 'Switch the health code pack on: people’s declarations are collected',
    'setting.healthPack.purpose': 'Purpose: {purpose}',
    'setting.healthPack.until': 'Until {until}; then collecting stops by itself and the data is deleted',
    'setting.healthPack.off': 'Switch the health code pack off: collecting stops at once',
    'setting.healthPack.deleted': 'What was collected is deleted when its time is over, with a certificate',
    'setting.retention': 'How long records are kept',
    'setting.retention.days': '{collection}: kept {days} {days|day|days}',
  },
}

export default proposal
