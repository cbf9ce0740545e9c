import { tellPlatform } from '../launch/telling'
import { launches, notices } from '../store/collections'
import { create } from '../store/writes'
import { launchLate } from '../webhook/kinds'
import { tellOnePlatform } from '../webhook/tell'
import { decideEach, type Job, type Page, type Step } from './job'

const PAGE = 100

/** Tells a platform once, on the phone and by webhook, that a request to launch was not decided within its target. */
export const lateLaunches: Job = {
  name: 'lateLaunches',
  from: 0,
  every: 5,
  async page({ call, cursor = '' }: Step): Promise<Page> {
    const open = await call.read.find(launches, {
      // `order` begins with the instant at which it is due.
      where: { state: 'open', order: { after: cursor } },
      order: { by: 'order', direction: 'asc' },
      limit: PAGE,
    })
    const late = open.filter(({ dueAt }) => dueAt < call.at)
    const noticeOf = (id: string) => `late-${id}`
    const ids = late.map(({ _id }) => noticeOf(_id))
    const told = new Set((await call.read.many(notices, ids)).map(({ _id }) => _id))
    const full = late.length === PAGE
    const page = await decideEach(call, 'lateLaunches', late, full, async (launch) => {
      const id = noticeOf(launch._id)
      if (told.has(id)) return undefined
      const news = await tellOnePlatform(call, launch.platformId, launch.token, launchLate(launch))
      return {
        writes: [create(notices, id, { at: call.at }), ...news.writes],
        tell: [...(await tellPlatform(call, launch._id, launch, 'launchLate')), ...news.tell],
      }
    })
    const last = late.find(({ _id }) => _id === page.next)
    return { ...page, ...(last && { next: last.order }) }
  },
}
