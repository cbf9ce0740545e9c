/** A code that is forged, altered, unknown, revoked or shown again: refused in plain words, or shown as it is now. */
import { createHmac } from 'node:crypto'
import { mintToken } from '../../cloudfunctions/domain/token'
import { codes } from '../../cloudfunctions/runtime/store/collections'
import { refusal, refusalCode } from '../functions/harness'
import { askMeasure, confirmMeasure, greenShampoo, secondSupervisor } from '../functions/measures'
import { openShop, type Shop } from '../functions/shop'

jest.setTimeout(90_000)
let shop: Shop
let token: string
let productId: string
beforeAll(async () => {
  shop = await openShop()
  ;({ token, productId } = await greenShampoo(shop))
})
beforeEach(() => shop.settle())
afterAll(() => shop.house.close())

/** A genuine token, made with the secret of this cloud. */
function mint(seed: number): string {
  const secret = Buffer.from(shop.house.secrets.TOKEN_KEYS ?? '', 'hex')
  const mac = (text: string) => new Uint8Array(createHmac('sha256', secret).update(text).digest())
  return mintToken({ random: new Uint8Array(10).fill(seed), key: { id: 1, mac }, kind: 'product' }).token
}

/** A genuine token with that letter in it. */
function mintedWith(letter: string): string {
  for (let seed = 10; seed < 256; seed += 1) {
    const minted = mint(seed)
    if (minted.includes(letter)) return minted
  }
  throw new Error(`no token has ${letter}`)
}

const scan = (scanned: string) => shop.public.call('scan', 'verdict', { token: scanned })

test('every altered character is refused as forged, without a database read', async () => {
  const before = shop.house.requests()
  for (let place = 0; place < token.length; place++) {
    const other = token[place] === 'A' ? 'B' : 'A'
    const altered = token.slice(0, place) + other + token.slice(place + 1)
    expect(refusal(await scan(altered))).toMatchObject({
      code: 'TOKEN_FORGED',
      message: expect.stringMatching(/伪造.*forged/),
    })
  }
  for (const foreign of [`https://evil.example/q/${token}`, 'hello', '{"$ne":null}', token.slice(1)])
    expect(refusalCode(await scan(foreign))).toBe('TOKEN_FORGED')
  expect(shop.house.requests()).toBe(before)
})

test('a letter that only looks or sorts like one of the alphabet is refused as forged, without a database read', async () => {
  const kept = mintedWith('S')
  const before = shop.house.requests()
  // A long s becomes S in capitals; the others look like 0, 1 and A.
  const likes: [string, string][] = [
    ['S', 'ſ'],
    ['0', 'O'],
    ['1', 'I'],
    ['1', 'l'],
    ['A', 'А'],
  ]
  for (const [letter, like] of likes) {
    const token = kept.includes(letter) ? kept : mintedWith(letter)
    expect(refusalCode(await scan(token.replace(letter, like)))).toBe('TOKEN_FORGED')
  }
  expect(shop.house.requests()).toBe(before)
  // As it is, it is genuine, in small letters too, and only unknown.
  expect([refusalCode(await scan(kept)), refusalCode(await scan(kept.toLowerCase()))]).toEqual([
    'TOKEN_UNKNOWN',
    'TOKEN_UNKNOWN',
  ])
})

test('a genuine token that was never issued is unknown, a revoked one is said to be revoked', async () => {
  expect(refusalCode(await scan(mint(1)))).toBe('TOKEN_UNKNOWN')
  const [known] = await shop.inside(codes.name)
  await shop.house.cloud.bulkLoad(codes.name, [
    { ...known, _id: mint(2), revoked: true },
    { ...known, _id: mint(3), withdrawn: true },
  ])
  expect(refusalCode(await scan(mint(2)))).toBe('TOKEN_REVOKED')
  expect(refusalCode(await shop.reviewer.call('platform', 'code', { token: mint(2) }))).toBe('TOKEN_REVOKED')
  expect(await scan(mint(3))).toMatchObject({ data: { state: 'grey', greyReason: 'withdrawn' } })
})

test('an old picture of a green code, shown again, shows what the code is now', async () => {
  expect(await scan(token)).toMatchObject({ data: { state: 'green' } })
  const second = await secondSupervisor(shop)
  await confirmMeasure(second, await askMeasure(shop, shop.supervisor, productId))
  expect(await scan(token)).toMatchObject({ data: { state: 'red' } })
})
