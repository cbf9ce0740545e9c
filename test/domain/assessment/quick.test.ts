import fc from 'fast-check'
import { type RequirementId, requirements } from '../../../cloudfunctions/domain/assessment'
import type { Block } from '../../../cloudfunctions/domain/assessment/findings'
import { kinds } from '../../../cloudfunctions/domain/assessment/kinds'
import { arrivedOf, OPEN } from '../../../cloudfunctions/domain/assessment/quick/arrived'
import { readSituation } from '../../../cloudfunctions/domain/assessment/readSituation'
import { guards } from '../../../cloudfunctions/domain/assessment/requirements'
import { rulesOf } from '../../../cloudfunctions/domain/assessment/rules'
import type { AssessmentInput } from '../../../typings/assessment'
import type { CategoryForm } from '../../../typings/catalog'
import { changed } from './changes'
import { EVERY_CATEGORY, formOf } from './green'

const blocksOf = (form: CategoryForm): Block[] => {
  const rules = rulesOf(form, 'test')
  return kinds.flatMap((kind) => kind(form, rules))
}

/** What the lines of a block find when each is found out in full: how many stand, or that something is open. */
function inFull({ lines }: Block, input: AssessmentInput): number {
  const situation = readSituation(arrivedOf(input))
  const found = lines
    .filter(({ asked }) => !asked || asked(situation))
    .map(({ onlyOpen, find }) => ({ onlyOpen, findings: find(situation).length }))
    .filter(({ onlyOpen, findings }) => !onlyOpen || findings > 0)
  return found.some(({ findings }) => findings > 0) ? OPEN : found.length
}

/** Some requirements, and those that they cannot do without. */
const IDS = Object.keys(requirements) as RequirementId[]
const withGuards = (id: RequirementId): RequirementId[] => [id, ...(guards[id] ?? []).flatMap(withGuards)]
const someRequirements = fc
  .subarray(IDS, { minLength: 1 })
  .map((ids) => new Set<string>(ids.flatMap(withGuards)))

const judging = (form: CategoryForm, ids: ReadonlySet<string>): CategoryForm => ({
  ...form,
  requirements: form.requirements.filter(({ id }) => ids.has(id)),
})

const compiled = new Map(EVERY_CATEGORY.map((id) => [id, blocksOf(formOf(id))]))
const blocks = (category: string) => compiled.get(category) ?? []

test('a quick answer is what is found in full, whatever arrived', () => {
  fc.assert(
    fc.property(changed(4), ({ category, input }) => {
      for (const block of blocks(category)) {
        const standing = block.quick(arrivedOf(input))
        if (standing !== OPEN) expect(standing).toBe(inFull(block, input))
      }
    }),
    { numRuns: 2500 },
  )
})

test('whatever one thing is wrong, everything else is decided quickly', () => {
  fc.assert(
    fc.property(changed(1), ({ category, input }) => {
      for (const block of blocks(category)) expect(block.quick(arrivedOf(input))).toBe(inFull(block, input))
    }),
    { numRuns: 2500 },
  )
})

test('and whichever requirements are in force', () => {
  fc.assert(
    fc.property(changed(3), someRequirements, ({ category, input }, ids) => {
      for (const block of blocksOf(judging(formOf(category), ids))) {
        const standing = block.quick(arrivedOf(input))
        if (standing !== OPEN) expect(standing).toBe(inFull(block, input))
      }
    }),
    { numRuns: 1200 },
  )
})
