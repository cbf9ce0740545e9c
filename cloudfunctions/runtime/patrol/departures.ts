import { windingUp } from '../people/ending'
import { platforms } from '../store/collections'
import { decideEach, type Job, type Page, type Step } from './job'

const PAGE = 50

/**
 * Ends what a platform that left still has: people and launches that did not fit into the commit of its end, and a
 * request that was made at the same instant. Nothing is left to do for most, at the price of two reads each.
 */
export const departures: Job = {
  name: 'departures',
  from: 0,
  every: 5,
  async page({ call, cursor = '' }: Step): Promise<Page> {
    const found = await call.read.find(platforms, {
      where: { state: 'left', _id: { after: cursor } },
      order: { by: '_id', direction: 'asc' },
      limit: PAGE,
    })
    let again: string | undefined
    const page = await decideEach(call, 'departures', found, found.length === PAGE, async (platform) => {
      const { writes, tell, more } = await windingUp(call, platform, platform.left?.reason ?? '')
      if (more) again ??= cursor
      return writes.length > 0 ? { writes, tell } : undefined
    })
    // What was ended is found no more, so the same page is looked at until nothing is left; one that fails ends the round.
    if (again !== undefined && page.failed.length === 0) return { ...page, next: again }
    return page
  },
}
