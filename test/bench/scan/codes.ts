/** Codes by the number, each under a genuine token, and tokens that are not. */
import { createHash, createHmac } from 'node:crypto'
import { mintToken } from '../../../cloudfunctions/domain/token'
import type { Code } from '../../../cloudfunctions/runtime/store/records'

/** The secret of a fresh environment, as `TOKEN_KEYS` holds it. */
export const SECRET = createHash('sha256').update('the bench').digest('hex')

/** The genuine token of the code with this index; the same one each time. */
export function tokenAt(index: number, secret: string): string {
  const bytes = Buffer.from(secret, 'hex')
  const mac = (text: string) => new Uint8Array(createHmac('sha256', bytes).update(text).digest())
  const random = new Uint8Array(10)
  // Spread over the key space, so that the database cannot profit from a rising order.
  new DataView(random.buffer).setUint32(0, Math.imul(index + 1, 2_654_435_761) >>> 0)
  new DataView(random.buffer).setUint32(4, index)
  return mintToken({ random, key: { id: 1, mac }, kind: 'product' }).token
}

/** The token with its last character changed: the shape is right and the MAC is not. */
export function forge(token: string): string {
  return token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
}

/** A green code as a scan finds it, of about the size of a real one. */
export function codeAt(index: number, from: string): Code {
  return {
    productId: `p${index}`,
    supplierId: '91330106MA2GXJ4N9L',
    number: 'QY7K-4M2T',
    version: 1,
    product: '清源堂 茶籽控油洗发水 500 ml',
    gtin: '06901234567892',
    supplier: '杭州清源日化有限公司',
    classOne: { zh: '美妆个护', en: 'Beauty and personal care' },
    category: { zh: '洗发护发', en: 'Shampoo' },
    outlook: {
      stages: [
        { from, state: 'green', met: 25, total: 25, validUntil: '2099-01-31' },
        { from: '2099-02-01', state: 'red', met: 24, total: 25, requirements: ['L-EXPIRED'] },
      ],
      ruleSet: 'COS_SHAMPOO@1',
      requirements: [],
      assessmentId: 'a'.repeat(64),
      changedAt: `${from}T02:00:00.000Z`,
    },
    revision: 1,
  }
}
