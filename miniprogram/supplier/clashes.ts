import type { Text } from '../../typings/text'
import { text, words } from '../services/words'
import type { DraftState } from './draft'
import type { Clash } from './merge'

/** A field that two colleagues changed, in words. */
export interface ClashShown {
  key: string
  name: string
  mine: string
  theirs: string
}

/** What a colleague changed too, field by field, with both texts. */
export function clashesOf(state: DraftState): ClashShown[] {
  return state.clashes.map((clash) => ({
    key: clash.path.join('.').replace(/#/g, ''),
    name: nameOf(clash, state),
    mine: shownValue(clash.mine),
    theirs: shownValue(clash.theirs),
  }))
}

/** The part, the entry where it has a name of its own, and the field. */
function nameOf({ path }: Clash, { view, dossier }: DraftState): string {
  const { parts, fields } = words('clash')
  const partWords: Record<string, string> = parts
  const fieldWords: Record<string, string> = fields
  const [part = '', ...rest] = path
  const names = rest.flatMap((step) => {
    if (!step.startsWith('#')) return fieldWords[step] ?? []
    const id = step.slice(1)
    const licence = dossier.licences.find((one) => one.id === id)
    const known: (Text | undefined)[] = [
      licence && view.form.licenceTypes[licence.type]?.name,
      view.form.category.keyItems.find(({ code }) => code === id)?.name,
      view.form.category.label.fields.find((field) => field.id === id)?.name,
    ]
    const found = known.find(Boolean)
    const named = [...dossier.reports, ...dossier.partnerships].find((one) => one.id === id)
    const own = named && ('platform' in named ? named.platform : named.number)
    return found ? text(found) : (own ?? [])
  })
  return [partWords[part] ?? fieldWords[part] ?? part, ...names].join(' · ')
}

function shownValue(value: unknown): string {
  const w = words('clash')
  if (value === undefined || value === null || value === '') return w.none
  if (typeof value === 'boolean') return value ? w.yes : w.no
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(w.between)
  return w.filled
}
