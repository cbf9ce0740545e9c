import type { CategoryForm } from '../../../typings/catalog'
import type { ChangedPart } from '../../../typings/contract'
import type { Dossier } from '../../../typings/dossier'
import type { Text } from '../../../typings/text'
import { normalise, normaliseNumber } from '../identifiers'

const same = (words: string): Text => ({ zh: words, en: words })
const list = (words: string[]): Text => same([...words].sort().join('、'))
const YES_NO = { true: { zh: '没有', en: 'none' }, false: { zh: '有', en: 'some' }, undefined: same('') }
const FACES = ['label_front', 'label_back']

/**
 * What an edit touched of formula, factory and label: each makes another product of it until somebody has looked.
 * The filing or registration stands for the formula, since another formula needs another one. Corrected days, more
 * documents or another brand name are no such change.
 */
export function changesOf(before: Dossier, after: Dossier, form: CategoryForm): ChangedPart[] {
  const parts: [ChangedPart['part'], ChangedPart['field'], Text, Text][] = [
    ['formula', 'category', same(before.category), same(after.category)],
    ['formula', 'filing', filings(before, form), filings(after, form)],
    ['factory', 'manufacturer', manufacturer(before), manufacturer(after)],
    ['factory', 'origin', same(before.origin), same(after.origin)],
    ['label', 'labelFields', labelFields(before, form), labelFields(after, form)],
    ['label', 'claims', claims(before), claims(after)],
    ['label', 'labelPhotos', photos(before), photos(after)],
  ]
  return parts.flatMap(([part, field, was, is]) => (was.zh === is.zh ? [] : [{ part, field, was, is }]))
}

function filings({ licences }: Dossier, form: CategoryForm): Text {
  const filed = licences.filter(({ type }) => form.licenceTypes[type]?.kind === 'filing')
  return list(filed.flatMap(({ number }) => (number ? [normaliseNumber(number)] : [])))
}

function manufacturer({ manufacturer: made }: Dossier): Text {
  return same(
    [made?.name, made?.creditCode]
      .map((words) => normalise(words ?? ''))
      .join(' ')
      .trim(),
  )
}

function labelFields({ label }: Dossier, form: CategoryForm): Text {
  const names = form.category.label.fields
    .filter(({ id }) => label.fields.includes(id))
    .map(({ name }) => name)
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}

const claims = ({ label }: Dossier): Text => YES_NO[`${label.noBannedClaims}`]

/** Ids of documents: another photograph shows another label, as far as anybody knows. */
function photos({ packaging }: Dossier): Text {
  return list(packaging.photos.filter(({ face }) => FACES.includes(face)).map(({ document }) => document))
}
