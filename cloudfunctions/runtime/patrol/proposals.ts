import { dropped } from '../proposal/drop'
import { tellMaker } from '../proposal/tell'
import { proposals as stored } from '../store/collections'
import { replace } from '../store/writes'
import { decideEach, type Job, type Page, type Step } from './job'

const PAGE = 50

/** Closes the proposals that nobody confirmed in time and tells whoever made them. They had no force at any time. */
export const proposals: Job = {
  name: 'proposals',
  from: 0,
  every: 5,
  async page({ call }: Step): Promise<Page> {
    const found = await call.read.find(stored, {
      // `order` begins with the instant at which it lapses.
      where: { open: true, order: { upTo: call.at } },
      order: { by: 'order', direction: 'asc' },
      limit: PAGE,
    })
    const page = await decideEach(call, 'proposals', found, found.length === PAGE, async (proposal) => {
      const { writes, tell } = await dropped(call, proposal)
      return {
        writes: [replace(stored, proposal, { open: false }), ...writes],
        tell: [...tell, ...tellMaker(proposal, 'proposalLapsed')],
      }
    })
    if (page.failed.length === 0) return page
    // What was closed is found no more, so every page begins at the front; one that cannot be closed ends the round.
    const { next: _, ...last } = page
    return last
  },
}
