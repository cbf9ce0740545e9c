import * as z from 'zod'
import { behind } from '../runtime/code/codeDetail'
import { codeOf } from '../runtime/code/codes'
import { published } from '../runtime/launch/daySecrets'
import { launchView } from '../runtime/launch/launchView'
import { listingOf } from '../runtime/launch/listing'
import { connectedPlatform } from '../runtime/launch/platforms'
import { requested } from '../runtime/launch/requesting'
import { tellPlatform, tellSupplier } from '../runtime/launch/telling'
import { requestKey } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { endpoint } from '../runtime/openapi/endpoint'
import { launchReport, launchShape } from '../runtime/openapi/shapes'
import { codes, suppliers } from '../runtime/store/collections'
import { hold } from '../runtime/store/writes'
import { reviewNews } from '../runtime/webhook/kinds'
import { concern } from '../runtime/webhook/tell'

/** A launch that began in the platform's own system: the supplier applied there with its code. */
export const createLaunch = endpoint({
  method: 'POST',
  path: '/v1/launches',
  summary:
    '供应商在平台提交了上架申请，登记为上架。 A supplier applied in the platform’s system: begin a launch.',
  body: z.strictObject({ token: z.string().min(1).max(200), requestKey }),
  answer: launchShape,
  async handle({ body, server, call }) {
    const code = await codeOf(call, body.token)
    const { supplier, product } = await behind(call, code)
    if (supplier.closedAt) refuse('NOT_FOUND')
    const platform = await connectedPlatform(call, server.platform.id)
    const listing = await listingOf(call, product, platform._id)
    const { launch, writes } = await requested(call, supplier, product, platform, listing)
    const news = launch.drawn ? 'launchDrawn' : 'launchRequested'
    const review = launch.drawn ? reviewNews(launch, 'drawn') : undefined
    const [told, commitments, here, there, view] = await Promise.all([
      concern(call, platform._id, code, review),
      published(call),
      tellPlatform(call, launch._id, launch, news),
      tellSupplier(call, launch._id, launch, 'launchOpened'),
      launchView(call, launch, 'platform'),
    ])
    return {
      // Red or closed at the same time comes first.
      writes: [
        hold(suppliers, supplier),
        hold(codes, code),
        ...writes,
        ...commitments.writes,
        ...told.writes,
      ],
      tell: [...here, ...there, ...told.tell],
      target: launch._id,
      answer: launchReport(view),
    }
  },
})
