import type { SettingValues } from '../../../typings/contract'
import type { Reason } from '../../../typings/text'

/** What a change of settings does, as lines for the screen of the second person. */
export function linesOf({ epidemic, healthPack, retention }: Partial<SettingValues>): Reason[] {
  const line = (code: string, params: Reason['params'] = {}): Reason => ({ code: `setting.${code}`, params })
  if (epidemic) return [line(epidemic.on ? 'epidemic.on' : 'epidemic.off'), line('epidemic.reassess')]
  if (healthPack?.on) {
    const { purpose = '', until = '' } = healthPack
    return [
      line('healthPack.on'),
      line('healthPack.purpose', { purpose }),
      line('healthPack.until', { until }),
    ]
  }
  if (healthPack) return [line('healthPack.off'), line('healthPack.deleted')]
  return Object.entries(retention?.days ?? {}).map(([collection, days]) =>
    line('retention.days', { collection, days }),
  )
}
