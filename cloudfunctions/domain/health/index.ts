export { areaList, backwards, firstAreas, listedOn } from './areas'
export { compileHealthRules, type HealthRuleSet } from './assess'
export { districtOf, districts } from './districts'
export type { PersonAssessment, PersonFinding } from './findings'
export { checkForm, completeForm, formChanges, HISTORY_DAYS, symptoms, temperature } from './form'
export { gateOutcome } from './gate'
export { HISTORIC } from './historic'
export {
  checkedIn,
  checkInOn,
  endHolds,
  FRESH,
  type Hold,
  holdFindings,
  holdKey,
  runOn,
  type Standing,
  standingColour,
} from './holds'
export { issuerState, issuers } from './issuers'
export { symptomsOf } from './kinds/symptom'
export { type Limiter, limiter } from './limiter'
export { lastFour, maskedMobile, maskedName, maskedNumber } from './masking'
export {
  freshness,
  type Head,
  LIFETIME_SECONDS,
  type Payload,
  REFRESH_SECONDS,
  readHead,
  readPayload,
  SKEW_SECONDS,
  writePayload,
} from './payload'
export { FEVER, healthRuleForm, healthRules, publishedHealthRules } from './ruleSet'
export { runView } from './run'
export { type Mark, type Situation, type Stated, type StatedSince, statedSince } from './situation'
export { reasonCodes, remedyCodes } from './vocabulary'
