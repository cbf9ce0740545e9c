import * as z from 'zod'
import { shanghaiDay } from '../domain/calendar'
import { compareContents, contentOf } from '../domain/ruleset'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { formOfVersion, versionRows } from '../runtime/ruleset/versions'

const version = z.string().max(20)

/** What differs between two versions of a category. */
export const compareRuleSets = action('center', 'compareRuleSets', {
  input: z.strictObject({ category: id, before: version, after: version }),
  allow: center,
  async handle({ input, call }) {
    const rows = await versionRows(call.read, input.category, shanghaiDay(call.now))
    const side = async (asked: string) => {
      const row = rows.find((one) => one.version === asked)
      const form = row && (await formOfVersion(call.read, input.category, asked))
      return row && form ? { row, content: contentOf(form) } : refuse('NOT_FOUND')
    }
    const [before, after] = [await side(input.before), await side(input.after)]
    const changes = compareContents(before.content, after.content)
    return { answer: { changes, before: before.row, after: after.row } }
  },
})
