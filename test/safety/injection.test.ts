/** Operator injection: any non-string where a string belongs is refused before the database hears of it. */
import fc from 'fast-check'
import { key, refusal } from '../functions/harness'
import { openShop, type Shop } from '../functions/shop'

jest.setTimeout(120_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
  await shop.settle()
})
afterAll(() => shop.house.close())

/** A valid input of every action that takes text, and where its texts are. */
const inputs: Record<string, object> = {
  'account.consent': { version: '1', requestKey: key() },
  'account.saveSettings': { language: 'en', requestKey: key() },
  'account.setUp': { secret: 's', name: 'n', requestKey: key() },
  'account.invite': { role: 'clerk', platform: { id: 'a', name: { zh: 'a', en: 'a' } }, requestKey: key() },
  'account.accept': { code: 'c', name: 'n', requestKey: key() },
  'account.inbox': { cursor: 'c' },
  'account.readInbox': { upTo: '2026-01-01T00:00:00Z', requestKey: key() },
  'supplier.registerCompany': {
    name: 'n',
    creditCode: 'c',
    region: { code: '330110', names: ['a', 'b', 'c'] },
    contact: { name: 'n', mobile: 'm' },
    requestKey: key(),
  },
  'supplier.category': { id: 'TOY' },
  'supplier.createProduct': { category: 'TOY', name: 'n', origin: 'domestic', requestKey: key() },
  'supplier.products': { cursor: 'c' },
  'supplier.product': { productId: 'p' },
  'supplier.saveDraft': {
    productId: 'p',
    revision: 1,
    changes: {
      name: 'n',
      brand: 'b',
      licences: [{ id: 'l', type: 'CCC', number: 'n', holder: 'h', expiry: 'e', documents: ['d'] }],
      packaging: { photos: [{ face: 'outer', document: 'd' }] },
    },
    requestKey: key(),
  },
  'supplier.issueUpload': {
    purpose: 'photo',
    name: 'n',
    type: 'image/png',
    size: 1,
    productId: 'p',
    requestKey: key(),
  },
  'supplier.confirmUpload': { documentId: 'd', fileId: 'f', requestKey: key() },
  'supplier.submitProduct': { productId: 'p', revision: 1, requestKey: key() },
  'supplier.openDocument': { documentId: 'd' },
  'scan.verdict': { token: 't' },
  'platform.code': { token: 't' },
  'platform.openDocument': { token: 't', documentId: 'd', purpose: 'complaint', requestKey: key() },
  'center.queue': { kind: 'company', cursor: 'c' },
  'center.verification': { id: 'company:1' },
  'center.recordVerification': {
    id: 'company:1',
    revision: 1,
    result: { outcome: 'found', holder: 'h', validUntil: '2026-01-01', status: 'valid', note: 'n' },
    requestKey: key(),
  },
  'center.code': { token: 't' },
  'center.openDocument': { documentId: 'd', purpose: 'complaint', requestKey: key() },
}

type Path = (string | number)[]

/** Paths of all texts in a value. */
function texts(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path]
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) =>
    texts(inner, [...path, Array.isArray(value) ? Number(name) : name]),
  )
}

/** A copy with something else at a path. */
function withAt(value: unknown, [step, ...rest]: Path, put: unknown): unknown {
  if (step === undefined) return put
  const copy = structuredClone(value) as Record<string | number, unknown>
  copy[step] = withAt(copy[step], rest, put)
  return copy
}

const operators = fc.constantFrom('$ne', '$gt', '$in', '$where', '$regex', '$exists', '$or', '$set')
/** Whatever JSON can carry that is no text, save null, which takes an optional part of a draft away. */
const notText = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), fc.string(), { maxKeys: 3 }),
  fc
    .tuple(operators, fc.oneof(fc.string(), fc.integer(), fc.constant(null)))
    .map(([name, of]) => ({ [name]: of })),
)
const places = Object.entries(inputs).flatMap(([name, input]) =>
  texts(input).map((path) => ({ name, input, path })),
)

test('any non-string where a string belongs is refused with no request to the database', async () => {
  const before = shop.house.requests()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), notText, async ({ name, input, path }, value) => {
      const [functionName = '', action] = name.split('.')
      const spoilt = withAt(input, path, value)
      const answer = await shop.supervisor.send(functionName, { action, input: spoilt })
      expect(refusal(answer)).toMatchObject({ code: 'INVALID_INPUT', issues: [expect.anything()] })
      expect(shop.house.requests()).toBe(before)
    }),
    { numRuns: 600 },
  )
})

test('every text of every action is refused as an operator', async () => {
  const before = shop.house.requests()
  for (const { name, input, path } of places) {
    const [functionName = '', action] = name.split('.')
    const answer = await shop.member.send(functionName, { action, input: withAt(input, path, { $ne: '' }) })
    expect(refusal(answer).issues?.[0]?.path).toEqual([...path, '$ne'])
  }
  expect(shop.house.requests()).toBe(before)
})
