import type { Colour, Severity } from '../../../typings/assessment'
import type { Reason } from '../../../typings/text'

/** Any red finding is red, else any yellow is yellow, else green: for goods and for people alike. */
export function colourOf(findings: readonly { severity: Severity }[]): Colour {
  if (findings.some(({ severity }) => severity === 'red')) return 'red'
  return findings.some(({ severity }) => severity === 'yellow') ? 'yellow' : 'green'
}

/** A finding can stand on several lines (no report: every key item is open); it is one finding. */
export function distinct<F extends { reason: Reason; target?: unknown }>(findings: readonly F[]): F[] {
  if (findings.length < 2) return [...findings]
  const seen = new Set<string>()
  return findings.filter((finding) => {
    const key = JSON.stringify([finding.reason, finding.target])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
