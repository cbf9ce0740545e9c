import type * as z from 'zod'
import type { SettingValues } from '../../../typings/contract'
import { refuse } from '../onion/refusal'
import type { Kind } from '../proposal/kind'
import { canonical } from '../store/digest'
import { SETTLED, startSweep } from '../sweep/start'
import { refuseForbidden } from './allowed'
import { readInForce, valueIn } from './inForce'
import { linesOf } from './lines'
import { numberedChange } from './values'
import { changeSetting } from './write'

/** A change of a setting: what it is to be, and the entry (`after`) that it was thought of against. */
export type SettingChange = z.infer<typeof numberedChange>

/** Settings that change colours, collect data or delete it. Overtaken by another change, it has to be made anew. */
export const settingChange: Kind<SettingChange> = {
  name: 'setting',
  payload: numberedChange,
  subject: ({ name }) => name,
  async describe(call, payload) {
    refuseForbidden(call, payload)
    const { name, value, after } = payload
    const held = await readInForce(call.read)
    if ((held.numbers[name] ?? 0) !== after) return refuse('CONFLICT')
    if (canonical(valueIn(held, name)) === canonical(value)) return refuse('ALREADY_DONE')
    return {
      title: { code: `setting.${name}`, params: {} },
      lines: linesOf({ [name]: value } as Partial<SettingValues>),
    }
  },
  link: ({ name }) => `/center/pages/setting/setting?name=${name}`,
  async enact(call, { proposal, who }, payload) {
    // Days have passed since it was proposed: what was allowed then may not be any more.
    refuseForbidden(call, payload)
    const { name, value, after } = payload
    const held = await readInForce(call.read)
    if ((held.numbers[name] ?? 0) !== after) return refuse('CONFLICT')
    const { maker, makerName, note } = proposal
    const behind = { maker, makerName, checker: call.openid, checkerName: who.name, ...(note && { note }) }
    const writes = changeSetting(call, held, name, value, behind)
    const dueAt = new Date(call.now + SETTLED).toISOString()
    if (name === 'epidemic') writes.push(startSweep(`epidemic@${after + 1}`, dueAt))
    return { writes, tell: [] }
  },
}
