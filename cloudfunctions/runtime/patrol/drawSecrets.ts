import { published } from '../launch/daySecrets'
import type { Job, Page, Step } from './job'

/** Writes down the hash of the draw's secret seven days ahead, whether or not anybody asks for it on that day. */
export const drawSecrets: Job = {
  name: 'drawSecrets',
  from: 1,
  async page({ call }: Step): Promise<Page> {
    const { writes } = await published(call)
    return { writes, tell: [], seen: writes.length, changed: writes.length, failed: [] }
  },
}
