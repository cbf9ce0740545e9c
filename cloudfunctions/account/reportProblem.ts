import * as z from 'zod'
import { dueAfterWorkingHours } from '../domain/calendar'
import { ANSWER_HOURS, gravityOf, RANK } from '../domain/event'
import { codeOf } from '../runtime/code/codes'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { refuseNotMine } from '../runtime/document/ownDocument'
import { action } from '../runtime/onion/action'
import { id as documentId, line, requestKey, token } from '../runtime/onion/fields'
import { type Known, wechatUser } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse } from '../runtime/onion/refusal'
import { holidays } from '../runtime/onion/settings'
import { problems } from '../runtime/store/collections'
import { create } from '../runtime/store/writes'

const DAY_MS = 24 * 3_600_000
/** Reports of one person in 24 hours. Nobody who means it has more, and a queue of noise helps nobody. */
const A_DAY = 5
const PICTURES = 3

/**
 * Tells the Centre what is wrong with a product, by its code, with up to three pictures. Nothing changes for the product
 * until somebody looks. A reviewer's report bears the platform's name.
 */
export const reportProblem = action('account', 'reportProblem', {
  input: z.strictObject({
    token,
    reason: z.enum(['injury', 'unsafe', 'fake', 'quality', 'mismatch', 'label', 'other']),
    text: line(500),
    documents: z.array(documentId).max(PICTURES).optional(),
    requestKey,
  }),
  allow: wechatUser,
  async handle({ input: { token: scanned, reason, text, documents = [] }, who, call }) {
    const { _id, productId, supplierId, product, supplier } = await codeOf(call, scanned)
    const after = new Date(call.now - DAY_MS).toISOString()
    const lately = await call.read.count(problems, { reporter: call.openid, at: { after } })
    if (lately >= A_DAY) refuse('RATE_LIMITED')
    await refuseNotMine(call, documents, ['documents'], 'problem')
    await refuseRiskyText(call.openid, call.request, [text])
    const id = randomName(20)
    const gravity = gravityOf(reason)
    const platform = platformOf(who)
    const about = { productId, supplierId, token: _id, product, supplier }
    const said = { reason, gravity, text, documents, reporter: call.openid, ...(platform && { platform }) }
    const problem = {
      ...about,
      ...said,
      at: call.at,
      dueAt: new Date(dueAfterWorkingHours(call.now, ANSWER_HOURS[gravity], holidays())).toISOString(),
      state: 'open' as const,
      merged: 0,
      open: true,
      order: `${RANK[gravity]}|${call.at}|${id}`,
      listed: `${call.at}|${id}`,
      revision: 1,
    }
    return { writes: [create(problems, id, problem)], target: id, answer: { at: call.at, id } }
  },
})

const platformOf = ({ role, user }: Known) =>
  role === 'reviewer' || role === 'platformAdmin' ? user?.platform : undefined
