import type { HealthForm } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import { districtOf, statedSince } from '../../domain/health'
import type { Call } from '../onion/call'
import { healthNumbers, healthPeople } from '../store/collections'
import type { Stored } from '../store/database'
import type { HealthPerson } from '../store/records'
import { create, remove, replace, type Write } from '../store/writes'
import { areasInForce } from './areas'
import { keptOf, refuseFaulty } from './declaring'
import { changed, judge, marksOn } from './judging'
import { numberId } from './numbers'
import { takeNumber } from './probing'
import { openPerson, sealPerson } from './sealedFields'

/**
 * One's own data, put right. What is worse counts at once; what held before is not let go by a correction, since then
 * anybody could turn green by it: that takes the check-ins or an appeal. A green code is renewed by it.
 */
export async function correctPerson(
  call: Call,
  person: Stored<HealthPerson>,
  changes: Partial<Omit<HealthForm, 'truthful'>>,
): Promise<{ person: Stored<HealthPerson>; writes: Write[] }> {
  const known = openPerson(person)
  const { name, number, mobile } = known
  const whole = { ...known.form, name, number, mobile, ...changes, truthful: true as const }
  // Whoever was not abroad has no day of entry.
  if (!whole.overseas) delete whole.enteredOn
  const form = refuseFaulty(call, whole)
  const moved = form.number !== known.number
  const tried = moved ? [await takeNumber(call, form.number)] : []
  const kept = keptOf(form)
  const since = statedSince({ stated: known.form, since: person.since }, kept, shanghaiDay(call.now))
  const [marks, areas] = await Promise.all([marksOn(call, form.number), areasInForce(call.read)])
  const judged = judge(call, person.standing, { form: kept, since, marks, areas }, 'declaration')
  const { fields, writes } = changed(call, person._id, person, judged, 'declaration')
  const now: Partial<HealthPerson> = {
    ...sealPerson(person._id, { name: form.name, number: form.number, mobile: form.mobile, form: kept }),
    numberId: moved ? numberId(form.number) : person.numberId,
    region: form.region,
    district: districtOf(form.region.code),
    since,
    ...judged,
    ...(judged.colour === 'green' && { greenSince: call.at }),
    ...fields,
  }
  const index = moved
    ? [
        remove(healthNumbers, person.numberId),
        create(healthNumbers, numberId(form.number), { personId: person._id, revision: 1 }),
      ]
    : []
  return {
    person: { ...person, ...now, revision: person.revision + 1 },
    writes: [replace(healthPeople, person, now), ...index, ...tried, ...writes],
  }
}
