import type { ApiAccessView, WaitingCode } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { requestsPerMinute } from '../onion/settings'
import { webhookHealth, webhookQueues } from '../store/collections'
import type { Stored } from '../store/database'
import type { ApiAccess, WebhookQueue } from '../store/records'

/** Codes that the screen lists; the counts are of all. */
const SHOWN = 20
const REVOKED_SHOWN = 5

/** Keys and webhook as the administrator sees them; no secret is in it. */
export async function accessView(call: Call, access: Stored<ApiAccess>): Promise<ApiAccessView> {
  const { _id: platformId, revision, webhook } = access
  const of = (state: WebhookQueue['state']) => ({ platformId, state })
  const stopped = await call.read.find(webhookQueues, { where: of('stopped'), limit: SHOWN })
  const waiting = await call.read.find(webhookQueues, { where: of('waiting'), limit: SHOWN })
  const counts = {
    stopped: await call.read.count(webhookQueues, of('stopped')),
    waiting: await call.read.count(webhookQueues, of('waiting')),
  }
  const health = webhook && (await call.read.one(webhookHealth, platformId))
  const { takenAt, failedAt, fault } = health ?? {}
  const past = access.keys.filter(({ revokedAt }) => revokedAt).slice(0, REVOKED_SHOWN)
  return {
    revision,
    keys: [...access.keys.filter(({ revokedAt }) => !revokedAt), ...past].map(
      ({ sealed: _, revokedBy: __, ...shown }) => shown,
    ),
    ...(webhook && {
      webhook: {
        ...webhook,
        waiting: counts.waiting + counts.stopped,
        stopped: counts.stopped,
        ...(takenAt && { takenAt }),
        ...(failedAt && { failedAt }),
        ...(fault && { fault }),
      },
    }),
    waiting: [...stopped, ...waiting].slice(0, SHOWN).map(waitingCode),
    rate: requestsPerMinute(),
    asOf: call.at,
  }
}

/** A code whose news wait, for a list. */
export function waitingCode({
  token,
  number,
  state,
  last,
  sent,
  failures,
  nextAt,
}: WebhookQueue): WaitingCode {
  return {
    token,
    number,
    state: state === 'stopped' ? 'stopped' : 'waiting',
    events: last - sent,
    failures,
    ...(state === 'waiting' && nextAt && { nextAt }),
  }
}
