import { type Fields, fields, rows, text } from './reading'

/** A list of objects, or a map of them: anything else in its place could hide what counts against the product. */
function isReadable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const entries = Object.values(value)
  return entries.every((entry) => typeof entry === 'object' && entry !== null && !Array.isArray(entry))
}

/** Whether every list and record in which something may count against the product can be read in full. */
export function recordsReadable(dossier: Fields, facts: Fields): boolean {
  const lists = [dossier.licences, dossier.reports, dossier.partnerships, facts.events]
  const maps = [facts.licences, facts.reports, facts.partnerships]
  return (
    lists.every((list) => Array.isArray(list) && isReadable(list)) &&
    maps.every((map) => !Array.isArray(map) && isReadable(map)) &&
    rows(dossier.partnerships).every(({ id, platform }) => text(id) && text(platform) !== null) &&
    Object.values(fields(facts.partnerships)).every((fact) => typeof fields(fact).verified === 'boolean')
  )
}
