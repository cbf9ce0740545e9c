import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import { tellAll } from '../store/outbox'
import type { HealthPerson } from '../store/records'

export const codeLink = (personId: string): string => `/health/pages/code/code?id=${personId}`
export const checkInLink = (personId: string): string => `/health/pages/check-in/check-in?id=${personId}`

/** News of a colour for whoever declared. No name goes into a message: the code itself shows whose it is. */
export function tellColour(
  before: Pick<HealthPerson, 'colour'>,
  { _id, owner, colour }: Pick<Stored<HealthPerson>, '_id' | 'owner' | 'colour'>,
): Tell[] {
  if (before.colour === colour) return []
  return tellAll(
    [owner],
    { code: 'healthColour', params: { from: before.colour, to: colour } },
    codeLink(_id),
  )
}
