import * as z from 'zod'
import { shanghaiDay } from '../domain/calendar'
import { refuse } from '../runtime/onion/refusal'
import { endpoint } from '../runtime/openapi/endpoint'
import { formOn } from '../runtime/ruleset/shelf'
import { formOfVersion } from '../runtime/ruleset/versions'

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
  async handle({ call, params, query }) {
    const today = shanghaiDay(call.now)
    const form = query.version
      ? await formOfVersion(call.read, params.category, query.version)
      : formOn(params.category, today)
    const { category, requirements, licenceTypes, dropHeights } = form ?? refuse('NOT_FOUND')
    const ruleSet = `${category.id}@${category.version}`
    const listed = requirements.map((requirement) => ({ ...requirement }))
    return {
      answer: { ruleSet, category: { ...category }, requirements: listed, licenceTypes, dropHeights },
    }
  },
})
