import * as z from 'zod'
import { categoryForm } from '../domain/catalog'
import { refuse } from '../runtime/onion/refusal'
import { endpoint } from '../runtime/openapi/endpoint'

/** The rules of a category as data, by version: what an assessment that names the version was judged by. */
export const rules = endpoint({
  method: 'GET',
  path: '/v1/rules/{category}',
  summary: '类目的规则集；可指定版本。 The rules of a category; of one version where it is given.',
  params: z.strictObject({ category: z.string().regex(/^[A-Z][A-Z0-9_]{1,40}$/) }),
  query: z.strictObject({ version: z.string().max(40).optional() }),
  answer: z.object({
    ruleSet: z.string().meta({ description: 'Category @ version, as every verdict names it' }),
    category: z.looseObject({ id: z.string(), version: z.string() }),
    requirements: z.array(z.looseObject({ id: z.string() })),
    licenceTypes: z.record(z.string(), z.unknown()),
    dropHeights: z.record(z.string(), z.unknown()),
  }),
  async handle({ params, query }) {
    const form = categoryForm(params.category) ?? refuse('NOT_FOUND')
    const { category, requirements, licenceTypes, dropHeights } = form
    if (query.version !== undefined && query.version !== category.version) refuse('NOT_FOUND')
    const ruleSet = `${category.id}@${category.version}`
    const listed = requirements.map((requirement) => ({ ...requirement }))
    return {
      answer: { ruleSet, category: { ...category }, requirements: listed, licenceTypes, dropHeights },
    }
  },
})
