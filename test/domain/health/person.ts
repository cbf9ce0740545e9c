/** A person of the tests, on whom nothing is found, and what a row changes about them. */
import { createHash } from 'node:crypto'
import { addDays } from '../../../cloudfunctions/domain/calendar'
import type { Mark, Situation, Stated } from '../../../cloudfunctions/domain/health'
import type { HealthArea, HealthSymptom } from '../../../typings/contract'

export const TODAY = '2020-02-17'
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const region = (code: string, name: string) => ({ code, name })
export const AREAS: HealthArea[] = [
  { region: '420000', name: { zh: '湖北省', en: 'Hubei' }, level: 'epidemic', from: '2020-01-23' },
  { region: '330300', name: { zh: '温州市', en: 'Wenzhou' }, level: 'listed', from: '2020-01-23' },
]

export const WELL: Stated = {
  journeys: [],
  overseas: false,
  contact: false,
  symptoms: [],
  temperature: 36.5,
}

export function situation(changes: Partial<Stated> = {}, more: Partial<Situation> = {}): Situation {
  const since = { overseas: TODAY, contact: TODAY, symptoms: TODAY, otherCode: TODAY }
  return { day: TODAY, stated: { ...WELL, ...changes }, since, marks: [], areas: AREAS, ...more }
}

export const stayed = (code: string, name: string, daysAgo: number): Stated['journeys'][number] => ({
  region: region(code, name),
  from: addDays(TODAY, -daysAgo - 2),
  to: addDays(TODAY, -daysAgo),
  transport: 'train',
})

export interface RowInput {
  contact?: boolean
  false_declaration?: boolean
  epidemic_area_days_ago?: number
  other_area_days_ago?: number
  overseas_days_ago?: number
  symptoms?: string[]
  temperature?: number
  marks?: Mark['kind'][]
  other_code?: 'green' | 'yellow' | 'red'
}

const SYMPTOMS: Record<string, HealthSymptom> = { dry_cough: 'dryCough', fever: 'fever', fatigue: 'fatigue' }

/** The situation of a row. */
export function rowSituation(row: RowInput): Situation {
  const { epidemic_area_days_ago: epidemic, other_area_days_ago: other, overseas_days_ago: overseas } = row
  const marks: Mark[] = [...(row.false_declaration ? (['false'] as const) : []), ...(row.marks ?? [])].map(
    (kind) => ({ kind, since: TODAY }),
  )
  const journeys = [
    ...(epidemic === undefined ? [] : [stayed('420106', '湖北省武汉市武昌区', epidemic)]),
    ...(other === undefined ? [] : [stayed('330302', '浙江省温州市鹿城区', other)]),
  ]
  return situation(
    {
      journeys,
      contact: row.contact ?? false,
      symptoms: (row.symptoms ?? []).map((name) => SYMPTOMS[name] as HealthSymptom),
      temperature: row.temperature ?? 36.5,
      ...(overseas !== undefined && { overseas: true, enteredOn: addDays(TODAY, -overseas) }),
      ...(row.other_code && { otherCode: { issuer: 'beijing', state: row.other_code } }),
    },
    {
      marks,
      ...(row.other_code && {
        otherCode: { name: { zh: '北京健康宝', en: 'Beijing' }, colour: row.other_code },
      }),
    },
  )
}
