/** How what the pack holds ends: by oneself, 30 days after green, or all of it when the pack is off. */
import type { Day } from '../../../typings/text'
import { shanghaiDay } from '../../domain/calendar'
import { keptFrom } from '../../domain/circulation'
import { midnight } from '../code/outlook'
import type { Call } from '../onion/call'
import { randomName } from '../onion/ports'
import { certify } from '../patrol/certificate'
import { healthPack } from '../settings/healthPack'
import {
  type Collection,
  certificates,
  healthAppeals,
  healthChanges,
  healthCheckIns,
  healthConsents,
  healthFigures,
  healthKeepers,
  healthMarks,
  healthNumbers,
  healthPasses,
  healthPeople,
  healthPlaces,
  healthPrinted,
  healthTries,
} from '../store/collections'
import type { Stored, Where } from '../store/database'
import { sha256 } from '../store/digest'
import type { HealthPerson } from '../store/records'
import { create, expect, remove, type Write } from '../store/writes'
import { KEPT_DAYS } from './view'

/** What hangs on a person by `personId`. */
const OF_PERSON: readonly Collection<object>[] = [
  healthNumbers,
  healthPrinted,
  healthCheckIns,
  healthChanges,
  healthAppeals,
]
/** Everything that goes when the pack is off; the lists of areas name nobody and stay. */
const OF_PACK: readonly Collection<object>[] = [
  ...OF_PERSON,
  healthPeople,
  healthConsents,
  healthMarks,
  healthPlaces,
  healthKeepers,
  healthPasses,
  healthTries,
  healthFigures,
]
const MOST = 200
const AT_ONCE = 90

/** What hangs on a person, by collection. */
async function belongings(
  call: Call,
  personId: string,
): Promise<{ from: Collection<object>; ids: string[] }[]> {
  return Promise.all(
    OF_PERSON.map(async (from) => {
      const found = await call.read.find(from, { where: { personId } as Where<object>, limit: MOST })
      return { from, ids: found.map(({ _id }) => _id) }
    }),
  )
}

/** Everything of a person goes in one commit, with a certificate of its own. */
export async function removePerson(call: Call, person: Stored<HealthPerson>): Promise<Write[]> {
  const things = await belongings(call, person._id)
  const ids = [person._id, ...things.flatMap((one) => one.ids)]
  const day = shanghaiDay(call.now)
  const certificate = {
    day,
    collection: healthPeople.name,
    kept: 'until the person asked for it to be deleted',
    upTo: call.at,
    count: ids.length,
    files: 0,
    digest: ids.reduce((before, one) => sha256(`${before}\n${one}`), ''),
    at: call.at,
  }
  return [
    ...goes(person, things),
    create(certificates, `${day}:${healthPeople.name}:${randomName(12)}`, certificate),
  ]
}

const goes = (
  person: Stored<HealthPerson>,
  things: readonly { from: Collection<object>; ids: string[] }[],
): Write[] => [
  // Whoever declares or checks in at this very moment is thought over again.
  expect(healthPeople, person),
  remove(healthPeople, person._id),
  ...things.flatMap(({ from, ids }) => ids.map((id) => remove(from, id))),
]

/** What a rule of the retention job took away. */
interface Removed {
  writes: Write[]
  seen: number
  more: boolean
}
const NOTHING: Removed = { writes: [], seen: 0, more: false }

/** The next person whose code has been green for long enough, with everything that hangs on it. */
export async function removeGreen(call: Call, day: Day): Promise<Removed> {
  const upTo = midnight(keptFrom(KEPT_DAYS, day))
  const [person] = await call.read.find(healthPeople, {
    where: { greenSince: { before: upTo } },
    order: { by: 'greenSince', direction: 'asc' },
    limit: 1,
  })
  if (!person) return NOTHING
  const things = (await belongings(call, person._id)).filter(({ ids }) => ids.length > 0)
  const own = { from: healthPeople as Collection<object>, ids: [person._id] }
  const certificates = await Promise.all(
    [own, ...things].map(({ from, ids }) => certify(call, day, from, { ids, files: 0, upTo })),
  )
  return { writes: [...goes(person, things), ...certificates], seen: 1, more: true }
}

/** The next documents of the pack while it is off: nothing that was collected outlives its purpose. */
export async function removePack(call: Call, day: Day): Promise<Removed> {
  if ((await healthPack(call)).on) return NOTHING
  for (const from of OF_PACK) {
    const found = await call.read.find(from, { where: {}, limit: AT_ONCE })
    if (found.length === 0) continue
    const ids = found.map(({ _id }) => _id)
    const certificate = await certify(call, day, from, { ids, files: 0, upTo: call.at })
    return { writes: [...ids.map((id) => remove(from, id)), certificate], seen: ids.length, more: true }
  }
  return NOTHING
}
