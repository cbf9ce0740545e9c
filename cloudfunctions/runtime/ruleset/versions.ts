/** The versions of a category's rule set: version 1 is the catalogue, the later ones are records. */
import type { CategoryForm } from '../../../typings/catalog'
import type { VersionRow } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { categoryForm } from '../../domain/catalog'
import { type Dated, versionOn } from '../../domain/ruleset'
import { ruleCalendars, ruleSets } from '../store/collections'
import type { Reader, Stored } from '../store/database'
import type { RuleCalendar, RuleSetVersion } from '../store/records'

export type Versions = readonly [Dated, ...Dated[]]

/** With the catalogue's version before those that came later; undefined where there is no such category. */
export function withFirst(category: string, later: readonly Dated[]): Versions | undefined {
  const first = categoryForm(category)?.category
  const versions = [...(first ? [{ version: first.version, from: first.effectiveFrom }] : []), ...later]
  return versions.length > 0 ? (versions as unknown as Versions) : undefined
}

/** The calendar as it stands; revision 0 where there is only the catalogue. */
export async function calendarOf(read: Reader, category: string): Promise<Stored<RuleCalendar>> {
  return (await read.one(ruleCalendars, category)) ?? { _id: category, versions: [], revision: 0 }
}

export const ruleSetId = (category: string, version: string): string => `${category}@${version}`

/** The form of one version, of any time. */
export async function formOfVersion(
  read: Reader,
  category: string,
  version: string,
): Promise<CategoryForm | undefined> {
  const first = categoryForm(category)
  if (first?.category.version === version) return first
  return (await read.one(ruleSets, ruleSetId(category, version)))?.form
}

/** Every version, the newest first, with who is behind it and where it stands on a day. */
export async function versionRows(read: Reader, category: string, day: Day): Promise<VersionRow[]> {
  const stored = await read.find(ruleSets, { where: { category }, limit: 1000 })
  const versions = withFirst(category, stored)
  if (!versions) return []
  const current = versionOn(versions, day)
  const records = new Map(stored.map((one) => [one.version, one]))
  return [...versions]
    .sort((a, b) => Number(b.version) - Number(a.version))
    .map(({ version, from }) => ({
      version,
      from,
      state: version === current.version ? 'inForce' : from > day ? 'coming' : 'past',
      ...behind(records.get(version)),
    }))
}

function behind(record: RuleSetVersion | undefined): Omit<VersionRow, 'version' | 'from' | 'state'> {
  if (!record) return {}
  const { makerName: maker, checkerName: checker, at, emergency, note } = record
  return { approved: { maker, checker, at }, ...(emergency && { emergency }), ...(note && { note }) }
}
