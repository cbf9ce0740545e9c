import type { Job } from '../../patrol/job'
import { healthPack } from '../../settings/healthPack'
import { healthFigures } from '../../store/collections'
import { put } from '../../store/writes'
import { countFigures, NOW } from '../board'

/** Counts the board every ten minutes, so that looking at it costs one read however many people there are. */
export const healthBoardFigures: Job = {
  name: 'healthBoardFigures',
  from: 0,
  every: 10,
  async page({ call }) {
    const nothing = { tell: [], seen: 0, changed: 0, failed: [] }
    if (!(await healthPack(call)).on) return { writes: [], ...nothing }
    return { writes: [put(healthFigures, NOW, await countFigures(call))], ...nothing, seen: 1, changed: 1 }
  },
}
