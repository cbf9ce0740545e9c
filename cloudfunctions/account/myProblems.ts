import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { myProblems as shown } from '../runtime/problem/problemView'
import { problems } from '../runtime/store/collections'

const PAGE = 20

/** What I reported, the newest first, with what became of it. */
export const myProblems = action('account', 'myProblems', {
  input: z.strictObject({ cursor: cursor.optional() }),
  allow: wechatUser,
  async handle({ input, call }) {
    const found = await call.read.find(problems, {
      where: { reporter: call.openid, ...(input.cursor && { listed: { before: input.cursor } }) },
      order: { by: 'listed', direction: 'desc' },
      limit: PAGE + 1,
    })
    const own = found.slice(0, PAGE)
    const last = own[own.length - 1]
    return {
      answer: {
        items: await shown(call, own),
        ...(found.length > PAGE && last && { next: last.listed }),
        asOf: call.at,
      },
    }
  },
})
