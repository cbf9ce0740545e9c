/**
 * Every action's input, from its own schema: an operator, a prototype, a wrong type, 120 KB and 50,000 brackets where a
 * text belongs are refused at that place, before the database hears of it.
 */
import fc from 'fast-check'
import * as z from 'zod'
import { endpoints } from '../../cloudfunctions/openapi/endpoints'
import { parse, refuseOversized } from '../../cloudfunctions/runtime/onion/parsing'
import { Refused } from '../../cloudfunctions/runtime/onion/refusal'
import type { FunctionName, Issue } from '../../typings/contract'
import { openShop, type Shop } from '../functions/shop'
import { everyAction, type Served } from './everyAction'
import { type Leaf, textsOf } from './leaves'
import { inputWith } from './samples'

jest.setTimeout(180_000)
const actions = everyAction()
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

const ATTACKS: Record<string, unknown> = {
  'an operator': { $ne: null },
  'an operator in a list': [{ $gt: '' }],
  'a command': { $where: 'sleep(1000)' },
  'a prototype': JSON.parse('{"__proto__":{"admin":true}}'),
  'a constructor': { constructor: { prototype: { admin: true } } },
  'a path': { 'a.b': 1 },
  'a number': 12,
  'a truth': true,
  nothing: null,
  'a list': ['x'],
  'deep brackets': nested(1_000),
}

function refusalOf(served: Served, input: unknown): Refused | undefined {
  try {
    refuseOversized(input)
    parse(served.input, input)
    return undefined
  } catch (fault) {
    if (fault instanceof Refused) return fault
    throw fault
  }
}

/** It was refused for that place: there, inside what was put there, or where a shape had to be chosen around it. */
function namesPlace(issues: Issue[], { path, unions }: Leaf): boolean {
  const at = path.join()
  return issues.some((issue) => {
    const place = issue.path.join()
    if (issue.code === 'format' && (place === '' || unions.some((union) => union.join() === place)))
      return true
    return (
      (place === at && issue.code !== 'tooLong' && issue.code !== 'tooShort') || place.startsWith(`${at},`)
    )
  })
}

test('there are actions of every function to try', () => {
  const functions = new Set(actions.map(({ functionName }) => functionName))
  for (const name of ['account', 'supplier', 'platform', 'center', 'scan', 'health'])
    expect(functions).toContain(name)
  expect(actions.length).toBeGreaterThan(150)
})

/** What the servers of platforms send, which is read by the same schemas once it is known who signed it. */
const signed = endpoints.flatMap(({ method, path, query, body }) =>
  [query, body].flatMap((input, part) =>
    input ? [[`${method} ${path} (${part ? 'body' : 'query'})`, { input } as Served] as const] : [],
  ),
)

test.each([
  ...actions.map((served) => [`${served.functionName}.${served.action}`, served] as const),
  ...signed,
])('%s lets in nothing but a text where a text belongs', (_name, served) => {
  for (const leaf of textsOf(served.input))
    for (const [what, attack] of Object.entries(ATTACKS)) {
      if (attack === null && leaf.nullable) continue
      const refused = refusalOf(served, inputWith(served.input, leaf.path, attack))
      const place = `${what} at ${leaf.path.join('.')}`
      expect([place, refused?.code]).toEqual([place, 'INVALID_INPUT'])
      expect([place, namesPlace(refused?.details.issues ?? [], leaf)]).toEqual([place, true])
    }
  expect(refusalOf(served, { more: 'x'.repeat(120 * 1024) })?.code).toBe('TOO_LARGE')
  expect(refusalOf(served, { unheard: 'of' })?.code).toBe('INVALID_INPUT')
  for (const whole of ['x', 12, null, [], nested(50_000)])
    expect(refusalOf(served, whole)?.code).toBe('INVALID_INPUT')
})

test('whatever is sent, an action answers a refusal or takes it, and never breaks', () => {
  fc.assert(
    fc.property(fc.constantFrom(...actions), fc.jsonValue({ maxDepth: 30 }), (served, input) => {
      refusalOf(served, input)
    }),
    { numRuns: 3_000 },
  )
})

test('a key that reaches a prototype, or is an operator or a path, is refused at any depth and in any object', () => {
  const hostile = fc.constantFrom('__proto__', 'constructor', 'prototype', '$ne', '$where', 'a.b')
  const steps = fc.array(fc.oneof(fc.constantFrom('a', 'note', 'k1'), fc.nat({ max: 2 })), { maxLength: 17 })
  const anything = z.record(z.string(), z.unknown())
  fc.assert(
    fc.property(steps, hostile, (way, name) => {
      const innermost: unknown = JSON.parse(`{${JSON.stringify(name)}:1}`)
      const nest = (held: unknown, step: string | number) =>
        typeof step === 'number' ? [...Array(step).fill(0), held] : { [step]: held }
      const input = { whole: [...way].reverse().reduce(nest, innermost) }
      const answered = refusalOf({ input: anything } as unknown as Served, input)
      expect(answered?.details.issues).toEqual([{ path: ['whole', ...way, name], code: 'unknownField' }])
    }),
  )
})

describe('through the wire', () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
    await shop.settle()
    await shop.house.quiet()
  })
  afterAll(() => shop.house.close())

  test('no attack on any action reaches the database', async () => {
    const { supervisor, house } = shop
    for (const { functionName, action, input } of actions)
      for (const attack of [{ $ne: null }, JSON.parse('{"__proto__":{"a":1}}'), 'x'.repeat(120 * 1024)]) {
        const [leaf] = textsOf(input)
        const sent = leaf ? inputWith(input, leaf.path, attack) : { attack }
        const before = house.requests()
        const answer = await supervisor.send(functionName as FunctionName, { action, input: sent })
        const name = `${functionName}.${action}`
        const code = answer.ok ? 'ok' : answer.error.code
        // What is too large is not parsed at all, so nothing else is said of it.
        expect([name, code]).toEqual([name, typeof attack === 'string' ? 'TOO_LARGE' : 'INVALID_INPUT'])
        expect([name, house.requests() - before]).toEqual([name, 0])
      }
  })

  test('7 MB are refused by the cloud, before any function runs', async () => {
    const lines = shop.house.log.length
    const event = { action: 'verdict', input: { token: 'x'.repeat(7 * 1024 * 1024) } }
    await expect(shop.house.call('oSomebody00000001', 'scan', event)).rejects.toThrow(
      /6 ?MB|EXCEED|too large/i,
    )
    expect(shop.house.log.length).toBe(lines)
  })
})
