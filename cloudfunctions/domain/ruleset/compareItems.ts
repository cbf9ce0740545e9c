import type { KeyItem, Limit } from '../../../typings/catalog'
import type { RuleChange } from '../../../typings/contract'
import type { Param } from '../../../typings/text'
import { change, isSame, paired } from './differences'

/** What differs between the key items of two rule sets. */
export function compareItems(before: readonly KeyItem[], after: readonly KeyItem[]): RuleChange[] {
  const { added, removed, kept } = paired(before, after, ({ code }) => code)
  return [
    ...added.map(({ name: item, limit, unit }) =>
      change('item.added', { item, limit: limitParam(limit), unit }),
    ),
    ...removed.map(({ name: item }) => change('item.removed', { item })),
    ...kept.flatMap(([a, b]) => itemChanges(a, b)),
  ]
}

function itemChanges(a: KeyItem, b: KeyItem): RuleChange[] {
  const item = b.name
  const found = [
    ...limitChange('item.limit', { item, unit: b.unit }, a.limit, b.limit),
    ...partChanges(a, b),
    ...(a.standard.ref === b.standard.ref
      ? []
      : [change('item.standard', { item, before: a.standard.ref, after: b.standard.ref })]),
    ...(a.standard.mandatory === b.standard.mandatory
      ? []
      : [change(b.standard.mandatory ? 'item.mandatory' : 'item.recommended', { item })]),
    ...(a.mode === b.mode ? [] : [change(b.mode ? 'item.epidemic' : 'item.always', { item })]),
  ]
  return found.length === 0 && !isSame(a, b) ? [change('item.wording', { item })] : found
}

function partChanges(a: KeyItem, b: KeyItem): RuleChange[] {
  const item = b.name
  const { added, removed, kept } = paired(a.parts ?? [], b.parts ?? [], ({ code }) => code)
  return [
    ...added.map(({ name: part }) => change('part.added', { item, part })),
    ...removed.map(({ name: part }) => change('part.removed', { item, part })),
    ...kept.flatMap(([was, is]) =>
      limitChange('part.limit', { item, part: is.name, unit: is.unit }, was.limit, is.limit),
    ),
  ]
}

function limitChange(code: string, params: Record<string, Param>, before: Limit, after: Limit): RuleChange[] {
  if (isSame(before, after)) return []
  return [change(code, { ...params, before: limitParam(before), after: limitParam(after) })]
}

/** A limit as it is written; `limit.none` and `limit.pass` are worded by the locale. */
export function limitParam(limit: Limit): string {
  switch (limit.op) {
    case 'min':
      return `≥${limit.value}`
    case 'max':
      return `≤${limit.value}`
    case 'range':
      return `${limit.low}–${limit.high}`
    case 'none':
      return 'limit.none'
    case 'pass':
      return 'limit.pass'
  }
}
