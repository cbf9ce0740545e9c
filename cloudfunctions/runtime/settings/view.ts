import type {
  ProposalRow,
  SettingEntry,
  SettingName,
  SettingView,
  SweepView,
} from '../../../typings/contract'
import type { Call } from '../onion/call'
import { healthPackForDemo } from '../onion/settings'
import { proposalRow } from '../proposal/view'
import { proposals, settings, sweeps } from '../store/collections'
import { page, type Stored } from '../store/database'
import type { Setting, SettingsInForce, Sweep } from '../store/records'
import { valueIn } from './inForce'
import { retentionRows } from './retention'

const PAGE = 20
export const NAMES = ['epidemic', 'healthPack', 'retention', 'templates'] as const

/** People are names; openids never leave the functions. */
export function entryOf({ name, number, value, at, makerName, checkerName, note }: Setting): SettingEntry {
  return {
    name,
    number,
    value,
    since: at,
    maker: makerName,
    ...(checkerName && { checker: checkerName }),
    ...(note && { note }),
  }
}

/** What holds now: the newest entry, or what was delivered. */
export async function currentEntry(
  call: Call,
  held: SettingsInForce,
  name: SettingName,
): Promise<SettingEntry> {
  const number = held.numbers[name] ?? 0
  const stored = number > 0 ? await call.read.one(settings, `${name}@${number}`) : undefined
  if (stored) return entryOf(stored)
  const demo = name === 'healthPack' && healthPackForDemo()
  return { name, number: 0, value: demo ? { on: true, purpose: demo } : valueIn(held, name) }
}

/** The changes of settings that wait for a second person, by setting. */
export async function waitingChanges(call: Call): Promise<Map<string, ProposalRow>> {
  const found = await call.read.find(proposals, {
    where: { kind: 'setting', open: true, order: { after: call.at } },
    limit: NAMES.length,
  })
  return new Map(found.map((one) => [one.subject, proposalRow(call, one)]))
}

/** One setting with its history, the newest first. */
export async function settingView<N extends SettingName>(
  call: Call,
  held: SettingsInForce,
  name: N,
  cursor?: string,
): Promise<SettingView<N>> {
  const found = await call.read.find(settings, {
    where: { name, ...(cursor && { order: { before: cursor } }) },
    order: { by: 'order', direction: 'desc' },
    limit: PAGE + 1,
  })
  const { items, next } = page(found, PAGE)
  const entry = (await currentEntry(call, held, name)) as SettingEntry<N>
  const waiting = (await waitingChanges(call)).get(name)
  const sweep = name === 'epidemic' && (await call.read.one(sweeps, `epidemic@${entry.number}`))
  return {
    entry,
    ...(waiting && { waiting }),
    history: { items: items.map(entryOf), ...(next && { next }), asOf: call.at },
    ...(sweep && { sweep: sweepView(sweep) }),
    ...(name === 'retention' && { retention: retentionRows(valueIn(held, 'retention')) }),
  }
}

export function sweepView({
  _id: id,
  open,
  startedAt,
  dueAt,
  finishedAt,
  ...counts
}: Stored<Sweep>): SweepView {
  const { seen, total, changed, failed } = counts
  const state = open ? (startedAt ? 'working' : 'waiting') : 'done'
  return { id, state, dueAt, seen, total, changed, failed, ...(finishedAt && { finishedAt }) }
}
