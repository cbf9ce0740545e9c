import * as z from 'zod'
import { shanghaiDay } from '../domain/calendar'
import { listingId } from '../runtime/launch/listing'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { listings, platforms as stored } from '../runtime/store/collections'
import { ownProduct } from '../runtime/supplier/ownProduct'

/** The platforms that a launch can be asked of, and how one product stands with each. */
export const platforms = action('supplier', 'platforms', {
  input: z.strictObject({ productId: id.optional() }),
  allow: supplierMember,
  async handle({ input: { productId }, who: { supplier }, call }) {
    if (productId) await ownProduct(call, supplier, productId)
    const connected = await call.read.find(stored, { where: { state: 'connected' }, limit: 1000 })
    const ids = productId ? connected.map(({ _id }) => listingId(productId, _id)) : []
    const met = new Map((await call.read.many(listings, ids)).map((one) => [one.platformId, one]))
    const items = connected.map(({ _id, name, ordinaryLane }) => {
      const { launchId, launched } = met.get(_id) ?? {}
      return {
        id: _id,
        name,
        ordinaryLane,
        ...(launchId && { launchId }),
        ...(launched && { launchedOn: shanghaiDay(Date.parse(launched.at)) }),
      }
    })
    return { answer: { items: items.sort((a, b) => (a.id < b.id ? -1 : 1)) } }
  },
})
