export { barredFrom } from './decider'
export { APPEAL_HOURS, appealDueAt, mayAppeal, mayGoOn } from './levels'
export { EFFECTS, eventTypesOf, isOfComplaints, sourceOf } from './source'
