import { toClerks } from '../partnership/hearing'
import { endings } from '../store/collections'
import { decideEach, type Job, type Page, type Step } from './job'

const PAGE = 50

/** Brings reports of an ended partnership before the clerks once the supplier has had its time and said nothing. */
export const hearings: Job = {
  name: 'hearings',
  from: 0,
  every: 5,
  async page({ call }: Step): Promise<Page> {
    const found = await call.read.find(endings, {
      where: { hearing: true, heardUntil: { upTo: call.at } },
      order: { by: 'heardUntil', direction: 'asc' },
      limit: PAGE,
    })
    const page = await decideEach(call, 'hearings', found, found.length === PAGE, async (ending) => {
      const { writes } = await toClerks(call, ending, undefined)
      return { writes, tell: [] }
    })
    if (page.failed.length === 0) return page
    // What went on is found no more, so every page begins at the front; one that cannot go on ends the round.
    const { next: _, ...last } = page
    return last
  },
}
