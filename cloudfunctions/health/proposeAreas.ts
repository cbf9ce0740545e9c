import * as z from 'zod'
import { areaList, backwards } from '../domain/health'
import { areasInForce } from '../runtime/health/areas'
import { packSupervisor } from '../runtime/health/gates'
import { areaChange } from '../runtime/health/proposals/areas'
import { action } from '../runtime/onion/action'
import { requestKey, words } from '../runtime/onion/fields'
import { refuseField } from '../runtime/onion/refusal'
import { propose } from '../runtime/proposal/propose'

/** New lists of areas, each with its days. They colour people, so a second person confirms them. */
export const proposeAreas = action('health', 'proposeAreas', {
  input: z.strictObject({ areas: areaList, note: words(5, 300), requestKey }),
  allow: packSupervisor,
  async handle({ input, who, call }) {
    const [wrong] = backwards(input.areas)
    if (wrong !== undefined) return refuseField(['areas', wrong, 'until'], 'day.order')
    const { revision: after } = await areasInForce(call.read)
    const {
      writes = [],
      tell = [],
      target,
      answer,
    } = await propose(call, who, areaChange, { areas: input.areas, after }, { note: input.note })
    return { writes, tell, target, answer: { proposalId: answer.id, lapsesAt: answer.lapsesAt } }
  },
})
