/**
 * Two reviewers, two supervisors, two taps, three who hold one invitation, a key that is replaced meanwhile: the real actions on
 * what came about through the functions, their steps in every order that a scheduler can think of.
 */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { accept } from '../../cloudfunctions/account/accept'
import { confirmForce } from '../../cloudfunctions/center/confirmForce'
import { confirmProposal } from '../../cloudfunctions/center/confirmProposal'
import { openRecall } from '../../cloudfunctions/center/openRecall'
import { readToken } from '../../cloudfunctions/domain/token'
import { decideLaunch } from '../../cloudfunctions/platform/decideLaunch'
import type { Action } from '../../cloudfunctions/runtime/onion/action'
import { ports } from '../../cloudfunctions/runtime/onion/ports'
import { Refused } from '../../cloudfunctions/runtime/onion/refusal'
import { tokenKeys } from '../../cloudfunctions/runtime/onion/secrets'
import { freshRules } from '../../cloudfunctions/runtime/ruleset/shelf'
import { submitProduct } from '../../cloudfunctions/supplier/submitProduct'
import { key } from '../functions/harness'
import { ask, type Market, openMarket, reviewed } from '../functions/launch'
import { askMeasure, evidenceOf, secondSupervisor } from '../functions/measures'
import { plain } from '../functions/patrol'
import { createProduct } from '../functions/shop'
import { agree, invited } from '../functions/staff'
import { caller, memory } from './interleaving/memoryCloud'

jest.mock('wx-server-sdk', () => jest.requireActual('./interleaving/memoryCloud').memorySdk)
jest.setTimeout(240_000)
const RUNS = { numRuns: 60 }

let market: Market
/** What the database holds before each run. */
let before: Record<string, object>
let launch: { launchId: string; revision: number }
let force: { id: string; revision: number }
let proposal: { id: string; revision: number }
let draft: { productId: string; revision: number }
let code: string
let paper: string
let second: string
const FRIENDS = ['oFriend000000001', 'oFriend000000002', 'oFriend000000003']
const environment = { ...process.env }
const { wait } = ports

beforeAll(async () => {
  market = await openMarket()
  second = (await secondSupervisor(market)).openid
  launch = await reviewed(market.reviewer, await ask(market))
  force = await askMeasure(market, market.clerk, market.productId)
  proposal = await market.supervisor.get('center', 'proposeSetting', {
    change: { name: 'epidemic', value: { on: true } },
    after: 0,
    note: '应对办要求',
    requestKey: key(),
  })
  draft = await createProduct(market.member)
  paper = await evidenceOf(market, market.clerk)
  code = await invited(market.member, 'viewer')
  for (const openid of FRIENDS) await agree(market.house.as(openid))
  await market.settle()
  before = plain(await market.everything()) as Record<string, object>
  Object.assign(process.env, market.house.secrets)
  memory.load(before)
  await freshRules()
})
afterAll(async () => {
  process.env = environment
  ports.wait = wait
  await market.house.close()
})

/** What somebody is answered: `ok`, or the code of the refusal. */
async function as(openid: string, action: Action, input: object): Promise<string> {
  try {
    await caller.run(openid, () => action({ ...input, requestKey: key() }, 'request', async () => undefined))
    return 'ok'
  } catch (fault) {
    if (fault instanceof Refused) return fault.code
    throw fault
  }
}

/** All at once, in the order of a scheduler; `later`: steps to wait where something is to come later. `then` looks at what was answered and at what is stored. */
async function inEveryOrder(
  asked: (scheduler: fc.Scheduler, later: number) => Promise<string>[],
  then: (answers: string[]) => void,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.nat({ max: 40 }), async (scheduler, later) => {
      memory.clear()
      memory.load(before)
      memory.turn = (what) => scheduler.schedule(Promise.resolve(), what)
      ports.wait = () => scheduler.schedule(Promise.resolve(), 'wait')
      then((await scheduler.waitFor(Promise.all(asked(scheduler, later)))).sort())
    }),
    RUNS,
  )
}
const stored = (collection: string, id: string) =>
  memory.all(collection).find(({ _id }) => _id === id) as Record<string, unknown>

