/** The Centre's queues on one page. */
const work = {
  title: 'Queues',
  verifications: 'Verification',
  verificationsNote: 'Licences and filings against the registers',
  appeals: 'Appeals',
  appealsNote: 'First level 24 hours, second level 72 hours',
  questions: 'Questions of suppliers',
  questionsNote: 'Answer within 8 working hours',
  forces: 'Two-person measures',
  forcesNote: 'Reds, suspensions and releases need a second person',
  claims: 'Claims to companies',
  claimsNote: '"This is my company"',
  extracts: 'Register extracts',
  extractsNote: 'Import what the registers say and verify by it',
  people: "The Centre's people",
  peopleNote: 'Clerks and supervisors: invite, change roles, remove',
  platforms: 'Platforms',
  platformsNote: 'Register, invite administrators, suspend and resume',
  open: '{n}',
  nothing: 'None',
  overdue: '{n} late',
  newMeasure: 'New measure',
  newMeasureNote: 'Scan or type the number, choose a reason, attach evidence',
  rowLabel: '{name}, {open}, {overdue}',
}

export default work
