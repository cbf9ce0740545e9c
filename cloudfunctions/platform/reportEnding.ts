import * as z from 'zod'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { action } from '../runtime/onion/action'
import { day, requestKey, token, words } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { endingView } from '../runtime/partnership/endingView'
import { reportedEnding } from '../runtime/partnership/reporting'

/** Says that this platform sells a product no longer, and why. The supplier is heard before anybody checks it. */
export const reportEnding = action('platform', 'reportEnding', {
  input: z.strictObject({
    code: token,
    ended: day,
    reason: z.enum(['quality', 'business', 'other']),
    text: words(5, 500),
    requestKey,
  }),
  allow: reviewer,
  async handle({ input: { requestKey: _, ...report }, who, call }) {
    await refuseRiskyText(call.openid, call.request, [report.text])
    const { writes, tell, after } = await reportedEnding(call, who.platform, report, (field) => [field])
    return { writes, tell, target: after._id, answer: await endingView(call, after, 'platform') }
  },
})
