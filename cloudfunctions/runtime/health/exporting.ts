import type { Stored } from '../store/database'
import type { HealthPerson } from '../store/records'
import { openPerson } from './sealedFields'

/** What was declared, opened for whoever declared it: in the own export, sealed fields would be of no use. */
export function exportedPerson(person: Stored<HealthPerson>): object {
  const { _id: id, relation, region, standing, colour, changedAt, ruleSet, declaredAt, since } = person
  const { name, number, mobile, form } = openPerson(person)
  const holds = standing.holds.map(({ requirement, severity, reason, source, at, run }) => ({
    requirement,
    colour: severity,
    reason,
    source,
    at,
    run,
  }))
  const declared = { name, number, mobile, ...form, region, since }
  return { id, relation, declared, colour, holds, changedAt, ruleSet, declaredAt }
}
