import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { compileRuleSet, refusalsOf } from '../domain/assessment'
import { categoryForm } from '../domain/catalog'
import type { Case } from './casesForm'
import { inputOf } from './casesInput'

/**
 * `npx tsx cloudfunctions/ops/cases.ts FILE` runs worked cases against the rules: prints each difference and ends
 * with `N passed, M failed`. For whoever changes a category or a requirement. A case of a category that the
 * catalogue does not have is named and counts as neither.
 */
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

interface Answer {
  colour: string
  reasons: string[]
  infos: string[]
}

function judge(one: Case): Answer | undefined {
  const { product, supplier } = one.submission
  const refused = refusalsOf({
    creditCode: supplier.uscc,
    category: product.category,
    name: product.name,
    ...(product.manufacturer_uscc && { manufacturer: { creditCode: product.manufacturer_uscc } }),
  })
  if (refused.length > 0) {
    return { colour: 'reject', reasons: refused.map(({ requirement }) => requirement), infos: [] }
  }
  const form = categoryForm(product.category)
  if (!form) return undefined
  const { colour, findings } = compileRuleSet(form, form.category.version)(inputOf(one), sha256)
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
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }
  const count = { passed: 0, failed: 0 }
  for (const one of cases) {
    try {
      const given = judge(one)
      if (!given) {
        console.log(`SKIPPED ${one.name}: the catalogue has no category ${one.submission.product.category}`)
        continue
      }
      const found = differences(one, given)
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
  console.error('Which file of cases? npx tsx cloudfunctions/ops/cases.ts FILE')
  process.exitCode = 2
} else {
  process.exitCode = run(file) === 0 ? 0 : 1
}
