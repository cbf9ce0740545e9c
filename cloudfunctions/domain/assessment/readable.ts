import { type Fields, fields, rows, text } from './reading'

/** Whether something is an object: anything else in its place could hide what counts against the product. */
const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isList(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  for (const entry of value) if (!isRecord(entry)) return false
  return true
}

function isMap(value: unknown): boolean {
  if (!isRecord(value)) return false
  const known = fields(value)
  for (const key in known) if (Object.hasOwn(known, key) && !isRecord(known[key])) return false
  return true
}

/** Whether every list and record in which something may count against the product can be read in full. */
export function recordsReadable(dossier: Fields, facts: Fields): boolean {
  return (
    isList(dossier.licences) &&
    isList(dossier.reports) &&
    isList(dossier.partnerships) &&
    isList(facts.events) &&
    isMap(facts.licences) &&
    isMap(facts.reports) &&
    isMap(facts.partnerships) &&
    rows(dossier.partnerships).every(({ id, platform }) => text(id) && text(platform) !== null) &&
    Object.values(fields(facts.partnerships)).every((fact) => typeof fields(fact).verified === 'boolean')
  )
}
