/** Real calls at the same time, over the wire: of two who want the same, one gets it and the other is told. */
import type { ForceDetail } from '../../typings/contract'
import { key, type Person, refusal, refusalCode } from '../functions/harness'
import { ask, decide, type Market, openMarket, reviewed } from '../functions/launch'
import { evidenceOf, secondSupervisor } from '../functions/measures'
import { agree, invited } from '../functions/staff'

jest.setTimeout(120_000)
let market: Market
let second: Person
beforeAll(async () => {
  market = await openMarket()
  second = await secondSupervisor(market)
})
beforeEach(() => market.settle())
afterAll(() => market.house.close())

test('of two reviewers who decide at the same time one wins, and the other is told who', async () => {
  const launch = await reviewed(market.reviewer, await ask(market))
  const answers = await Promise.all([
    decide(market.reviewer, launch, 'approve'),
    decide(market.colleague, launch, 'refuse', '价格有误'),
  ])
  const won = answers.findIndex(({ ok }) => ok)
  const lost = answers[1 - won]
  expect(answers.map(refusalCode).sort()).toEqual(['ALREADY_DECIDED', 'ok'])
  const { decision, state, decidedAt } = await market.reviewer.get('platform', 'launch', {
    launchId: launch.launchId,
  })
  expect(state).toBe(won === 0 ? 'approved' : 'refused')
  expect(decision?.name).toBe(won === 0 ? '陈静' : '许朗')
  expect(lost && refusal(lost).params).toEqual({ name: decision?.name, at: decidedAt, state })
  const codes = await market.inside('launches')
  expect(codes.filter(({ _id, decidedAt: at }) => _id === launch.launchId && at)).toHaveLength(1)
})

test('two requests at once: one is made; two confirmations at once: one counts', async () => {
  const documents = [await evidenceOf(market, market.clerk)]
  const ask = (who: Person) =>
    who.call('center', 'requestForce', {
      kind: 'manualRed',
      reason: 'injury',
      productId: market.productId,
      note: '使用者受伤',
      documents,
      requestKey: key(),
    })
  const asked = await Promise.all([ask(market.clerk), ask(market.clerk), ask(market.clerk)])
  expect(asked.map(refusalCode).sort()).toEqual(['ALREADY_DONE', 'ALREADY_DONE', 'ok'])
  const [made] = asked.flatMap((answer) => (answer.ok ? [answer.data] : [])) as [ForceDetail]
  const confirm = (who: Person) =>
    who.call('center', 'confirmForce', { id: made.id, revision: made.revision, requestKey: key() })
  const confirmed = await Promise.all([confirm(market.supervisor), confirm(second)])
  expect(confirmed.map(refusalCode).sort()).toEqual(['ALREADY_DONE', 'ok'])
  const [product] = (await market.inside('products')).filter(({ _id }) => _id === market.productId)
  expect(((product?.events ?? []) as object[]).filter((event) => !('closed' in event))).toHaveLength(1)
})

test('of five who use one invitation at the same time, one joins', async () => {
  const code = await invited(market.member, 'viewer')
  const five = await Promise.all([1, 2, 3, 4, 5].map((n) => agree(market.house.as(`oFive000000000${n}`))))
  const answers = await Promise.all(
    five.map((person) => person.call('account', 'accept', { code, name: '五', requestKey: key() })),
  )
  expect(answers.map(refusalCode).sort()).toEqual([...Array(4).fill('INVITATION_INVALID'), 'ok'])
})

test('of five who use one invitation of the Centre at the same time, one joins', async () => {
  const invite = { role: 'clerk' as const, requestKey: key() }
  const { code } = await market.supervisor.get('account', 'invite', invite)
  const people = [1, 2, 3, 4, 5].map((n) => market.house.as(`oClerkAtOnce000${n}`))
  const answers = await Promise.all(
    people.map((person) => person.call('account', 'accept', { code, name: '五', requestKey: key() })),
  )
  expect(answers.map(refusalCode).sort()).toEqual([...Array(4).fill('INVITATION_INVALID'), 'ok'])
  const joined = (await market.inside('users')).filter(({ _id }) => people.some((one) => one.openid === _id))
  expect(joined.filter(({ role }) => role === 'clerk')).toHaveLength(1)
})

test('twelve changes of one record at once: as many revisions as were answered with ok, none lost', async () => {
  const { member } = market
  const { productId } = await member.get('supplier', 'createProduct', {
    category: 'TOY',
    name: '积木',
    origin: 'domestic',
    requestKey: key(),
  })
  // Each thinks that it is the first; whoever is too late is told so and takes what is there.
  const save = async (n: number): Promise<number> => {
    for (;;) {
      const { revision } = await member.get('supplier', 'product', { productId })
      const changes = { brand: `第${n}次` }
      const answer = await member.call('supplier', 'saveDraft', {
        productId,
        revision,
        changes,
        requestKey: key(),
      })
      if (answer.ok) return answer.data.revision
      expect(['CONFLICT', 'BUSY']).toContain(answer.error.code)
    }
  }
  const revisions = await Promise.all(Array.from({ length: 12 }, (_, n) => save(n)))
  expect(revisions.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n + 2))
})
