import type { SettingChangeInput } from '../../../typings/contract'
import { addDays, shanghaiDay } from '../../domain/calendar'
import type { Call } from '../onion/call'
import { refuseField } from '../onion/refusal'
import { retentionRows } from './retention'

/** The longest that personal health data may be collected under one decision, in days; an own figure. */
const PACK_DAYS = 183

/** Refuses what no two people may set, naming the field. */
export function refuseForbidden(call: Call, { name, value }: SettingChangeInput): void {
  if (name === 'healthPack' && value.on) {
    const today = shanghaiDay(call.now)
    const last = addDays(today, PACK_DAYS)
    if (!value.purpose) refuseField(['change', 'value', 'purpose'], 'required')
    const { until } = value
    if (!until) refuseField(['change', 'value', 'until'], 'required')
    else if (until < today || until > last)
      refuseField(['change', 'value', 'until'], 'setting.until', { last })
  }
  if (name === 'retention') {
    const rows = new Map(retentionRows({ days: {} }).map((row) => [row.collection, row]))
    for (const [collection, days] of Object.entries(value.days)) {
      const row = rows.get(collection)
      const path = ['change', 'value', 'days', collection]
      if (!row) refuseField(path, 'setting.notAlterable')
      else if (days < row.least || days > row.most)
        refuseField(path, 'setting.days', { least: row.least, most: row.most })
    }
  }
}
