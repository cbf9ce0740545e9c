import type { DrawPublication } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { launches } from '../store/collections'
import type { Where } from '../store/database'
import type { Launch, User } from '../store/records'
import { drawShown } from './launchView'

/** The most draws of one publication. */
const MOST = 1000

/**
 * The draws of somebody's platform or company on the days whose secret is out, in the order in which they were made.
 * One that still stands from before those days is left out, since nobody could check it.
 */
export async function drawsOf(
  call: Call,
  user: User | undefined,
  secrets: DrawPublication['secrets'],
): Promise<DrawPublication['draws']> {
  const mine = whose(user)
  if (!mine) return []
  const out = new Set(secrets.filter(({ secret }) => secret).map(({ day }) => day))
  const found = await call.read.find(launches, {
    where: mine,
    order: { by: 'listed', direction: 'desc' },
    limit: MOST,
  })
  return found
    .reverse()
    .filter(({ draw }) => out.has(draw.keptSince ?? draw.day) && out.has(draw.day))
    .map((launch) => ({
      platform: launch.platformId,
      product: launch.productId,
      version: launch.draw.version,
      ...drawShown(launch),
    }))
}

function whose(user: User | undefined): Where<Launch> | undefined {
  if (user?.platform) return { platformId: user.platform.id }
  return user?.supplierId ? { supplierId: user.supplierId } : undefined
}
