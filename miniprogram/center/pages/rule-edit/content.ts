/** A content while it is edited: every change is a new content, and figures are read as they are typed. */
import type { KeyItem, LicenceGroup, LicenceType, Limit, Requirement } from '../../../../typings/catalog'
import type { KnownRequirement, RuleContent } from '../../../../typings/contract'

type Step = string | number

/** The same value with another one at a path; `undefined` takes a field out. */
export function setAt<T>(whole: T, path: readonly Step[], value: unknown): T {
  const [step, ...rest] = path
  if (step === undefined) return value as T
  if (Array.isArray(whole)) {
    const copy: unknown[] = [...whole]
    copy[Number(step)] = setAt(copy[Number(step)], rest, value)
    return copy as T
  }
  const { [step]: held, ...others } = (whole ?? {}) as Record<Step, unknown>
  const next = setAt(held, rest, value)
  return (next === undefined ? others : { ...(whole as object), [step]: next }) as T
}

/** `category.keyItems.0.unit` as steps. */
export const stepsOf = (path: string): Step[] =>
  path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))

/** A figure as it was typed; what is none is refused by the server at its field. */
export function figureOf(typed: string): number | null {
  const plain = typed.trim().replace('，', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** A limit of another kind, with the figures that both have. */
export function limitAs(op: Limit['op'], old: Limit): Limit {
  if (op === 'none' || op === 'pass') return { op }
  const figure = 'value' in old ? old.value : 'high' in old ? old.high : 0
  return op === 'range' ? { op, low: 'low' in old ? old.low : 0, high: figure } : { op, value: figure }
}

const FIGURES: Record<NonNullable<KnownRequirement['unit']>, number> = {
  days: 30,
  months: 12,
  hours: 24,
  percent: 90,
  bp: 100,
  count: 1,
}

/** Puts a requirement in or takes it out; one that is put in brings those that it cannot stand without. */
export function toggled(
  requirements: Requirement[],
  vocabulary: KnownRequirement[],
  id: string,
): Requirement[] {
  if (requirements.some((one) => one.id === id)) return requirements.filter((one) => one.id !== id)
  const known = vocabulary.find((one) => one.id === id)
  if (!known) return requirements
  const { unit, needs } = known
  const source = { mark: 'memory' as const, ref: '—' }
  const added: Requirement = { id, ...(unit && { limit: { value: FIGURES[unit], unit, source } }) }
  return needs.reduce(
    (all, needed) => (all.some((one) => one.id === needed) ? all : toggled(all, vocabulary, needed)),
    [...requirements, added],
  )
}

export function withItem(content: RuleContent): RuleContent {
  const item: KeyItem = {
    code: '',
    name: { zh: '', en: '' },
    unit: '',
    limit: { op: 'max', value: 0 },
    standard: { ref: '', mandatory: true },
    source: { mark: 'memory', ref: '—' },
  }
  return setAt(content, ['category', 'keyItems'], [...content.category.keyItems, item])
}

export function withGroup(content: RuleContent): RuleContent {
  const group: LicenceGroup = { kind: 'licence', anyOf: [] }
  return setAt(content, ['category', 'licenceGroups'], [...content.category.licenceGroups, group])
}

export function withField(content: RuleContent): RuleContent {
  const { fields } = content.category.label
  const field = { id: `field_${fields.length + 1}`, name: { zh: '', en: '' } }
  return setAt(content, ['category', 'label', 'fields'], [...fields, field])
}

/** Takes the entry at a path out of its list. */
export function without(content: RuleContent, path: Step[]): RuleContent {
  const list = path.slice(0, -1)
  const held = list.reduce<unknown>((at, step) => (at as Record<Step, unknown>)[step], content) as unknown[]
  return setAt(
    content,
    list,
    held.filter((_, index) => index !== path[path.length - 1]),
  )
}

/** Puts a paper into a group or takes it out; the first one decides whether the group is of licences or of filings. */
export function withPaper(group: LicenceGroup, type: LicenceType): LicenceGroup {
  const { anyOf } = group
  const next = anyOf.includes(type.id) ? anyOf.filter((id) => id !== type.id) : [...anyOf, type.id]
  return { ...group, anyOf: next, kind: anyOf.length === 0 ? type.kind : group.kind }
}
