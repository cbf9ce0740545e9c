import * as z from 'zod'
import { codeOf } from '../runtime/code/codes'
import { launchView } from '../runtime/launch/launchView'
import { listingId } from '../runtime/launch/listing'
import { action } from '../runtime/onion/action'
import { token } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { launches, listings } from '../runtime/store/collections'

/** What the scanned product has asked of my platform, if anything is open. */
export const launchOf = action('platform', 'launchOf', {
  input: z.strictObject({ token }),
  allow: reviewer,
  async handle({ input, who, call }) {
    const { productId } = await codeOf(call, input.token)
    const listing = await call.read.one(listings, listingId(productId, who.platform.id))
    const launch = listing?.launchId && (await call.read.one(launches, listing.launchId))
    return { answer: launch ? { launch: await launchView(call, launch, 'platform') } : {} }
  },
})
