/**
 * Operator injection and mass assignment: any non-string where a string belongs, and any field too many, is refused before
 * the database hears of it.
 */
import fc from 'fast-check'
import { endpoints } from '../../cloudfunctions/openapi/endpoints'
import { refusal } from '../functions/harness'
import { openShop, type Shop } from '../functions/shop'
import { everyAction } from './everyAction'
import { textsOf } from './leaves'
import { inputWith } from './samples'
import { openObjectsIn, schemaOf } from './schema'

jest.setTimeout(180_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
  await shop.settle()
})
afterAll(() => shop.house.close())

/** Every text of every action. */
const places = everyAction().flatMap((served) => textsOf(served.input).map((leaf) => ({ ...served, leaf })))

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

test('there are texts of every function to try', () => {
  expect(new Set(places.map(({ functionName }) => functionName)).size).toBeGreaterThan(5)
  expect(places.length).toBeGreaterThan(500)
})

test('any non-string where a string belongs is refused with no request to the database', async () => {
  const before = shop.house.requests()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), notText, async (place, value) => {
      const { functionName, action, input, leaf } = place
      const answer = await shop.supervisor.send(functionName, {
        action,
        input: inputWith(input, leaf.path, value),
      })
      const { code, issues } = refusal(answer)
      expect([code, (issues ?? []).length > 0]).toEqual(['INVALID_INPUT', true])
      expect(shop.house.requests()).toBe(before)
    }),
    { numRuns: 600 },
  )
})

test('every text of every action is refused as an operator, at its place', async () => {
  const before = shop.house.requests()
  for (const { functionName, action, input, leaf } of places) {
    const sent = inputWith(input, leaf.path, { $ne: '' })
    const { issues } = refusal(await shop.member.send(functionName, { action, input: sent }))
    const place = `${functionName}.${action}`
    expect([place, issues?.[0]?.path]).toEqual([place, [...leaf.path, '$ne']])
  }
  expect(shop.house.requests()).toBe(before)
})

test('no object of any input takes a field that its schema does not name', () => {
  const named = [
    ...everyAction().map(({ functionName, action, input }) => [`${functionName}.${action}`, input] as const),
    ...endpoints.flatMap(({ method, path, params, query, body }) =>
      [params, query, ...(body ? [body] : [])].map((input) => [`${method} ${path}`, input] as const),
    ),
  ]
  const open = named.flatMap(([name, input]) =>
    openObjectsIn(schemaOf(input)).map((place) => `${name}: ${place || 'the input'}`),
  )
  expect(open).toEqual([])
})

test('a field too many is refused by every action, at its place and with nothing asked', async () => {
  const before = shop.house.requests()
  for (const { functionName, action, input } of everyAction()) {
    const sent = inputWith(input, ['isAdmin'], true)
    const { issues } = refusal(await shop.member.send(functionName, { action, input: sent }))
    const place = `${functionName}.${action}`
    expect([place, issues]).toEqual([
      place,
      expect.arrayContaining([{ path: ['isAdmin'], code: 'unknownField' }]),
    ])
  }
  expect(shop.house.requests()).toBe(before)
})
