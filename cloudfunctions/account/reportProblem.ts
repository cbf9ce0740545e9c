import * as z from 'zod'
import { codeOf } from '../runtime/code/codes'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { action } from '../runtime/onion/action'
import { line, requestKey, token } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse } from '../runtime/onion/refusal'
import { problems } from '../runtime/store/collections'
import { create } from '../runtime/store/writes'

const DAY_MS = 24 * 3_600_000
/** Reports of one person in 24 hours. Nobody who means it has more, and a queue of noise helps nobody. */
const A_DAY = 5

/** Tells the Centre what is wrong with a product, by its code. Nothing changes for the product until somebody looks. */
export const reportProblem = action('account', 'reportProblem', {
  input: z.strictObject({
    token,
    reason: z.enum(['fake', 'label', 'quality', 'unsafe', 'mismatch', 'other']),
    text: line(500),
    requestKey,
  }),
  allow: wechatUser,
  async handle({ input: { token: scanned, reason, text }, call }) {
    const { _id, productId, supplierId, product, supplier } = await codeOf(call, scanned)
    const after = new Date(call.now - DAY_MS).toISOString()
    const lately = await call.read.count(problems, { reporter: call.openid, at: { after } })
    if (lately >= A_DAY) refuse('RATE_LIMITED')
    await refuseRiskyText(call.openid, call.request, [text])
    const id = randomName(20)
    const about = { productId, supplierId, token: _id, product, supplier }
    const said = { reason, text, reporter: call.openid, at: call.at }
    return {
      writes: [
        create(problems, id, { ...about, ...said, open: true, order: `${call.at}|${id}`, revision: 1 }),
      ],
      target: id,
      answer: { at: call.at },
    }
  },
})