test('of two reviewers who decide, one does, and the other is told', async () => {
  await inEveryOrder(
    () => [
      as(market.reviewer.openid, decideLaunch, { ...shown(launch), decision: 'approve' }),
      as(market.colleague.openid, decideLaunch, { ...shown(launch), decision: 'refuse', text: '价格有误' }),
    ],
    (answers) => {
      expect(answers).toEqual(['ALREADY_DECIDED', 'ok'])
      const { revision, state } = stored('launches', launch.launchId)
      expect(revision).toBe(launch.revision + 1)
      expect(['approved', 'refused']).toContain(state)
    },
  )
})
const shown = ({ launchId, revision }: typeof launch) => ({ launchId, revision })

test('of two supervisors who confirm, one does, and the measure counts once', async () => {
  const { id, revision } = force
  await inEveryOrder(
    () => [market.supervisor.openid, second].map((openid) => as(openid, confirmForce, { id, revision })),
    (answers) => {
      expect(answers).toEqual(['ALREADY_DONE', 'ok'])
      const { events } = stored('products', market.productId) as { events: object[] }
      expect(events).toHaveLength(1)
      const { stages } = stored('codes', market.token).outlook as { stages: { state: string }[] }
      expect(stages[0]?.state).toBe('red')
    },
  )
})

test('of two taps that confirm a setting, one does, and it changes once', async () => {
  const { id, revision } = proposal
  await inEveryOrder(
    () => [second, second].map((openid) => as(openid, confirmProposal, { id, revision })),
    (answers) => {
      expect(answers).toEqual(['ALREADY_DONE', 'ok'])
      expect(memory.all('settings').map(({ _id }) => _id)).toEqual(['epidemic@1'])
    },
  )
})

test('of two taps that propose one recall, one does, and the other is told which', async () => {
  const recall = {
    productId: market.productId,
    level: 1,
    by: 'order',
    lots: [{ number: '20261001A', quantity: 500 }],
    reason: '检出禁用物质',
    announcement: '请停止使用本批次商品并联系商家退货。',
    documents: [paper],
  }
  await inEveryOrder(
    () => [recall, recall].map((input) => as(market.clerk.openid, openRecall, input)),
    (answers) => {
      expect(answers).toEqual(['INVALID_INPUT', 'ok'])
      expect(memory.all('recalls')).toHaveLength(1)
    },
  )
})

test('of three who use one invitation, one joins', async () => {
  await inEveryOrder(
    () => FRIENDS.map((openid) => as(openid, accept, { code, name: '友' })),
    (answers) => {
      expect(answers).toEqual(['INVITATION_INVALID', 'INVITATION_INVALID', 'ok'])
      const joined = FRIENDS.filter((openid) => stored('users', openid).supplierId)
      expect(joined).toHaveLength(1)
    },
  )
})

test('of two who submit while the key of codes is replaced, one does, and its code is good under the new keys', async () => {
  const [first, next] = ['first', 'next'].map((of) => createHash('sha256').update(of).digest('hex'))
  const [old, both] = [`k1:${first}`, `k2:${next},k1:${first}`]
  const { productId, revision } = draft
  const submit = () => as(market.member.openid, submitProduct, { productId, revision })
  /** What tokens begin with: it tells the key. */
  const keys = new Set<string>()
  await inEveryOrder(
    (scheduler, later) => {
      process.env.TOKEN_KEYS = old
      const replace = async () => {
        for (let step = 0; step <= later; step += 1) await scheduler.schedule(Promise.resolve(), 'not yet')
        process.env.TOKEN_KEYS = both
        return 'replaced'
      }
      const replaced = replace()
      return [submit(), submit(), replaced]
    },
    (answers) => {
      expect(answers).toEqual(['CONFLICT', 'ok', 'replaced'])
      const codes = memory.all('codes').filter((one) => one.productId === productId)
      expect(codes).toHaveLength(1)
      const { token } = stored('products', productId).code as { token: string }
      expect(codes[0]?._id).toBe(token)
      expect(readToken(token, tokenKeys())).toMatchObject({ ok: true })
      keys.add(token.charAt(0))
    },
  )
  // It was replaced before some codes were minted and after others.
  expect(keys.size).toBe(2)
})
