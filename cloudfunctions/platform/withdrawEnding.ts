import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { endingView, platformEnding } from '../runtime/partnership/endingView'
import { takenBack } from '../runtime/partnership/reporting'

/** Takes a report back while nobody has decided it. */
export const withdrawEnding = action('platform', 'withdrawEnding', {
  input: z.strictObject({ id, revision, requestKey }),
  allow: reviewer,
  async handle({ input, who, call }) {
    const ending = await platformEnding(call, who.platform.id, input.id)
    const { writes, tell, after } = await takenBack(call, ending, input.revision)
    return { writes, tell, target: ending._id, answer: await endingView(call, after, 'platform') }
  },
})
