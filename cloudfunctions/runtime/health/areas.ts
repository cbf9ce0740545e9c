import { firstAreas } from '../../domain/health'
import { healthAreas } from '../store/collections'
import type { Reader, Stored } from '../store/database'
import type { HealthAreas } from '../store/records'

export const CURRENT_AREAS = 'current'

/** The lists in force; revision 0 while they are those that the pack began with. */
export async function areasInForce(read: Reader): Promise<Stored<HealthAreas>> {
  const stored = await read.one(healthAreas, CURRENT_AREAS)
  return stored ?? { _id: CURRENT_AREAS, ...firstAreas, at: '2020-02-17T00:00:00.000Z', revision: 0 }
}
