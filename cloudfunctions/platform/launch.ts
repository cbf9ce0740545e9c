import * as z from 'zod'
import { platformLaunch } from '../runtime/launch/deciding'
import { launchView } from '../runtime/launch/launchView'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'

/** One request to my platform, with its clock, its steps and who did them. */
export const launch = action('platform', 'launch', {
  input: z.strictObject({ launchId: id }),
  allow: reviewer,
  async handle({ input, who, call }) {
    const found = await platformLaunch(call, who, input.launchId)
    return { answer: await launchView(call, found, 'platform') }
  },
})
