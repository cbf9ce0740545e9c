/** How platforms come. */
import type {
  Accepted,
  ApplicationState,
  EarlierApplication,
  PlatformApplication,
} from '../../../../typings/contract'
import type { Instant } from '../../../../typings/text'
import type { Revised } from './revised'

/**
 * Id: the platform's credit code, so that nobody joins twice however it comes: by an application or registered by the
 * Centre. The newest application for it; how the earlier ones ended goes along.
 */
export interface Application extends PlatformApplication, Revised {
  /** Openid. Absent where the Centre registered the platform itself. */
  applicant?: string
  agreement?: Accepted
  state: ApplicationState
  open: boolean
  at: Instant
  dueAt: Instant
  /** While it is open `dueAt`, then when it ended, and id: the order of the list and its cursor. */
  order: string
  decided?: { at: Instant; by: string; reason?: string }
  earlier: EarlierApplication[]
}
