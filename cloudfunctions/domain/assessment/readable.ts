import { hasText } from './quick/texts'
import { type Fields, isRow } from './reading'

/** Whether every entry of a list is an object: anything else in its place could hide what counts against the product. */
function isList(value: unknown, readable: (entry: Fields) => boolean = always): boolean {
  if (!Array.isArray(value)) return false
  for (const entry of value) if (!isRow(entry) || !readable(entry)) return false
  return true
}

/** The same for a map by id. */
function isMap(value: unknown, readable: (entry: Fields) => boolean = always): boolean {
  if (!isRow(value)) return false
  for (const key in value) {
    const entry = value[key]
    if ((!isRow(entry) || !readable(entry)) && Object.hasOwn(value, key)) return false
  }
  return true
}

const always = () => true
const isPartnership = ({ id, platform }: Fields) =>
  hasText(id) && (platform === undefined || platform === '' || hasText(platform))
const isAnswered = ({ verified }: Fields) => typeof verified === 'boolean'

/** Whether every list and record in which something may count against the product can be read in full. */
export function recordsReadable(dossier: Fields, facts: Fields): boolean {
  return (
    isList(dossier.licences) &&
    isList(dossier.reports) &&
    isList(dossier.partnerships, isPartnership) &&
    isList(facts.events) &&
    (facts.removals === undefined || isList(facts.removals)) &&
    isMap(facts.licences) &&
    isMap(facts.reports) &&
    isMap(facts.partnerships, isAnswered)
  )
}
