import type { SettingName, SettingValues } from '../../../typings/contract'
import { settingsInForce } from '../store/collections'
import type { Reader, Stored } from '../store/database'
import type { SettingsInForce } from '../store/records'

/** As delivered: nothing is collected, nothing is altered. */
export const DELIVERED: SettingValues = {
  epidemic: { on: false },
  healthPack: { on: false },
  retention: { days: {} },
  templates: { ids: {} },
}

/** Id of the one document that points at what is in force. */
export const CURRENT = 'current'

/** The pointer as it stands; revision 0 where nothing was ever changed. */
export async function readInForce(read: Reader): Promise<Stored<SettingsInForce>> {
  return (await read.one(settingsInForce, CURRENT)) ?? { _id: CURRENT, numbers: {}, values: {}, revision: 0 }
}

export function valueIn<N extends SettingName>(held: SettingsInForce, name: N): SettingValues[N] {
  return held.values[name] ?? DELIVERED[name]
}

/** The value of a setting now, in one read. */
export async function settingOf<N extends SettingName>(read: Reader, name: N): Promise<SettingValues[N]> {
  return valueIn(await readInForce(read), name)
}
