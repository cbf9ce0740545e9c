import type { ImportedLine } from '../../../../typings/contract'
import { fill, issueText, words } from '../../../services/words'

export type ReportFilter = 'all' | ImportedLine['state']

export interface ReportRow {
  line: number
  place: string
  name: string
  state: ImportedLine['state']
  stateWord: string
  faults: string[]
  productId: string
}

/** One line of the table with what became of it. */
export function reportRow({ line, name, state, issues, productId = '' }: ImportedLine): ReportRow {
  const w = words('batch')
  const columns: Record<string, string> = w.columns
  const faults = issues.map((issue) => {
    const column = columns[String(issue.path[0])]
    return column ? fill(w.fault, { column, why: issueText(issue) }) : issueText(issue)
  })
  return {
    line,
    place: fill(w.line, { line }),
    name: name || w.noName,
    state,
    stateWord: w.states[state],
    faults,
    productId,
  }
}

/** What came of the whole table so far. */
export function summaryOf(lines: ImportedLine[]) {
  const w = words('batch')
  const count = (state: ImportedLine['state']) => lines.filter((line) => line.state === state).length
  const [created, known, refused] = [count('created'), count('known'), count('refused')]
  const said = [
    ...(created || (!known && !refused) ? [{ icon: 'ok', text: fill(w.created, { count: created }) }] : []),
    ...(known ? [{ icon: 'info', text: fill(w.known, { count: known }) }] : []),
    ...(refused ? [{ icon: 'warn', text: fill(w.refused, { count: refused }) }] : []),
  ]
  const counts = { all: lines.length, refused, created, known }
  const chips = (['all', 'refused', 'created', 'known'] as const)
    .filter((id) => id === 'all' || counts[id] > 0)
    .map((id) => ({ id, name: w.filters[id], count: counts[id] }))
  return { said, chips, refused }
}
