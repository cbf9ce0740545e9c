/** The timers of a test: fired by hand, at an instant of their own. */
import type { PatrolRun } from '../../cloudfunctions/runtime/store/records'
import type { Shop } from './shop'

export const DAY = 86_400_000
const SHANGHAI = 8 * 3_600_000

export const dayOf = (ms: number): string => new Date(ms + SHANGHAI).toISOString().slice(0, 10)

/** Sets the functions' clock to a time of the day that lies so many days ahead, in Shanghai. */
export function goTo({ house }: Shop, days: number, time = '10:00'): void {
  const today = dayOf(Date.now())
  house.cloud.setClock(Date.parse(`${today}T${time}:00+08:00`) + days * DAY - Date.now())
}

/** Fires the timer and sends what came of it. */
export async function patrol(shop: Shop): Promise<void> {
  await shop.house.cloud.fireTimer('patrol')
  await shop.settle()
}

/** The record of a job on the day that the clock says. */
export async function runOf(shop: Shop, job: string): Promise<PatrolRun | undefined> {
  const id = `${job}:${dayOf(shop.house.cloud.now())}`
  return plain((await shop.inside('patrolRuns')).find(({ _id }) => _id === id)) as PatrolRun | undefined
}

/** Numbers as they are read past the functions: extended JSON. */
export function plain(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document ?? null), (_key, held) => {
    const number = held?.$numberInt ?? held?.$numberDouble ?? held?.$numberLong
    return number === undefined ? held : Number(number)
  })
}

/** What a person was told, as codes with their parameters, the oldest first. */
export async function toldTo(shop: Shop, openid: string, code?: string) {
  const all = (await shop.inside('messages')) as unknown as {
    to: string
    order: string
    about: { code: string; params: Record<string, unknown> }
  }[]
  return all
    .filter((one) => one.to === openid && (!code || one.about.code === code))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ about }) => about)
}
