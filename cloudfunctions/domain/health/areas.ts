import * as z from 'zod'
import type { HealthArea } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { isDay } from '../calendar'
import table from './areas.json'

/** The lists that the pack begins with: those of early 2020, each area with its days. */
export const firstAreas = table as { version: string; areas: HealthArea[] }

const day = z.string().refine(isDay, 'Not a day.')
const words = z.string().trim().min(1).max(40)

/** Lists as the Centre proposes them. */
export const areaList: z.ZodType<HealthArea[]> = z
  .array(
    z.strictObject({
      region: z.string().regex(/^[1-9]\d{5}$/),
      name: z.strictObject({ zh: words, en: words }),
      level: z.enum(['epidemic', 'listed']),
      from: day,
      until: day.optional(),
    }),
  )
  .max(500)

/** Places of entries whose last day comes before their first: nothing would ever match them. */
export function backwards(areas: readonly HealthArea[]): number[] {
  return areas.flatMap(({ from, until }, i) => (until !== undefined && until < from ? [i] : []))
}

/** What is listed on a day. */
export function listedOn(areas: readonly HealthArea[], on: Day): HealthArea[] {
  return areas.filter(({ from, until }) => from <= on && (until === undefined || until >= on))
}
