/**
 * The rule sets that an instance of a function judges by. They are read before a call and not within it, so that rules
 * can be asked for like any constant. An instance may be `FRESH_MS` behind an approval; no approval takes effect that
 * soon, and the batch of a version begins only after every instance has noticed (see `SETTLED_MS`).
 */
import type { CategoryForm } from '../../../typings/catalog'
import type { Day } from '../../../typings/text'
import { shanghaiDay } from '../../domain/calendar'
import { categories, categoryForm } from '../../domain/catalog'
import { type Dated, nextStart, versionOn } from '../../domain/ruleset'
import { ports } from '../onion/ports'
import { ruleCalendars, ruleSets } from '../store/collections'
import { Reader } from '../store/database'
import { ruleSetId, type Versions, withFirst } from './versions'

/** Milliseconds for which an instance does not look again. */
const FRESH_MS = 30_000
/** Milliseconds after an approval in which a call may still judge without it: what is above and the longest function. */
export const SETTLED_MS = FRESH_MS + 90_000
/** More categories than anybody will describe. */
const MOST = 1000

interface Shelf {
  readAt: number
  calendars: ReadonlyMap<string, readonly Dated[]>
  forms: Map<string, CategoryForm>
}

let shelf: Shelf | undefined

/** Reads the calendars again when they may be old, and the versions in force or coming that are not here yet. */
export async function freshRules(): Promise<void> {
  const now = ports.now()
  if (shelf && now >= shelf.readAt && now - shelf.readAt < FRESH_MS) return
  const read = new Reader()
  const found = await read.find(ruleCalendars, { where: {}, limit: MOST })
  const calendars = new Map(found.map(({ _id, versions }) => [_id, versions]))
  const forms = shelf?.forms ?? new Map<string, CategoryForm>()
  const missing = [...calendars.keys()].flatMap((category) => {
    const versions = versionsIn(calendars, category)
    const current = versions && versionOn(versions, shanghaiDay(now))
    return (calendars.get(category) ?? [])
      .filter(({ version, from }) => version === current?.version || (current && from > current.from))
      .map(({ version }) => ruleSetId(category, version))
      .filter((id) => !forms.has(id))
  })
  for (const { _id, form } of await read.many(ruleSets, missing)) forms.set(_id, form)
  shelf = { readAt: now, calendars, forms }
}

/** The versions of a category as far as this instance knows; undefined where there is no such category. */
export function versionsOf(category: string): Versions | undefined {
  return versionsIn(ours().calendars, category)
}

/** The form in force on a day; undefined where there is no such category. */
export function formOn(category: string, day: Day): CategoryForm | undefined {
  const versions = versionsOf(category)
  if (!versions) return undefined
  const { version } = versionOn(versions, day)
  const catalogued = categoryForm(category)
  if (catalogued?.category.version === version) return catalogued
  const form = ours().forms.get(ruleSetId(category, version))
  // Neither in force nor coming when the shelf was read: no rule is made up for it.
  if (!form) throw new Error(`rule set ${category}@${version} is not on the shelf`)
  return form
}

/** The first day after a day on which another version holds. */
export function rulesChangeAfter(category: string, day: Day): Day | undefined {
  const versions = versionsOf(category)
  return versions && nextStart(versions, day)
}

/** The forms in force on a day, those of the catalogue first. */
export function formsOn(day: Day): CategoryForm[] {
  const known = categories.map(({ id }) => id)
  const added = [...ours().calendars.keys()].filter((id) => !known.includes(id)).sort()
  return [...known, ...added].flatMap((id) => formOn(id, day) ?? [])
}

const versionsIn = (calendars: Shelf['calendars'], category: string): Versions | undefined =>
  withFirst(category, calendars.get(category) ?? [])

function ours(): Shelf {
  if (!shelf) throw new Error('the rule sets were not read before the call: see freshRules')
  return shelf
}
