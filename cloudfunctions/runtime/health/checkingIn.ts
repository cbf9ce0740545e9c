import type { HealthSymptom } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import { checkedIn, checkInOn, FEVER, symptomsOf } from '../../domain/health'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { healthCheckIns, healthPeople } from '../store/collections'
import type { Stored } from '../store/database'
import type { HealthPerson } from '../store/records'
import { create, replace, type Write } from '../store/writes'
import { areasInForce } from './areas'
import { changed, judge, marksOn } from './judging'
import { openForm, openShown, sealCheckIn, sealedBeside } from './sealedFields'

/**
 * The check-in of a Shanghai day; its id holds the day, so that of two at once one is refused. Symptoms set the run back
 * and are judged anew; the last normal day of a run turns the code green in the same commit.
 */
export async function checkInPerson(
  call: Call,
  person: Stored<HealthPerson>,
  said: { temperature: number; symptoms: HealthSymptom[] },
): Promise<{ person: Stored<HealthPerson>; writes: Write[] }> {
  const day = shanghaiDay(call.now)
  if (checkedIn(person.standing, day)) return refuse('ALREADY_DONE')
  const symptoms = symptomsOf(said, FEVER)
  const normal = symptoms.length === 0
  const { standing } = checkInOn(person.standing, day, normal)
  const [marks, areas] = await Promise.all([marksOn(call, openShown(person).number), areasInForce(call.read)])
  const form = openForm(person)
  const known = { form, since: person.since, marks, areas, checkIn: { day, ...said } }
  const judged = judge(call, standing, known, 'checkIn')
  const { fields, writes } = changed(call, person._id, person, judged, normal ? 'run' : 'checkIn')
  const now = { ...judged, checkedInOn: day, ...fields, ...sealedBeside(person) }
  const id = `${person._id}-${day}`
  const entry = {
    personId: person._id,
    day,
    at: call.at,
    normal,
    sealed: sealCheckIn(person._id, day, { temperature: said.temperature, symptoms }),
    order: `${day}|${id}`,
  }
  return {
    person: { ...person, ...now, revision: person.revision + 1 },
    writes: [create(healthCheckIns, id, entry), replace(healthPeople, person, now), ...writes],
  }
}
