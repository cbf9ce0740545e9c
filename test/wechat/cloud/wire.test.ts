/** Whatever is sent to /admin, the cloud answers in the protocol and goes on. */
import fc from 'fast-check'
import { openFixture } from './fixture'
import { fromStored, toStored, toWire } from './wire'

jest.setTimeout(60_000)

let fixture: Awaited<ReturnType<typeof openFixture>>

beforeAll(async () => {
  fixture = await openFixture({
    collections: [
      {
        name: 'goods',
        indexes: [
          { name: 'byA', fields: [{ path: 'a', order: 1 }] },
          { name: 'byB', fields: [{ path: 'a.b', order: 1 }], unique: true },
        ],
      },
    ],
  })
})
afterAll(() => fixture.stop())

const special = fc.constantFrom<unknown>(
  null,
  true,
  [],
  {},
  'x\0y',
  '\ud800',
  -0,
  1e300,
  2 ** 60,
  { $oid: '0123456789abcdef01234567' },
  { $oid: 'short' },
  { $date: { $numberLong: '9999999999999999' } },
  { $date: 'never' },
  { $numberDouble: 'NaN' },
  { $numberLong: '9223372036854775807' },
  { $numberDecimal: '1.5' },
  { $regularExpression: { pattern: '(', options: '' } },
  { $undefined: true },
  { $tcb_server_date: { offset: 'x' } },
  { $minKey: 1 },
)
const key = fc.constantFrom(
  '_id',
  'a',
  'a.b',
  'a.0',
  '$gt',
  '$in',
  '$or',
  '$set',
  '$push',
  '$where',
  '__proto__',
  '',
)
const value = fc.letrec((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, special, fc.string(), fc.double(), tie('list'), tie('record')),
  list: fc.array(tie('node'), { maxLength: 3 }),
  record: fc.dictionary(key, tie('node'), { maxKeys: 3 }),
})).node
const text = fc.oneof(
  value.map((one) => JSON.stringify(one)),
  fc.dictionary(key, value, { maxKeys: 3 }).map((one) => JSON.stringify(one)),
  fc.constantFrom('', '{', 'null', '[]'),
)
const request = fc.record(
  {
    action: fc.constantFrom(
      ...['insertDocument', 'getDocument', 'calculateDocument', 'modifyDocument', 'removeDocument'].map(
        (name) => `database.${name}`,
      ),
      'database.modifyAndReturnDoc',
      'database.aggregateDocuments',
      'database.addCollection',
      'functions.invokeFunction',
      'storage.getUploadMetadata',
      'storage.batchGetDownloadUrl',
      'storage.batchDeleteFile',
    ),
    collectionName: fc.oneof(
      { weight: 9, arbitrary: fc.constant<unknown>('goods') },
      { weight: 1, arbitrary: value },
    ),
    query: text,
    data: fc.oneof(text, fc.array(text, { maxLength: 2 }), value),
    order: fc.oneof(text, value),
    projection: text,
    limit: value,
    offset: value,
    multi: fc.boolean(),
    merge: fc.boolean(),
    upsert: fc.boolean(),
    stages: fc.oneof(
      value,
      fc.array(
        fc.record({ stageKey: fc.constantFrom('$match', '$project', '$sort', '$out'), stageValue: text }),
      ),
    ),
    path: value,
    file_list: value,
    fileid_list: value,
    function_name: value,
    transactionId: value,
  },
  { requiredKeys: ['action'] },
)

test('any request at all gets an answer in words, and never "system error"', async () => {
  await fc.assert(
    fc.asyncProperty(request, async (body) => {
      const response = await fetch(`${fixture.origin}/admin`, { method: 'POST', body: JSON.stringify(body) })
      const answer = (await response.json()) as { requestId: string; code?: string; message?: string }
      expect(answer.requestId).toEqual(expect.any(String))
      expect(answer).not.toMatchObject({ code: 'SYS_ERR' })
    }),
    { numRuns: 1500, seed: 20200211 },
  )
  expect((await fetch(`${fixture.origin}/clock`)).status).toBe(200)
})

test('what is stored comes back as it was sent', () => {
  const document = {
    _id: 'x',
    date: new Date(-5),
    nan: Number.NaN,
    big: 2 ** 60,
    text: 'a"\\\u0000',
    list: [{ deep: null }],
    pattern: /^a/i,
  }
  expect(toWire(fromStored(toStored(document)))).toBe(toWire(document))
})
