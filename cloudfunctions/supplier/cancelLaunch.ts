import * as z from 'zod'
import { refuseDecided, supplierLaunch } from '../runtime/launch/deciding'
import { launchView } from '../runtime/launch/launchView'
import { cancelled } from '../runtime/launch/stopping'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'

/** Takes a request back. A draw stays: asking again within 30 days changes nothing. */
export const cancelLaunch = action('supplier', 'cancelLaunch', {
  input: z.strictObject({ launchId: id, requestKey }),
  allow: supplierEditor,
  async handle({ input, who: { supplier }, call }) {
    const launch = await supplierLaunch(call, supplier._id, input.launchId)
    refuseDecided(launch, launch.revision)
    const { writes, tell, after } = await cancelled(call, launch)
    return { writes, tell, target: launch._id, answer: await launchView(call, after, 'supplier') }
  },
})
