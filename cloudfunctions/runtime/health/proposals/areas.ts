import * as z from 'zod'
import { areaList } from '../../../domain/health'
import { refuse } from '../../onion/refusal'
import type { Kind } from '../../proposal/kind'
import { healthAreas } from '../../store/collections'
import { create, save } from '../../store/writes'
import { areasInForce } from '../areas'
import { packOn } from '../gates'

const payload = z.strictObject({ areas: areaList, after: z.int().min(0) })
type AreaChange = z.infer<typeof payload>

/** New lists of areas. They colour people, so they take two; a timer then judges everybody by them. */
export const areaChange: Kind<AreaChange> = {
  name: 'healthAreas',
  payload,
  subject: () => 'areas',
  async describe(_call, { areas }) {
    const count = (level: 'epidemic' | 'listed') => areas.filter((area) => area.level === level).length
    return {
      title: { code: 'healthAreas', params: { count: areas.length } },
      lines: [
        { code: 'healthAreas.epidemic', params: { count: count('epidemic') } },
        { code: 'healthAreas.listed', params: { count: count('listed') } },
        ...areas.map(({ name, level, from, until }) => ({
          code: until ? `healthAreas.${level}Until` : `healthAreas.${level}From`,
          params: { name, from, ...(until && { until }) },
        })),
      ],
    }
  },
  async enact(call, { proposal }, { areas, after }) {
    await packOn(call)
    const held = await areasInForce(call.read)
    if (held.revision !== after) return refuse('CONFLICT')
    const version = `${call.at.slice(0, 10)}-${after + 1}`
    const { _id, revision, ...before } = held
    const changes = { version, areas, at: call.at, maker: proposal.maker, checker: call.openid }
    return {
      writes: [
        create(healthAreas, `@${revision}`, { ...before, revision }),
        save(healthAreas, { ...held, _id, revision }, changes),
      ],
      tell: [],
    }
  },
}
