import * as z from 'zod'
import { published } from '../runtime/launch/daySecrets'
import { refuse } from '../runtime/onion/refusal'
import { endpoint } from '../runtime/openapi/endpoint'
import { dayShape } from '../runtime/openapi/shapes'

/** What is published of a day's secret: its hash from seven days before, itself from the day after. */
export const commitment = endpoint({
  method: 'GET',
  path: '/v1/commitments/{day}',
  summary: '某日随机复核的承诺与密钥。 The commitment of a day, by which reviews are drawn.',
  params: z.strictObject({ day: z.iso.date() }),
  answer: z.object({
    day: dayShape,
    hash: z.string(),
    committedOn: dayShape,
    secret: z.string().optional(),
    revealedOn: dayShape.optional(),
  }),
  async handle({ params, call }) {
    const { secrets, writes } = await published(call)
    return { writes, answer: secrets.find(({ day }) => day === params.day) ?? refuse('NOT_FOUND') }
  },
})
