import fc from 'fast-check'
import { type RequirementId, requirements } from '../../../cloudfunctions/domain/assessment'
import { arrivedOf, OPEN } from '../../../cloudfunctions/domain/assessment/quick/arrived'
import { guards } from '../../../cloudfunctions/domain/assessment/requirements'
import type { CategoryForm } from '../../../typings/catalog'
import { blocksOf, inFull } from './blocks'
import { changed } from './changes'
import { EVERY_CATEGORY, formOf } from './green'

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
