import type { Day } from '../../../typings/text'
import { shanghaiDay } from '../../domain/calendar'
import type { Call } from '../onion/call'
import { healthPackForDemo } from '../onion/settings'
import { settingOf } from './inForce'

export interface HealthPack {
  on: boolean
  /** Empty while it is off. */
  purpose: string
  /** The last day on which anything is collected. */
  until?: Day
}

/** Whether the health code pack may collect today, what for and until when: off as delivered, and after its last day. */
export async function healthPack(call: Call): Promise<HealthPack> {
  const demo = healthPackForDemo()
  if (demo) return { on: true, purpose: demo }
  const { on, purpose = '', until } = await settingOf(call.read, 'healthPack')
  if (!on || (until !== undefined && shanghaiDay(call.now) > until)) return { on: false, purpose: '' }
  return { on, purpose, ...(until && { until }) }
}
