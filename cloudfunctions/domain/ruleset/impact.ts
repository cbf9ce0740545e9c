import type { Assessment, Colour } from '../../../typings/assessment'
import type { ImpactCount } from '../../../typings/contract'
import type { Reason } from '../../../typings/text'
import { canonicalJson } from '../assessment'

/** Reasons that a row of the list shows. */
const SHOWN = 3

/** One more product of a pair of colours. */
export function counted(counts: readonly ImpactCount[], from: Colour, to: Colour): ImpactCount[] {
  const known = counts.find((one) => one.from === from && one.to === to)
  const rest = counts.filter((one) => one !== known)
  return [...rest, { from, to, count: (known?.count ?? 0) + 1 }].sort(byPair)
}

/** Products whose colour would be another one. */
export function changedIn(counts: readonly ImpactCount[]): number {
  return counts.filter(({ from, to }) => from !== to).reduce((sum, { count }) => sum + count, 0)
}

/** Why a colour changes: what is no longer met where it gets worse, else what is met again. The worst first. */
export function whyChanged(before: Assessment, after: Assessment): Reason[] {
  const fresh = difference(after, before)
  return (fresh.length > 0 ? fresh : difference(before, after)).slice(0, SHOWN)
}

function difference(one: Assessment, other: Assessment): Reason[] {
  const known = new Set(other.findings.map(keyOf))
  return one.findings
    .filter((finding) => finding.severity !== 'info' && !known.has(keyOf(finding)))
    .sort((a, b) => rank(a.severity) - rank(b.severity))
    .map(({ reason }) => reason)
}

const keyOf = ({ requirement, target }: Assessment['findings'][number]) =>
  canonicalJson([requirement, target])
const rank = (severity: string) => (severity === 'red' ? 0 : 1)
const byPair = (a: ImpactCount, b: ImpactCount) => (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1)
