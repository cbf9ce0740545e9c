import * as z from 'zod'
import { lotPlan as planOf } from '../domain/review'
import { codeOf } from '../runtime/code/codes'
import { action } from '../runtime/onion/action'
import { token } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { lotSize } from '../runtime/review/fields'
import { planView, severityFor } from '../runtime/review/lot'

/** How many units of a lot my platform inspects now (GB/T 2828.1, level II). */
export const lotPlan = action('platform', 'lotPlan', {
  input: z.strictObject({ token, size: lotSize }),
  allow: reviewer,
  async handle({ input: { token: scanned, size }, who, call }) {
    const { productId } = await codeOf(call, scanned)
    const severity = await severityFor(call, productId, who.platform.id)
    if (severity === 'discontinued') return { answer: { severity } }
    return { answer: { severity, plan: planView(planOf({ lotSize: size, severity })) } }
  },
})
