import * as z from 'zod'
import { tokenAnswer } from '../runtime/code/tokenAnswer'
import { endpoint } from '../runtime/openapi/endpoint'
import { verdictShape } from '../runtime/openapi/shapes'

/** Whether a token is genuine, and what anybody sees of it. A forged one is an answer, not an error. */
export const verifyToken = endpoint({
  method: 'GET',
  path: '/v1/tokens/{token}',
  summary: '核对一个品质码。 Verify a token.',
  params: z.strictObject({ token: z.string().min(1).max(200) }),
  answer: z.object({
    outcome: z.enum(['genuine', 'forged', 'unknown', 'revoked']),
    verdict: verdictShape.optional(),
  }),
  async handle({ params, call }) {
    return { answer: await tokenAnswer(call, params.token) }
  },
})
