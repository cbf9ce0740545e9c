import * as z from 'zod'
import { licenceTypes } from '../domain/catalog'
import { COLUMNS, template } from '../domain/extract'
import { EXTRACT_LIMIT_MB } from '../runtime/extract/upload'
import { action } from '../runtime/onion/action'
import { center } from '../runtime/onion/gates'

/** What an import may hold: the types of papers, the columns, and a template with an example line for each type. */
export const extractForm = action('center', 'extractForm', {
  input: z.strictObject({
    types: z.array(z.string().max(40)).max(100),
    language: z.enum(['zh', 'en']),
  }),
  allow: center,
  async handle({ input: { types, language } }) {
    const named = licenceTypes.filter(({ id }) => types.includes(id))
    return {
      answer: {
        types: licenceTypes.map(({ id, name }) => ({ id, name })),
        columns: [...COLUMNS],
        template: template(named, language),
        limitMb: EXTRACT_LIMIT_MB,
      },
    }
  },
})
