export { compareContents, identity } from './compare'
export { contentOf, formOfContent, ruleContent } from './content'
export {
  type Dated,
  MOST_DAYS_AHEAD,
  NOTICE_HOURS,
  newest,
  nextStart,
  nextVersion,
  type StartFault,
  startDays,
  startFault,
  versionOn,
} from './dates'
export { faultsOf } from './faults'
export { changedIn, counted, whyChanged } from './impact'
export { vocabulary } from './vocabulary'
