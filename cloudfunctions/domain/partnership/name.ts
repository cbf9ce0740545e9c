import type { Text } from '../../../typings/text'
import { normalise } from '../identifiers'

/** Whether a supplier's words name this platform: its name in either language, or its id, however it is spaced. */
export function isNamed({ id, name }: { id: string; name: Text }, stated: string): boolean {
  const said = normalise(stated)
  return said !== '' && [id, name.zh, name.en].map(normalise).includes(said)
}
