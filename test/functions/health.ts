/** Residents of the tests: people who declare, in one line. */
import type { HealthCode, HealthForm, HealthPlace } from '../../typings/contract'
import { key, type Person } from './harness'
import { DAY, dayOf } from './patrol'
import { openShop, type Shop } from './shop'

/** The pack is on as in the local demo, with a purpose. */
export const openHealthShop = (
  env: Record<string, string> = {},
  dataDir?: string,
  instances?: number,
): Promise<Shop> => openShop({ HEALTH_PACK_DEMO: '测试：每日健康申报', ...env }, dataDir, instances)

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A valid number of nobody: region and birth day of the tests, a serial, and its check character. */
export function residentNumber(serial: number, birth = '19800101'): string {
  const head = `330110${birth}${String(serial).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(head[i]), 0)
  return head + '10X98765432'.charAt(sum % 11)
}

export const NAME = '林晓燕'

/** A complete form of somebody who is well. */
export const formOf = (serial: number, changes: Partial<HealthForm> = {}): HealthForm => ({
  name: NAME,
  number: residentNumber(serial),
  mobile: '13800000021',
  region: { code: '330110', name: '浙江省杭州市余杭区' },
  presence: 'inCity',
  journeys: [],
  overseas: false,
  contact: false,
  symptoms: [],
  temperature: 36.5,
  truthful: true,
  ...changes,
})

/** Agrees to the notice on sensitive data. */
export async function agreeToHealth(person: Person): Promise<Person> {
  const { noticeVersion: version } = await person.get('health', 'pack', {})
  await person.get('health', 'consent', { version, requestKey: key() })
  return person
}

/** Somebody who has agreed and declared. */
export async function declared(
  shop: Shop,
  openid: string,
  serial: number,
  changes: Partial<HealthForm> = {},
): Promise<{ person: Person; code: HealthCode }> {
  const person = await agreeToHealth(shop.house.as(openid))
  const code = await person.get('health', 'declare', { form: formOf(serial, changes), requestKey: key() })
  return { person, code }
}

export const checkIn = (
  person: Person,
  id: string,
  changes: { temperature?: number; symptoms?: 'dryCough'[] } = {},
) =>
  person.call('health', 'checkIn', {
    id,
    temperature: 36.4,
    symptoms: [],
    truthful: true,
    ...changes,
    requestKey: key(),
  })

/** A place with a keeper. */
export async function openGate(shop: Shop, keeper: Person): Promise<HealthPlace> {
  const region = { code: '330110', name: '浙江省杭州市余杭区' }
  const { code } = await shop.clerk.get('health', 'openPlace', {
    kind: 'community',
    name: '良渚文化村北门',
    region,
    requestKey: key(),
  })
  return keeper.get('health', 'keepPlace', { code, requestKey: key() })
}

/** A day of Shanghai so many days from today. */
export const inDays = (days: number): string => dayOf(Date.now() + days * DAY)
