import type { HealthRelation } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { randomName } from '../onion/ports'
import { refuse } from '../onion/refusal'
import { healthPeople } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { HealthPerson } from '../store/records'

/** People for whom one person may declare. */
export const MOST_PEOPLE = 10

/** The id of a new record: one's own follows from the openid, so that two at once cannot both be made. */
export const newPersonId = (openid: string, relation: HealthRelation): string =>
  relation === 'self' ? `s${sha256(`health|${openid}`).slice(0, 23)}` : `a${randomName(23)}`

/** A person whom the caller has declared for. Anybody else's record answers like one that does not exist. */
export async function ownPerson(call: Call, id: string): Promise<Stored<HealthPerson>> {
  const person = await call.read.one(healthPeople, id)
  return person?.owner === call.openid ? person : refuse('NOT_FOUND')
}

/** Everybody whom the caller has declared for, oneself first. */
export async function ownPeople(call: Call): Promise<Stored<HealthPerson>[]> {
  const found = await call.read.find(healthPeople, { where: { owner: call.openid }, limit: MOST_PEOPLE + 1 })
  const rank = ({ relation, declaredAt }: HealthPerson) => (relation === 'self' ? '' : declaredAt)
  return found.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
