import { decideEach, type Job } from '../../patrol/job'
import { healthAppeals, healthCheckIns, healthNumbers, healthPeople } from '../../store/collections'
import { create, put, remove, replace, type Write } from '../../store/writes'
import { numberId } from '../numbers'
import {
  openAppeal,
  openCheckIn,
  openPerson,
  sealAppeal,
  sealCheckIn,
  sealingKey,
  sealPerson,
} from '../sealedFields'

const PAGE = 20
const MOST_CHECK_INS = 60
const MOST_APPEALS = 20

/**
 * Seals under the newest key what is sealed under an older one, and hashes the number anew, so that an old key can be
 * taken out of the environment once this has found nothing for a day. Marks of people who never declared keep the hash of
 * their time: their key stays until they have gone.
 */
export const healthKeyRotation: Job = {
  name: 'healthKeyRotation',
  from: 0,
  every: 60,
  async page({ call, cursor }) {
    const newest = sealingKey()
    const people = await call.read.find(healthPeople, {
      where: { sealedUnder: { not: newest }, ...(cursor && { _id: { after: cursor } }) },
      order: { by: '_id', direction: 'asc' },
      limit: PAGE,
    })
    return decideEach(call, 'healthKeyRotation', people, people.length === PAGE, async (person) => {
      const opened = openPerson(person)
      const id = numberId(opened.number)
      const index: Write[] =
        id === person.numberId
          ? []
          : [
              remove(healthNumbers, person.numberId),
              create(healthNumbers, id, { personId: person._id, revision: 1 }),
            ]
      const checkIns = await call.read.find(healthCheckIns, {
        where: { personId: person._id },
        limit: MOST_CHECK_INS,
      })
      const again = checkIns.map(({ _id, ...one }) => {
        const said = openCheckIn(person._id, one.day, one.sealed)
        return put(healthCheckIns, _id, { ...one, sealed: sealCheckIn(person._id, one.day, said) })
      })
      const appeals = await call.read.find(healthAppeals, {
        where: { personId: person._id },
        limit: MOST_APPEALS,
      })
      const texts = appeals.map((one) => {
        const rounds = one.rounds.map((round) => ({
          ...round,
          sealed: sealAppeal(one._id, openAppeal(one._id, round.sealed)),
        }))
        return replace(healthAppeals, one, { rounds })
      })
      const sealed = { ...sealPerson(person._id, opened), numberId: id }
      return { writes: [replace(healthPeople, person, sealed), ...index, ...again, ...texts], tell: [] }
    })
  },
}
