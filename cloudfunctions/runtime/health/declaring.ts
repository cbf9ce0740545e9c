/** A complete form becomes a person with a code; nothing is kept of one that is not complete. */
import type { HealthForm, HealthRelation } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import { checkForm, districtOf, FRESH, statedSince } from '../../domain/health'
import type { Call } from '../onion/call'
import { refuse, refuseField } from '../onion/refusal'
import { healthNumbers, healthPeople } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { HealthPerson } from '../store/records'
import { create, type Write } from '../store/writes'
import { areasInForce } from './areas'
import { changed, judge, marksOn } from './judging'
import { AGENT_STATEMENT } from './notice'
import { numberId } from './numbers'
import { MOST_PEOPLE, newPersonId, ownPeople } from './people'
import { takeNumber } from './probing'
import { type Kept, sealPerson } from './sealedFields'

/** The form as it is kept, or a refusal that names every field at fault. */
export function refuseFaulty(call: Call, form: HealthForm): HealthForm {
  const checked = checkForm(form, shanghaiDay(call.now))
  if (checked.ok) return checked.form
  const issues = checked.issues.map(({ path, ...rest }) => ({ ...rest, path: ['form', ...path] }))
  return refuse('INVALID_INPUT', { issues })
}

/** What of a form is judged and sealed. */
export function keptOf(form: HealthForm): Kept {
  const { name: _name, number: _number, mobile: _mobile, truthful: _truthful, ...kept } = form
  return kept
}

/** The person, the entry that finds it by its number, and the first line of its history, in one commit. */
export async function declareFor(
  call: Call,
  given: HealthForm,
  relation: HealthRelation,
): Promise<{ person: Stored<HealthPerson>; writes: Write[] }> {
  const form = refuseFaulty(call, given)
  const mine = await ownPeople(call)
  if (relation === 'self' && mine.some((one) => one.relation === 'self')) return refuse('ALREADY_DONE')
  if (mine.length >= MOST_PEOPLE) return refuseField(['form'], 'health.full', { limit: MOST_PEOPLE })
  const tried = await takeNumber(call, form.number)
  const id = newPersonId(call.openid, relation)
  const kept = keptOf(form)
  const today = shanghaiDay(call.now)
  const since = statedSince(undefined, kept, today)
  const [marks, areas] = await Promise.all([marksOn(call, form.number), areasInForce(call.read)])
  const judged = judge(call, FRESH, { form: kept, since, marks, areas }, 'declaration')
  const { fields, writes } = changed(call, id, undefined, judged, 'declaration')
  const person: Stored<HealthPerson> = {
    _id: id,
    owner: call.openid,
    relation,
    ...(relation !== 'self' && { agent: bound(call, id, form.number) }),
    ...sealPerson(id, { name: form.name, number: form.number, mobile: form.mobile, form: kept }),
    numberId: numberId(form.number),
    region: form.region,
    district: districtOf(form.region.code),
    since,
    ...judged,
    checkedInOn: '',
    changedAt: call.at,
    declaredAt: call.at,
    declaredOn: today,
    ...fields,
    revision: 1,
  }
  const { _id, ...document } = person
  const index = create(healthNumbers, person.numberId, { personId: id, revision: 1 })
  return { person, writes: [create(healthPeople, id, document), index, tried, ...writes] }
}

/** The agent's statement, good for this agent and this person only. */
const bound = (call: Call, id: string, number: string): NonNullable<HealthPerson['agent']> => ({
  version: AGENT_STATEMENT,
  at: call.at,
  bound: sha256(`${AGENT_STATEMENT}|${call.openid}|${id}|${numberId(number)}`),
})
