import { endedAbout } from '../event/follow'
import { forceLink, subjectOf, tellSupplier } from '../force/tell'
import { forces } from '../store/collections'
import { tellAll } from '../store/outbox'
import { replace } from '../store/writes'
import { decideEach, type Job, type Page, type Step } from './job'

const PAGE = 50

/**
 * Closes the requests for a measure that nobody confirmed in time and tells whoever asked. The measure itself has lost
 * its force at that instant, whether or not this ran; of a provisional red the supplier is told that it ended.
 */
export const lapses: Job = {
  name: 'lapses',
  from: 0,
  every: 5,
  async page({ call }: Step): Promise<Page> {
    const found = await call.read.find(forces, {
      // `order` begins with the instant at which it lapses.
      where: { open: true, order: { upTo: call.at } },
      order: { by: 'order', direction: 'asc' },
      limit: PAGE,
    })
    const page = await decideEach(call, 'lapses', found, found.length === PAGE, async (force) => {
      const told = { code: 'forceLapsed', params: { subject: subjectOf(force), reason: force.reason } }
      const about = await endedAbout(call, force, 'lapsed')
      const ended = force.kind === 'spotCheck' ? await tellSupplier(call, force, 'measureEnded') : []
      return {
        writes: [replace(forces, force, { open: false }), ...about.writes],
        tell: [...tellAll([force.maker], told, forceLink(force._id)), ...ended],
      }
    })
    if (page.failed.length === 0) return page
    // What was closed is found no more, so every page begins at the front; one that cannot be closed ends the round.
    const { next: _, ...last } = page
    return last
  },
}
