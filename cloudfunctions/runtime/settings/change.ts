import * as z from 'zod'
import type { SettingValues } from '../../../typings/contract'
import { refuse } from '../onion/refusal'
import type { Kind } from '../proposal/kind'
import { readInForce } from './inForce'
import { linesOf } from './lines'
import { VALUES } from './values'
import { changeSetting } from './write'

const change = <N extends keyof typeof VALUES>(name: N) =>
  z.strictObject({ name: z.literal(name), value: VALUES[name], after: z.int().min(0) })
const payload = z.discriminatedUnion('name', [change('epidemic'), change('healthPack'), change('retention')])

/** A change of a setting: what it is to be, and the entry (`after`) that it was thought of against. */
export type SettingChange = z.infer<typeof payload>

/** Settings that change colours, collect data or delete it. Overtaken by another change, it has to be made anew. */
export const settingChange: Kind<SettingChange> = {
  name: 'setting',
  payload,
  subject: ({ name }) => name,
  async describe(call, { name, value, after }) {
    const held = await readInForce(call.read)
    if ((held.numbers[name] ?? 0) !== after) return refuse('CONFLICT')
    return {
      title: { code: `setting.${name}`, params: {} },
      lines: linesOf({ [name]: value } as Partial<SettingValues>),
    }
  },
  link: ({ name }) => `/center/pages/setting/setting?name=${name}`,
  async enact(call, { proposal, who }, { name, value, after }) {
    const held = await readInForce(call.read)
    if ((held.numbers[name] ?? 0) !== after) return refuse('CONFLICT')
    const { maker, makerName, note } = proposal
    const behind = { maker, makerName, checker: call.openid, checkerName: who.name, ...(note && { note }) }
    return { writes: changeSetting(call, held, name, value, behind), tell: [] }
  },
}
