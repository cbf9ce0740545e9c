import * as z from 'zod'
import { codeOf } from '../runtime/code/codes'
import { published } from '../runtime/launch/daySecrets'
import { launchView } from '../runtime/launch/launchView'
import { listingOf } from '../runtime/launch/listing'
import { connectedPlatform } from '../runtime/launch/platforms'
import { requested } from '../runtime/launch/requesting'
import { tellPlatform } from '../runtime/launch/telling'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { codes, suppliers } from '../runtime/store/collections'
import { hold } from '../runtime/store/writes'
import { ownProduct } from '../runtime/supplier/ownProduct'
import { reviewNews } from '../runtime/webhook/kinds'
import { concern } from '../runtime/webhook/tell'

/** Asks a platform to launch a product. There is one open request for a product and a platform at a time. */
export const requestLaunch = action('supplier', 'requestLaunch', {
  input: z.strictObject({ productId: id, platformId: id, requestKey }),
  allow: supplierEditor,
  async handle({ input, who: { supplier }, call }) {
    const [product, platform] = await Promise.all([
      ownProduct(call, supplier, input.productId),
      connectedPlatform(call, input.platformId),
    ])
    const listing = await listingOf(call, product, platform._id)
    const { launch, writes } = await requested(call, supplier, product, platform, listing)
    const code = await codeOf(call, launch.token)
    const news = launch.drawn ? 'launchDrawn' : 'launchRequested'
    const review = launch.drawn ? reviewNews(launch, 'drawn') : undefined
    const [told, commitments, messages, answer] = await Promise.all([
      concern(call, platform._id, code, review),
      published(call),
      tellPlatform(call, launch._id, launch, news),
      launchView(call, launch, 'supplier'),
    ])
    return {
      // The code and the supplier must still be what was judged: red or closed at the same time comes first.
      writes: [
        hold(suppliers, supplier),
        hold(codes, code),
        ...writes,
        ...commitments.writes,
        ...told.writes,
      ],
      tell: [...messages, ...told.tell],
      target: launch._id,
      answer,
    }
  },
})
