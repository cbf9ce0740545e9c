import type { Block } from '../../../cloudfunctions/domain/assessment/findings'
import { kinds } from '../../../cloudfunctions/domain/assessment/kinds'
import { arrivedOf, OPEN } from '../../../cloudfunctions/domain/assessment/quick/arrived'
import { readSituation } from '../../../cloudfunctions/domain/assessment/readSituation'
import { rulesOf } from '../../../cloudfunctions/domain/assessment/rules'
import type { AssessmentInput } from '../../../typings/assessment'
import type { CategoryForm } from '../../../typings/catalog'

/** The lines of a category's checklist, as they are decided together. */
export const blocksOf = (form: CategoryForm): Block[] => {
  const rules = rulesOf(form, 'test')
  return kinds.flatMap((kind) => kind(form, rules))
}

/** What the lines of a block find when each is found out in full: how many stand, or that something is open. */
export function inFull({ lines }: Block, input: AssessmentInput): number {
  const situation = readSituation(arrivedOf(input))
  const found = lines
    .filter(({ asked }) => !asked || asked(situation))
    .map(({ onlyOpen, find }) => ({ onlyOpen, findings: find(situation).length }))
    .filter(({ onlyOpen, findings }) => !onlyOpen || findings > 0)
  return found.some(({ findings }) => findings > 0) ? OPEN : found.length
}
