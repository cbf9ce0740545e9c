/** What the audit keeps of a change: fields before and after, short, and nothing that names people or opens doors. */
import fc from 'fast-check'
import { differenceOf } from '../../../cloudfunctions/domain/audit'

const fieldsOf = (before: object | undefined, after: object | undefined) =>
  differenceOf('forces', before, after, 50).fields

test('a change is told field by field, with what was there before and what is there now', () => {
  const before = { state: 'waiting', code: { outlook: { state: 'green' } }, gone: 1, same: true }
  const after = { state: 'confirmed', code: { outlook: { state: 'red' } }, same: true, added: 2 }
  expect(fieldsOf(before, after)).toEqual([
    { path: 'added', to: 2 },
    { path: 'code.outlook.state', from: 'green', to: 'red' },
    { path: 'gone', from: 1 },
    { path: 'state', from: 'waiting', to: 'confirmed' },
  ])
})

test('bookkeeping of the store is no change', () => {
  expect(fieldsOf({ revision: 1, order: 'a', x: 1 }, { revision: 2, order: 'b', x: 1 })).toEqual([])
})

test('openids, secrets and numbers of people are not kept', () => {
  const after = {
    held: { owner: 'oClerk0000001', by: 'oClerk0000001' },
    keys: [{ sealed: { data: 'abcdefgh' }, secret: 'abcdefgh' }],
    contact: { name: '陈晓', mobile: '13812345678' },
    readers: ['oClerk0000002'],
  }
  const kept = JSON.stringify(fieldsOf(undefined, after))
  for (const hidden of ['oClerk', 'abcdefgh', '陈晓', '12345']) expect(kept).not.toContain(hidden)
  expect(fieldsOf(undefined, after)).toContainEqual({ path: 'contact.mobile', to: '138•••78' })
  expect(fieldsOf(undefined, after)).toContainEqual({ path: 'contact.name', to: '陈•••' })
})

test('the name of a user is masked, that of a company is not', () => {
  const named = (collection: string) => differenceOf(collection, undefined, { name: '沈清' }, 9).fields
  expect(named('users')).toEqual([{ path: 'name', to: '沈•••' }])
  expect(named('suppliers')).toEqual([{ path: 'name', to: '沈清' }])
})

test('what a product repeats of its code is told once', () => {
  const outlook = (state: string) => ({ outlook: { state, assessmentId: state } })
  const of = (collection: string, wrap: (state: string) => object) =>
    differenceOf(collection, wrap('green'), wrap('red'), 9).fields
  expect(of('codes', outlook)).toEqual([{ path: 'outlook.state', from: 'green', to: 'red' }])
  expect(of('products', (state) => ({ code: outlook(state) }))).toEqual([])
})

test('an entry stays small: long text is cut and fields beyond the bound are counted', () => {
  const after = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`field${n}`, '长'.repeat(500)]))
  const { fields, more } = differenceOf('forces', undefined, after, 12)
  expect([fields.length, more]).toEqual([12, 18])
  for (const { to } of fields) expect([...String(to)].length).toBeLessThanOrEqual(121)
})

/** Documents as the store keeps them. */
const stored = fc.object().map((document) => JSON.parse(JSON.stringify(document)) as object)

test('a document differs from itself in nothing, whatever it holds', () => {
  fc.assert(fc.property(stored, (document) => fieldsOf(document, structuredClone(document)).length === 0))
})

test('before and after exchanged tell the same paths with from and to exchanged', () => {
  fc.assert(
    fc.property(stored, stored, (a, b) => {
      const turned = fieldsOf(b, a).map(({ path, from, to }) => ({ path, from: to, to: from }))
      expect(fieldsOf(a, b)).toEqual(turned)
    }),
  )
})
