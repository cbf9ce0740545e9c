import * as z from 'zod'
import { shanghaiDay } from '../domain/calendar'
import { listedOn } from '../domain/health'
import { areasInForce } from '../runtime/health/areas'
import { action } from '../runtime/onion/action'
import { day } from '../runtime/onion/fields'
import { anyone } from '../runtime/onion/gates'

/** The lists of areas as they count on a day, today when none is given. */
export const areaLists = action('health', 'areaLists', {
  input: z.strictObject({ day: day.optional() }),
  allow: anyone,
  async handle({ input, call }) {
    const { version, areas } = await areasInForce(call.read)
    const on = input.day ?? shanghaiDay(call.now)
    return { answer: { items: listedOn(areas, on), day: on, version } }
  },
})
