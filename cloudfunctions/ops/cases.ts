import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { compileRuleSet, refusalsOf } from '../domain/assessment'
import { fields } from '../domain/assessment/reading'
import { categoryForm } from '../domain/catalog'
import { type Case, casesFile } from './casesForm'
import { inputOf } from './casesInput'

/**
 * `npm run cases -- FILE` runs worked cases against the rules: prints each difference and ends
 * with `N passed, M failed`. For whoever changes a category or a requirement.
 */
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

interface Answer {
  colour: string
  reasons: string[]
  infos: string[]
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function judge(one: Case): Answer {
  const stated = fields(one.submission)
  const product = fields(stated.product)
  const category = textOf(product.category)
  const maker = textOf(product.manufacturer_uscc)
  const refused = refusalsOf({
    creditCode: textOf(fields(stated.supplier).uscc),
    category,
    name: textOf(product.name),
    ...(maker && { manufacturer: { creditCode: maker } }),
  })
  if (refused.length > 0) {
    return { colour: 'reject', reasons: refused.map(({ requirement }) => requirement), infos: [] }
  }
  const form = categoryForm(category)
  if (!form) throw new Error(`the catalogue has no category ${category || 'without a name'}`)
  const { colour, findings } = compileRuleSet(form, form.category.version).assess(inputOf(one), sha256)
  const ids = (info: boolean) =>
    findings.filter(({ severity }) => (severity === 'info') === info).map(({ requirement }) => requirement)
  return { colour, reasons: ids(false), infos: ids(true) }
}

const asSet = (ids: readonly string[]): string => [...new Set(ids)].sort().join(' ') || 'none'

/** What differs between the expected and the given answer, in words; empty when nothing does. */
function differences(one: Case, given: Answer): string[] {
  const pairs: [what: string, expected: string, got: string][] = [
    ['colour', one.expected_colour, given.colour],
    ['reasons', asSet(one.expected_reason_ids), asSet(given.reasons)],
    ['infos', asSet(one.expected_info_ids), asSet(given.infos)],
  ]
  return pairs
    .filter(([, expected, got]) => expected !== got)
    .map(([what, expected, got]) => `${what}: expected ${expected}, got ${got}`)
}

function run(file: string): number {
  const { cases } = casesFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  const count = { passed: 0, failed: 0 }
  for (const one of cases) {
    try {
      const found = differences(one, judge(one))
      count[found.length === 0 ? 'passed' : 'failed']++
      for (const difference of found) console.log(`FAILED ${one.name}: ${difference}`)
    } catch (error) {
      count.failed++
      console.log(`FAILED ${one.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  console.log(`${count.passed} passed, ${count.failed} failed`)
  return count.failed
}

const file = process.argv[2]
if (!file) {
  console.error('Which file of cases? npm run cases -- FILE')
  process.exitCode = 2
} else {
  process.exitCode = run(file) === 0 ? 0 : 1
}
