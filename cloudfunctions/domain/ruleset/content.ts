import * as z from 'zod'
import type { Category, CategoryForm, Requirement } from '../../../typings/catalog'
import type { RuleContent } from '../../../typings/contract'
import { formWith } from '../catalog'
import { category, requirementList } from '../catalog/schema'

/** A rule set as it comes from a form: known fields only, each of its type and within its bounds. */
export const ruleContent = z.strictObject({
  category,
  requirements: requirementList,
}) as unknown as z.ZodType<RuleContent>

/** What people decide about of a whole form. */
export function contentOf({ category, requirements }: CategoryForm): RuleContent {
  return { category, requirements }
}

/** The form that a content makes, with the licence types and drop heights it needs. Throws for an unknown type. */
export function formOfContent({ category, requirements }: RuleContent): CategoryForm {
  return formWith(category as Category, requirements as Requirement[])
}
