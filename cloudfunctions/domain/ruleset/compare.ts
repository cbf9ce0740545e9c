/** What differs between two rule sets, as data that the screens word: one line for each thing that people decide. */
import type { Category, LicenceGroup } from '../../../typings/catalog'
import type { RuleChange, RuleContent } from '../../../typings/contract'
import type { Param } from '../../../typings/text'
import { canonicalJson } from '../assessment'
import { licenceTypes } from '../catalog'
import { compareItems } from './compareItems'
import { change, isSame, paired } from './differences'

/** In the order in which a rule set is read. Empty exactly when both say the same. */
export function compareContents(before: RuleContent, after: RuleContent): RuleChange[] {
  const [a, b] = [before.category, after.category]
  const changes = [
    ...requirementChanges(before, after),
    ...groupChanges(a.licenceGroups, b.licenceGroups),
    ...valueChange('scCodes', { codes: (a.scCodes ?? []).join(' ') }, { codes: (b.scCodes ?? []).join(' ') }),
    ...compareItems(a.keyItems, b.keyItems),
    ...figureChange('reportAge', a.reportMaxAgeDays, b.reportMaxAgeDays),
    ...labelChanges(a.label, b.label),
    ...packagingChanges(a.packaging, b.packaging),
    ...figureChange('reviewRate', percent(a.reviewRate), percent(b.reviewRate)),
    ...(isSame([a.name, a.classOne], [b.name, b.classOne])
      ? []
      : [change('name', { before: a.name, after: b.name })]),
  ]
  // What no line above speaks of is a difference all the same.
  return changes.length === 0 && !isSame(identity(before), identity(after)) ? [change('other', {})] : changes
}

/** The content without what the approval gives it: two contents are the same rules when these are. */
export function identity({ category, requirements }: RuleContent): string {
  const { version: _version, effectiveFrom: _from, ...asked } = category
  return canonicalJson({ asked, requirements })
}

const percent = (share: number) => Math.round(share * 10_000) / 100

function requirementChanges(before: RuleContent, after: RuleContent): RuleChange[] {
  const { added, removed, kept } = paired(before.requirements, after.requirements, ({ id }) => id)
  return [
    ...added.map(({ id }) => change('requirement.added', { requirement: id })),
    ...removed.map(({ id }) => change('requirement.removed', { requirement: id })),
    ...kept.flatMap(([a, b]) => {
      if (isSame(a, b)) return []
      if (!a.limit || !b.limit || isSame(a.limit.value, b.limit.value))
        return [change('requirement.source', { requirement: a.id })]
      const { value: to, unit } = b.limit
      return [change('requirement.limit', { requirement: a.id, before: a.limit.value, after: to, unit })]
    }),
  ]
}

const names = new Map(licenceTypes.map(({ id, name }) => [id, name]))
const papersOf = ({ anyOf }: LicenceGroup): Param => anyOf.map((id) => names.get(id) ?? { zh: id, en: id })
const groupKey = ({ kind, anyOf }: LicenceGroup) => [kind, ...[...anyOf].sort()].join('+')

function groupChanges(before: LicenceGroup[], after: LicenceGroup[]): RuleChange[] {
  // The same papers may be asked twice, of two origins or for two spans: numbered, each is compared with its like.
  const numbered = (groups: LicenceGroup[]) =>
    groups.map((group, at) => ({
      group,
      key: `${groupKey(group)}#${groups.slice(0, at).filter((one) => groupKey(one) === groupKey(group)).length}`,
    }))
  const { added, removed, kept } = paired(numbered(before), numbered(after), ({ key }) => key)
  return [
    ...added.map(({ group }) => change('group.added', { papers: papersOf(group) })),
    ...removed.map(({ group }) => change('group.removed', { papers: papersOf(group) })),
    ...kept.flatMap(([{ group: a }, { group: b }]) => {
      const papers = papersOf(b)
      return [
        ...wordChange('group.from', { papers }, a.effectiveFrom, b.effectiveFrom),
        ...wordChange('group.to', { papers }, a.effectiveTo, b.effectiveTo),
        ...(a.origin === b.origin ? [] : [change(`group.origin.${b.origin ?? 'all'}`, { papers })]),
        ...(a.onlyIf === b.onlyIf ? [] : [change(b.onlyIf ? 'group.onlyIf' : 'group.always', { papers })]),
      ]
    }),
  ]
}

function labelChanges(before: Category['label'], after: Category['label']): RuleChange[] {
  const { added, removed, kept } = paired(before.fields, after.fields, ({ id }) => id)
  const standard = (one: Category['label']['standard']): Param => one
  return [
    ...(isSame(before.standard, after.standard)
      ? []
      : [change('label.standard', { before: standard(before.standard), after: standard(after.standard) })]),
    ...added.map(({ name }) => change('label.added', { field: name })),
    ...removed.map(({ name }) => change('label.removed', { field: name })),
    ...kept
      .filter(([a, b]) => !isSame(a, b))
      .map(([, { name, origin }]) => change(`label.origin.${origin ?? 'all'}`, { field: name })),
  ]
}

function packagingChanges(before: Category['packaging'], after: Category['packaging']): RuleChange[] {
  const { added, removed } = paired(before.photos, after.photos, (face) => face)
  const flags = ['dropTest', 'liquid', 'fragile', 'dangerous'] as const
  return [
    ...added.map((face) => change(`photo.added.${face}`, {})),
    ...removed.map((face) => change(`photo.removed.${face}`, {})),
    ...flags
      .filter((flag) => Boolean(before[flag]) !== Boolean(after[flag]))
      .map((flag) => change(`packaging.${flag}.${after[flag] ? 'on' : 'off'}`, {})),
  ]
}

function figureChange(code: string, before: number, after: number): RuleChange[] {
  return before === after ? [] : [change(code, { before, after })]
}

function valueChange(code: string, before: { codes: string }, after: { codes: string }): RuleChange[] {
  if (before.codes === after.codes) return []
  return [change(code, { before: before.codes || '—', after: after.codes || '—' })]
}

function wordChange(
  code: string,
  params: Record<string, Param>,
  before: string | undefined,
  after: string | undefined,
): RuleChange[] {
  return before === after ? [] : [change(code, { ...params, before: before ?? '—', after: after ?? '—' })]
}
