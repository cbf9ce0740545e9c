import { auditChain } from './chain'
import { colours } from './colours'
import { companies } from './companies'
import { drawSecrets } from './drawSecrets'
import { expiries } from './expiries'
import type { Job } from './job'
import { lapses } from './lapses'
import { overdue } from './overdue'
import { retention } from './retention'

/** Everything that happens by time alone, the most pressing first. */
export const JOBS: readonly Job[] = [
  lapses,
  colours,
  drawSecrets,
  auditChain,
  companies,
  expiries,
  overdue,
  retention,
]
