import { membersOf } from '../code/refresh'
import { recallLink } from '../event/follow'
import { dueOf } from '../event/recallView'
import { recalls } from '../store/collections'
import { tellAll } from '../store/outbox'
import { replace } from '../store/writes'
import { decideEach, type Job, type Page, type Step } from './job'
import { supervisorsOf } from './overdue'

const PAGE = 50

/** Tells the supplier and the supervisors, once for each clock, that a recall was not begun or not finished in time. */
export const lateRecalls: Job = {
  name: 'lateRecalls',
  from: 0,
  every: 5,
  async page({ call, cursor = '' }: Step): Promise<Page> {
    const found = await call.read.find(recalls, {
      where: { open: true, _id: { after: cursor } },
      order: { by: '_id', direction: 'asc' },
      limit: PAGE,
    })
    return decideEach(call, 'lateRecalls', found, found.length === PAGE, async (recall) => {
      const due = dueOf(recall, call.now)
      if (!due?.late || recall.lateTold === due.what) return undefined
      const { _id: id, product, supplier, level } = recall
      const about = { code: 'recallLate', params: { product, supplier, level } }
      return {
        writes: [replace(recalls, recall, { lateTold: due.what })],
        tell: [
          ...tellAll(await membersOf(call, recall.supplierId), about, recallLink(id)),
          ...tellAll(await supervisorsOf(call), about, `/center/pages/recall/recall?id=${id}`),
        ],
      }
    })
  },
}
