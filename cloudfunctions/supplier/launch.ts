import * as z from 'zod'
import { supplierLaunch } from '../runtime/launch/deciding'
import { launchView } from '../runtime/launch/launchView'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'

/** One of my requests with its step clock. */
export const launch = action('supplier', 'launch', {
  input: z.strictObject({ launchId: id }),
  allow: supplierMember,
  async handle({ input, who: { supplier }, call }) {
    const found = await supplierLaunch(call, supplier._id, input.launchId)
    return { answer: await launchView(call, found, 'supplier') }
  },
})
