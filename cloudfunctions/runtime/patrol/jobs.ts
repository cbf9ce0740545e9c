import { healthAreaChanges } from '../health/jobs/areas'
import { healthBoardFigures } from '../health/jobs/figures'
import { healthReminders } from '../health/jobs/reminders'
import { healthKeyRotation } from '../health/jobs/rotation'
import { apiKeySealing } from '../openapi/sealing'
import { board } from './board'
import { auditChain } from './chain'
import { colours } from './colours'
import { companies } from './companies'
import { departures } from './departures'
import { drawSecrets } from './drawSecrets'
import { duplicates } from './duplicates'
import { expiries } from './expiries'
import { hearings } from './hearings'
import type { Job } from './job'
import { lapses } from './lapses'
import { lateLaunches } from './lateLaunches'
import { lateRecalls } from './lateRecalls'
import { overdue } from './overdue'
import { proposals } from './proposals'
import { retention } from './retention'
import { sweeps } from './sweeps'

/** Everything that happens by time alone, the most pressing first. */
export const JOBS: readonly Job[] = [
  lapses,
  proposals,
  colours,
  sweeps,
  lateLaunches,
  hearings,
  lateRecalls,
  departures,
  drawSecrets,
  auditChain,
  companies,
  expiries,
  overdue,
  retention,
  board,
  duplicates,
  healthAreaChanges,
  healthReminders,
  healthKeyRotation,
  apiKeySealing,
  healthBoardFigures,
]
