export { barredFrom } from './decider'
export { APPEAL_HOURS, appealDueAt, mayAppeal, mayGoOn } from './levels'
export { EFFECTS, eventTypesOf, sourceOf } from './source'
