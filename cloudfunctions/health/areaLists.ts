import * as z from 'zod'
import { shanghaiDay } from '../domain/calendar'
import { listedOn } from '../domain/health'
import { areasInForce } from '../runtime/health/areas'
import { action } from '../runtime/onion/action'
import { day } from '../runtime/onion/fields'
import { anyone } from '../runtime/onion/gates'

/** The lists of areas as they count on a day, today when none is given, or all with their days. */
export const areaLists = action('health', 'areaLists', {
  input: z.strictObject({ day: day.optional(), all: z.boolean().optional() }),
  allow: anyone,
  async handle({ input, call }) {
    const { version, areas } = await areasInForce(call.read)
    const on = input.day ?? shanghaiDay(call.now)
    return { answer: { items: input.all ? areas : listedOn(areas, on), day: on, version } }
  },
})
