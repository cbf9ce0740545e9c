/** What the form shows of a content. */
import type { LicenceType } from '../../../../typings/catalog'
import type { KnownRequirement, RuleContent } from '../../../../typings/contract'
import { text, type Words } from '../../../services/words'
import { sourceName } from '../../sources'
import { requirementWords, shownFigure } from '../rule-set/view'

type W = Words<'rules'>
export const OPS = ['max', 'min', 'range', 'none', 'pass'] as const
export const FACES = ['outer', 'inner', 'label_front', 'label_back', 'barcode'] as const
export const FLAGS = ['dropTest', 'liquid', 'fragile', 'dangerous'] as const
const STATES = { red: 'red', yellow: 'yellow', info: 'grey' } as const

export function requirementFields({ requirements }: RuleContent, vocabulary: KnownRequirement[], w: W) {
  const capacities = Object.keys(w.capacities) as (keyof W['capacities'])[]
  return capacities.map((capacity) => ({
    capacity: w.capacities[capacity],
    rows: vocabulary
      .filter((one) => one.capacity === capacity)
      .map(({ id, severity }) => {
        const at = requirements.findIndex((one) => one.id === id)
        const limit = requirements[at]?.limit
        return {
          id,
          at,
          on: at >= 0,
          name: requirementWords(id).name,
          state: STATES[severity],
          severity: w.severities[severity],
          unit: limit ? w.units[limit.unit] : '',
          bp: limit?.unit === 'bp',
          figure: limit ? String(shownFigure(limit.value, limit.unit)) : '',
          source: limit ? sourceName(limit.source.ref) : '',
        }
      }),
  }))
}

export function groupFields({ category }: RuleContent, types: LicenceType[], open: number) {
  return category.licenceGroups.map((group, at) => ({
    at,
    ...group,
    origin: group.origin ?? 'all',
    effectiveFrom: group.effectiveFrom ?? '',
    effectiveTo: group.effectiveTo ?? '',
    name: group.anyOf.map((id) => nameOf(types, id)).join(' / '),
    open: open === at,
    papers: types
      .filter(({ id }) => id !== 'BIZ')
      .map((type) => ({ id: type.id, name: text(type.name), on: group.anyOf.includes(type.id) })),
  }))
}

function nameOf(types: LicenceType[], id: string): string {
  const type = types.find((one) => one.id === id)
  return type ? text(type.name) : id
}

export function itemFields({ category }: RuleContent, open: number) {
  return category.keyItems.map((item, at) => ({
    at,
    ...item,
    title: text(item.name),
    sourced: sourceName(item.source.ref),
    open: open === at,
    epidemic: item.mode === 'epidemic',
    parts: (item.parts ?? []).map((part, index) => ({ ...part, at: index, title: text(part.name) })),
  }))
}
