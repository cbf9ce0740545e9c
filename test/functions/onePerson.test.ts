/** Nobody alone changes a colour by hand, whatever a person does in whatever order; two people do. */
import fc from 'fast-check'
import { products } from '../../cloudfunctions/runtime/store/collections'
import type { ForceDetail } from '../../typings/contract'
import { problemOf, recallAsked, reported, spotted } from './events'
import { key, type Person } from './harness'
import { askMeasure, colourOf, confirmMeasure, greenShampoo, type Sold, secondSupervisor } from './measures'
import { plain } from './patrol'
import { openShop, type Shop } from './shop'

jest.setTimeout(300_000)
let shop: Shop
let alone: Person
let second: Person
let sold: Sold
/** Ids of measures that were asked for and of reports that were made, in this run. */
let forces: string[] = []
let reports: string[] = []
let people = 0

beforeAll(async () => {
  shop = await openShop()
  alone = shop.supervisor
  second = await secondSupervisor(shop)
  sold = await greenShampoo(shop)
  // A hundred orders of last month, so that one complaint makes 1% and yellow.
  const [stored] = (await shop.inside('products')).filter(({ _id }) => _id === sold.productId)
  const rates = { complaintBp30d: 0, disputeBp: 0, damageBp: 0, onTimePct: 100 }
  const reportedFigures = { month: '2026-10', orders: 100, complaints: 0, ...rates }
  await shop.house.cloud.bulkLoad(products.name, [
    { ...(plain(stored) as { _id: string }), reported: reportedFigures },
  ])
})
afterAll(() => shop.house.close())

const keep = (force: Pick<ForceDetail, 'id'> | { forceId: string }) =>
  forces.push('id' in force && !('forceId' in force) ? force.id : (force as { forceId: string }).forceId)
/** What is refused is no step: a person tries, and is told no. */
const tried = (step: () => Promise<unknown>) => step().catch(() => undefined)

async function eachForce(action: 'confirmForce' | 'declineForce' | 'withdrawForce', who = alone) {
  for (const id of forces) {
    const { revision } = await who.get('center', 'force', { id })
    await who.send('center', {
      action,
      input: { id, revision, requestKey: key(), ...(action === 'declineForce' && { note: '不' }) },
    })
  }
}

async function eachReport(input: (id: string, revision: number) => [string, object]) {
  for (const id of reports) {
    const { revision } = await problemOf(alone, id)
    const [action, said] = input(id, revision)
    await alone.send('center', { action, input: { ...said, requestKey: key() } })
  }
}

const measure = (differing: Parameters<typeof askMeasure>[3]) => () =>
  tried(async () => keep(await askMeasure(shop, alone, sold.productId, differing)))

/** Everything that one supervisor can do about a product, the critical spot check aside. */
const STEPS: Record<string, () => Promise<unknown>> = {
  red: measure({}),
  stop: measure({ kind: 'suspension', reason: 'order' }),
  stopAll: measure({ kind: 'suspension', reason: 'order', wholeSupplier: true }),
  recall: () => tried(async () => keep(await recallAsked(shop, alone, sold.productId))),
  recallThree: () => tried(async () => keep(await recallAsked(shop, alone, sold.productId, { level: 3 }))),
  spotMajor: () =>
    tried(async () =>
      keep(
        await spotted(shop, alone, sold.productId, {
          found: { critical: 0, major: 6, minor: 0 },
          result: 'major',
        }),
      ),
    ),
  reportOwn: () => tried(async () => reports.push(await reported(alone, sold.token))),
  reportOther: async () => {
    people += 1
    reports.push(await reported(shop.house.as(`oPublicLone${String(people).padStart(4, '0')}`), sold.token))
  },
  take: () => eachReport((id) => ['takeProblem', { id }]),
  count: () =>
    eachReport((id, revision) => ['countProblem', { id, revision, answer: '属实' }]).then(async () => {
      for (const id of reports) {
        const { forceId } = await problemOf(alone, id)
        if (forceId && !forces.includes(forceId)) forces.push(forceId)
      }
    }),
  answer: () =>
    eachReport((id, revision) => ['closeProblem', { id, revision, outcome: 'answered', answer: '已处理' }]),
  dismiss: () =>
    eachReport((id, revision) => ['closeProblem', { id, revision, outcome: 'dismissed', answer: '没有' }]),
  confirm: () => eachForce('confirmForce'),
  decline: () => eachForce('declineForce'),
  withdraw: () => eachForce('withdrawForce'),
}

test('no sequence of actions by one person changes a colour by hand', async () => {
  const names = fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 3, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(names, async (sequence) => {
      forces = []
      reports = []
      for (const name of sequence) {
        await STEPS[name]?.()
        expect([name, await colourOf(shop, sold.token)]).toEqual([name, 'green'])
      }
      await eachForce('declineForce', second)
      for (const id of reports) {
        const { revision } = await problemOf(second, id)
        await second.send('center', {
          action: 'closeProblem',
          input: { id, revision, outcome: 'dismissed', answer: '结束', requestKey: key() },
        })
      }
    }),
    { numRuns: 15 },
  )
})

test.each([
  ['red', 'red'],
  ['stop', 'red'],
  ['recall', 'red'],
  ['recallThree', 'yellow'],
  ['spotMajor', 'yellow'],
  ['count', 'yellow'],
])(
  'with a second person %s makes it %s, so what is tried above is no empty gesture',
  async (name, colour) => {
    forces = []
    reports = []
    if (name === 'count') await STEPS.reportOther?.()
    await STEPS[name]?.()
    expect(await colourOf(shop, sold.token)).toBe('green')
    const [id = ''] = forces
    const { revision } = await second.get('center', 'force', { id })
    await confirmMeasure(second, { id, revision })
    expect(await colourOf(shop, sold.token)).toBe(colour)
    const { events } = await alone.get('center', 'forceSubject', { code: sold.productId })
    for (const { id: eventId } of events) {
      const documents: string[] = []
      const asked = await askMeasure(shop, alone, sold.productId, {
        kind: 'release',
        reason: 'wrongGrounds',
        eventId,
        documents,
      })
      // Ending it is no deed of one person either.
      expect(await colourOf(shop, sold.token)).toBe(colour)
      await confirmMeasure(second, asked)
    }
  },
)
