import { isUnderNewest, seal, unseal } from '../onion/sealing'
import { decideEach, type Job } from '../patrol/job'
import { apiAccess } from '../store/collections'
import { replace } from '../store/writes'
import { isLive } from './access'

const PAGE = 50

/**
 * Seals the secrets of live keys under the newest field key, so that an older one can be taken out of the environment: the
 * platforms' own keys stay as they are. An ended key is never opened again.
 */
export const apiKeySealing: Job = {
  name: 'apiKeySealing',
  from: 0,
  every: 60,
  async page({ call, cursor }) {
    const found = await call.read.find(apiAccess, {
      where: cursor ? { _id: { after: cursor } } : {},
      order: { by: '_id', direction: 'asc' },
      limit: PAGE,
    })
    return decideEach(call, 'apiKeySealing', found, found.length === PAGE, async (access) => {
      const older = access.keys.filter((key) => isLive(key) && !isUnderNewest(key.sealed))
      if (older.length === 0) return undefined
      const keys = access.keys.map((key) =>
        older.includes(key) ? { ...key, sealed: seal(unseal(key.sealed, key.id), key.id) } : key,
      )
      return { writes: [replace(apiAccess, access, { keys })], tell: [] }
    })
  },
}
