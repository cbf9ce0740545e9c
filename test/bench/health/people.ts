/** People by the number, each with a complete form and a number of their own, and what `declare` makes of them. */
import { addDays, shanghaiDay } from '../../../cloudfunctions/domain/calendar'
import {
  checkForm,
  districtOf,
  FRESH,
  firstAreas,
  healthRules,
  holdFindings,
  standingColour,
  statedSince,
} from '../../../cloudfunctions/domain/health'
import { keptOf } from '../../../cloudfunctions/runtime/health/declaring'
import { numberId } from '../../../cloudfunctions/runtime/health/numbers'
import { newPersonId } from '../../../cloudfunctions/runtime/health/people'
import { sealPerson } from '../../../cloudfunctions/runtime/health/sealedFields'
import type { Stored } from '../../../cloudfunctions/runtime/store/database'
import { sha256 } from '../../../cloudfunctions/runtime/store/digest'
import type { HealthPerson } from '../../../cloudfunctions/runtime/store/records'
import type { HealthForm } from '../../../typings/contract'
import { formOf, residentNumber } from '../../functions/health'

export const openidOf = (i: number): string => `oBench_Person${String(i).padStart(9, '0')}`

/** Seven of a hundred are not green, as in the article; numbers are valid, and all different. */
export function formAt(i: number): HealthForm {
  const birth = addDays('1950-01-01', Math.floor(i / 1000) % 20_000).replaceAll('-', '')
  return formOf(i % 1000, {
    number: residentNumber(i % 1000, birth),
    contact: i % 100 < 3,
    symptoms: i % 100 >= 3 && i % 100 < 7 ? ['dryCough'] : [],
  })
}

/** What `declare` does between its reads and its commit: checks, judges, seals field by field, hashes the number. */
export function issue(i: number, now: number): Stored<HealthPerson> {
  const today = shanghaiDay(now)
  const checked = checkForm(formAt(i), today)
  if (!checked.ok) throw new Error(`form ${i}: ${JSON.stringify(checked.issues)}`)
  const { form } = checked
  const kept = keptOf(form)
  const since = statedSince(undefined, kept, today)
  const found = healthRules.assess({ day: today, stated: kept, since, marks: [], areas: [] }, sha256)
  const at = new Date(now).toISOString()
  const standing = holdFindings(FRESH, found.findings, 'declaration', at)
  const id = newPersonId(openidOf(i), 'self')
  const colour = standingColour(standing)
  return {
    _id: id,
    owner: openidOf(i),
    relation: 'self',
    ...sealPerson(id, { name: form.name, number: form.number, mobile: form.mobile, form: kept }),
    numberId: numberId(form.number),
    region: form.region,
    district: districtOf(form.region.code),
    since,
    standing,
    colour,
    running: standing.holds.length > 0,
    checkedInOn: '',
    changedAt: at,
    ruleSet: found.ruleSet,
    hash: found.hash,
    areas: firstAreas.version,
    declaredAt: at,
    declaredOn: today,
    ...(colour === 'green' && { greenSince: at }),
    revision: 1,
  }
}
