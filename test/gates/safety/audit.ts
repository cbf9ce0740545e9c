/** Known vulnerabilities, as the registry tells them to `npm audit`. */
import { execFile } from 'node:child_process'

/** A package of a lock with a vulnerability that is known. */
export interface Vulnerable {
  name: string
  severity: string
  /** Its places in the lock. */
  nodes: string[]
  titles: string[]
}

/** What the registry knows of a folder's lock, or why it did not say; never an empty list for want of an answer. */
export async function askAudit(
  folder: string,
  registry?: string,
): Promise<{ found: Vulnerable[] } | { unanswered: string }> {
  const args = ['audit', '--json', '--package-lock-only', '--fetch-retries=0', '--fetch-timeout=20000']
  if (registry) args.push(`--registry=${registry}`)
  const text = await new Promise<string>((done) => {
    execFile('npm', args, { cwd: folder, maxBuffer: 1 << 26 }, (_fault, out) => done(out))
  })
  return reportOf(text)
}

interface Report {
  auditReportVersion?: number
  message?: string
  error?: { summary?: string }
  vulnerabilities?: Record<
    string,
    { name: string; severity: string; nodes: string[]; via: (string | { title: string })[] }
  >
}

function reportOf(text: string): { found: Vulnerable[] } | { unanswered: string } {
  let report: Report
  try {
    report = JSON.parse(text)
  } catch {
    return { unanswered: 'npm audit said nothing that can be read' }
  }
  if (report.auditReportVersion === undefined || !report.vulnerabilities) {
    const why = report.message || report.error?.summary || 'no reason was given'
    // Without the address: a log of the gate names no registry.
    return { unanswered: (why.split('\n')[0] ?? why).replace(/ - [A-Z]+ https?:.*/, '') }
  }
  const found = Object.values(report.vulnerabilities).map(({ name, severity, nodes, via }) => ({
    name,
    severity,
    nodes,
    titles: via.flatMap((one) => (typeof one === 'string' ? [] : [one.title])),
  }))
  return { found }
}

/** In what people meet nothing is known; in tools nothing that is high or worse. */
export function audited(found: Vulnerable[], shipped: Set<string>): string[] {
  return found
    .filter(
      ({ severity, nodes }) => /^(high|critical)$/.test(severity) || nodes.some((node) => shipped.has(node)),
    )
    .map(
      ({ name, severity, titles }) => `${name}: ${severity}${titles.map((title) => `, ${title}`).join('')}`,
    )
}
