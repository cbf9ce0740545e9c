/** Rule sets in words: how the pages say a limit, a requirement, a paper, a difference. */
import type {
  Category,
  CategoryForm,
  KeyItem,
  LicenceGroup,
  Limit,
  Requirement,
} from '../../../../typings/catalog'
import type {
  Issue,
  KnownRequirement,
  RuleChange,
  SweepProgress,
  VersionRow,
} from '../../../../typings/contract'
import type { Param } from '../../../../typings/text'
import { dayInWords, moment } from '../../../services/format'
import { fill, issueText, text, type Words, words } from '../../../services/words'
import { sourceName } from '../../sources'

type W = Words<'rules'>

/** What a requirement is and how it is cured, as the supplier reads it too. */
export function requirementWords(id: string): { name: string; remedy: string } {
  const known: Record<string, readonly string[]> = words('cures')
  const [name = id, remedy = ''] = known[id] ?? []
  return { name, remedy }
}

/** Hundredths of a percent are shown as percent. */
export const shownFigure = (value: number, unit: string): number => (unit === 'bp' ? value / 100 : value)

export function limitWords(limit: Limit, unit: string, w: W): string {
  switch (limit.op) {
    case 'min':
      return `≥ ${limit.value} ${unit}`.trim()
    case 'max':
      return `≤ ${limit.value} ${unit}`.trim()
    case 'range':
      return `${limit.low} – ${limit.high} ${unit}`.trim()
    default:
      return w.limits[limit.op]
  }
}

/** A difference in words; ids of requirements, units and limits without a figure have words of their own. */
export function changeWords({ code, params }: RuleChange, w: W): string {
  const templates: Record<string, string> = w.changes
  const said: Record<string, Param> = { ...params }
  const unit = String(params.unit ?? '')
  if (code === 'requirement.limit') {
    for (const side of ['before', 'after']) said[side] = shownFigure(Number(params[side]), unit)
    said.unit = w.units[unit as keyof W['units']] ?? unit
  }
  if (params.requirement) said.requirement = requirementWords(String(params.requirement)).name
  for (const side of ['before', 'after', 'limit']) {
    if (said[side] === 'limit.none') said[side] = w.limits.none
    if (said[side] === 'limit.pass') said[side] = w.limits.pass
  }
  return fill(templates[code] ?? code, said)
}

export interface RequirementRow {
  id: string
  name: string
  severity: string
  state: string
  limit: string
  basis: string
  remedy: string
}

const STATES = { red: 'red', yellow: 'yellow', info: 'grey' } as const

/** The requirements by capacity, each with what its absence costs, its limit, why, and the remedy. */
export function requirementRows(
  requirements: Requirement[],
  vocabulary: KnownRequirement[],
  w: W,
): { capacity: string; rows: RequirementRow[] }[] {
  const known = new Map(vocabulary.map((one) => [one.id, one]))
  const order = Object.keys(w.capacities) as (keyof W['capacities'])[]
  return order.flatMap((capacity) => {
    const rows = requirements
      .filter(({ id }) => (known.get(id)?.capacity ?? 'operational') === capacity)
      .map(({ id, limit }): RequirementRow => {
        const severity = known.get(id)?.severity ?? 'yellow'
        const { name, remedy } = requirementWords(id)
        return {
          id,
          name,
          severity: w.severities[severity],
          state: STATES[severity],
          limit: limit
            ? fill(w.limitOf, { value: shownFigure(limit.value, limit.unit), unit: w.units[limit.unit] })
            : '',
          basis: limit ? fill(w.basis, { source: sourceWords(limit.source, w) }) : '',
          remedy: remedy ? fill(w.remedy, { remedy }) : '',
        }
      })
    return rows.length > 0 ? [{ capacity: w.capacities[capacity], rows }] : []
  })
}

const sourceWords = ({ mark, ref }: KeyItem['source'], w: W) => `${sourceName(ref)} · ${w.marks[mark]}`

export function itemRows(items: KeyItem[], w: W) {
  return items.map(({ code, name, unit, limit, parts = [], standard, mode, source }) => ({
    code,
    name: text(name),
    limit: limitWords(limit, unit, w),
    parts: parts.map((part) => `${text(part.name)} ${limitWords(part.limit, part.unit, w)}`).join('；'),
    standard: fill(w.standard, { ref: standard.ref }),
    mandatory: standard.mandatory,
    tag: standard.mandatory ? w.mandatory : w.recommended,
    mode: mode ? w.epidemic : '',
    basis: fill(w.basis, { source: sourceWords(source, w) }),
  }))
}

export function groupWords(
  { anyOf, kind, origin, onlyIf, effectiveFrom, effectiveTo }: LicenceGroup,
  types: CategoryForm['licenceTypes'],
  w: W,
) {
  const from = effectiveFrom && dayInWords(effectiveFrom)
  const to = effectiveTo && dayInWords(effectiveTo)
  const span =
    from && to
      ? fill(w.spans.both, { from, to })
      : from
        ? fill(w.spans.from, { from })
        : to
          ? fill(w.spans.to, { to })
          : ''
  const papers = anyOf.map((id) => types[id]?.name ?? { zh: id, en: id })
  return {
    papers: papers.map(text).join(' / '),
    several: anyOf.length > 1,
    kind: w.kinds[kind],
    note: [w.origins[origin ?? 'all'], onlyIf ? w.onlyIf : '', span].filter(Boolean).join(' · '),
  }
}

export function packagingRows({ photos, ...flags }: Category['packaging'], w: W): string[] {
  const set = (Object.keys(w.flags) as (keyof W['flags'])[]).filter((flag) => flags[flag])
  return [...photos.map((face) => w.photos[face]), ...set.map((flag) => w.flags[flag])]
}

export function versionWords(row: VersionRow, w: W) {
  const { version, from, state, approved, emergency, note } = row
  return {
    version,
    state,
    name: fill(w.version, { version }),
    tag: w.states[state],
    when: fill(state === 'past' ? w.until : w.since, { from: dayInWords(from) }),
    behind: approved
      ? fill(w.approvedBy, { maker: approved.maker, checker: approved.checker, time: moment(approved.at) })
      : w.catalogue,
    emergency: emergency ? fill(w.emergencyWas, { reason: emergency }) : '',
    note: note ?? '',
  }
}

/** A fault of a draft in words, with requirements by their names. */
export function faultWords(issue: Issue): string {
  const named = Object.entries(issue.params ?? {}).map(([name, value]): [string, Param] => [
    name,
    name === 'requirement' || name === 'guard' ? requirementWords(String(value)).name : value,
  ])
  return issueText({ ...issue, params: Object.fromEntries(named) })
}

/** How far the batch is: a line, a share for the bar, and what failed. */
export function sweepWords(sweep: SweepProgress | undefined, w: W) {
  if (!sweep) return { line: '', percent: 0, failed: '' }
  const { state, seen, total, changed, failed, dueAt } = sweep
  return {
    line: fill(w.sweep[state], { seen, total, changed, time: moment(dueAt) }),
    percent: state === 'done' ? 100 : total ? Math.round((seen / total) * 100) : 0,
    failed: failed ? fill(w.sweep.failed, { n: failed }) : '',
  }
}
