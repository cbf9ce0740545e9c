import { call } from './call'

/** Whether the Health Code is switched on; its entries are shown only then. Unknown counts as off. */
export async function healthIsOn(): Promise<boolean> {
  try {
    return (await call('health', 'pack', {})).on
  } catch {
    return false
  }
}
