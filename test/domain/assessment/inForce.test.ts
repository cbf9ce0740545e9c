import { compileRuleSet, type RequirementId } from '../../../cloudfunctions/domain/assessment'
import { arrivedOf, OPEN } from '../../../cloudfunctions/domain/assessment/quick/arrived'
import { guards } from '../../../cloudfunctions/domain/assessment/requirements'
import { blocksOf, inFull } from './blocks'
import { assessForm, formOf, green, RULE_SET } from './green'
import { everyRow } from './told'

/** A requirement with those that cannot do without it. */
const dependent = (id: string): string[] => [
  id,
  ...Object.keys(guards)
    .filter((other) => guards[other as RequirementId]?.some((guard) => guard === id))
    .flatMap(dependent),
]
/** A requirement with those that it cannot do without. */
const needed = (id: string): string[] => [id, ...(guards[id as RequirementId] ?? []).flatMap(needed)]

const judging = (category: string, isKept: (id: string) => boolean) => {
  const form = formOf(category)
  return { ...form, requirements: form.requirements.filter(({ id }) => isKept(id)) }
}
/** Id of the requirement that stands in what is told: before the dot of the reason. */
const idIn = (line: string): string => /: ([A-Z0-9-]+)/.exec(line)?.[1] ?? ''
/** An event, a removal, a key item, a failed drop and an open question are looked at in full, whatever is in force. */
const NEVER_QUICK = /: (E-|R-ITEM|W-TERMINATED|K-DROP-FAIL|K-DROP-HEIGHT\.drops|L-MISSING\.undeclared)/

const rows = everyRow.flatMap(([category, what, change, told]) =>
  told.map((line) => [idIn(line), category, what, change, NEVER_QUICK.test(line)] as const),
)

test.each(rows)('without %s nobody is told of it: %s, %s', (id, category, _what, change, isNeverQuick) => {
  const gone = dependent(id)
  const form = judging(category, (other) => !gone.includes(other))
  const input = green(category)
  change(input)
  expect(assessForm(form, input).findings.map(({ requirement }) => requirement)).not.toContain(id)
  for (const block of blocksOf(form)) {
    const standing = block.quick(arrivedOf(input))
    if (!(standing === OPEN && isNeverQuick)) expect(standing).toBe(inFull(block, input))
  }
})

test.each(rows)('%s alone is told: %s, %s', (id, category, _what, change, _isNeverQuick) => {
  const kept = needed(id)
  const form = judging(category, (other) => kept.includes(other))
  const input = green(category)
  change(input)
  expect(assessForm(form, input).findings.map(({ requirement }) => requirement)).toContain(id)
  expect(compileRuleSet(form, RULE_SET).judge(input).requirements).toContain(id)
})
