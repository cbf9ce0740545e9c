import type { SettingName, SettingValues, SettingView } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { settings, settingsInForce } from '../store/collections'
import type { Stored } from '../store/database'
import type { Setting, SettingsInForce } from '../store/records'
import { create, save, type Write } from '../store/writes'

/** Who stands behind a change. */
export type Behind = Pick<Setting, 'maker' | 'makerName' | 'checker' | 'checkerName' | 'note'>

/** The next entry of a setting and the pointer to it. Of two changes at once one is thought over again. */
export function changeSetting<N extends SettingName>(
  call: Call,
  held: Stored<SettingsInForce>,
  name: N,
  value: SettingValues[N],
  behind: Behind,
): Write[] {
  const number = (held.numbers[name] ?? 0) + 1
  const id = `${name}@${number}`
  const entry: Setting = { name, number, value, ...behind, at: call.at, order: `${call.at}|${id}` }
  const changes = {
    numbers: { ...held.numbers, [name]: number },
    values: { ...held.values, [name]: value },
  }
  return [create(settings, id, entry), save(settingsInForce, held, changes)]
}

/** The view of a setting with a change that is about to be committed. */
export function withEntry<N extends SettingName>(
  call: Call,
  view: SettingView<N>,
  value: SettingValues[N],
  { makerName: maker, note }: Behind,
): SettingView<N> {
  const { name, number } = view.entry
  const entry = { name, number: number + 1, value, since: call.at, maker, ...(note && { note }) }
  return { ...view, entry, history: { ...view.history, items: [entry, ...view.history.items] } }
}
