/** What a suspension does to a platform's servers, and what its end starts again. */
import type { Call } from '../onion/call'
import { apiAccess } from '../store/collections'
import type { Tell } from '../store/outbox'
import { replace, type Write } from '../store/writes'
import { queuesToResend, resent } from '../webhook/resend'

/** From this commit on nothing is sent. News that come meanwhile wait in their queues. */
export async function silenced(call: Call, platformId: string): Promise<Write[]> {
  const access = await call.read.one(apiAccess, platformId)
  return access ? [replace(apiAccess, access, { suspended: true })] : []
}

/** What has waited is sent at once for fifty codes; those behind them look for themselves within ten minutes. */
export async function resumed(call: Call, platformId: string): Promise<{ writes: Write[]; tell: Tell[] }> {
  const access = await call.read.one(apiAccess, platformId)
  if (!access) return { writes: [], tell: [] }
  const { writes, tell } = resent(call, await queuesToResend(call, platformId, undefined), undefined)
  return { writes: [replace(apiAccess, access, { suspended: undefined } as never), ...writes], tell }
}
