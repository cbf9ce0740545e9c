import { createHash, createHmac } from 'node:crypto'
import { addDays } from '../../../cloudfunctions/domain/calendar'
import { type Asked, type DaySecret, type Draw, draw } from '../../../cloudfunctions/domain/review'

/** Real digests, and a secret for each day made from the day: what a Centre would have published. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
export const macOf = (secret: string) => (text: string) =>
  new Uint8Array(createHmac('sha256', secret).update(text).digest())
export const secretOf = (day: string): string => sha256(`a secret of ${day}`)

export const asked: Asked = { platform: 'yunji', product: 'p1', version: 3, day: '2025-06-01', rate: 0.1 }

/** One draw after those before it, with the secret of its day. */
export const drawn = (change: Partial<Asked>, earlier: readonly Draw[] = []): Draw => {
  const one = { ...asked, ...change }
  return draw(one, earlier, macOf(secretOf(one.day)))
}

/** Draws of one product on one day after the other. */
export function daily(product: string, rate: number, days: number): Draw[] {
  const draws: Draw[] = []
  for (let n = 0; n < days; n++) draws.push(drawn({ product, rate, day: addDays(asked.day, n) }, draws))
  return draws
}

/** The first product by number for which something holds. */
export function productWhere(holds: (product: string) => boolean): string {
  for (let n = 0; n < 10_000; n++) if (holds(`p${n}`)) return `p${n}`
  throw new Error('No product like that among ten thousand.')
}

export const published = (day: string): DaySecret => ({
  day,
  hash: sha256(secretOf(day)),
  committedOn: addDays(day, -7),
  secret: secretOf(day),
  revealedOn: addDays(day, 1),
})
