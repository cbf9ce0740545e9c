/**
 * One company reads or changes nothing of another, one resident nothing of another: every action that names a record is
 * tried with another's, and is answered byte for byte as for one that does not exist. Platforms: `twoPlatforms.test.ts`.
 */
import type { Envelope } from '../../typings/contract'
import { recallAsked } from '../functions/events'
import { key, type Person } from '../functions/harness'
import { declared, openGate } from '../functions/health'
import { ask, decide, type Market, openMarket, reviewed } from '../functions/launch'
import { confirmMeasure, secondSupervisor } from '../functions/measures'
import { hire, invited, people } from '../functions/staff'
import { ACCESS } from './access'
import { everyAction, type Served } from './everyAction'
import { fieldsOf, sampleOf } from './samples'
import { schemaOf } from './schema'

jest.setTimeout(240_000)
const NOBODYS = 'aaaaaaaaaaaaaaaaaaaa'
/** A field that names a record of somebody. */
const NAMES = /^(id|productId|launchId|reviewId|documentIds?|appealId|placeId|colleague|invitation|person)$/

/** Fields that name what everybody knows. */
const PUBLIC = new Set(['platformId', 'place'])

/** What `id` names is nobody's: a kind of goods, or a record that only its own test can make. */
const NOT_HERE: Record<string, string> = {
  'supplier.category': 'the catalogue is for everybody',
  'supplier.withdrawClaim': 'claims.test.ts',
  'account.invite': 'the platform that is to be made',
  'account.withdrawApplication': 'joining.test.ts',
}
/** The fields of the input itself; an id within a draft is the draft's own. */
const placesOf = ({ input }: Served) => Object.keys(schemaOf(input).properties ?? {})
const nameOf = ({ functionName, action }: Served) => `${functionName}.${action}`
/** Actions of the Centre see everybody's. */
const isCenters = ({ functionName, action }: Served) =>
  /^pack/.test((ACCESS as Record<string, Record<string, string>>)[functionName]?.[action] ?? '')

const actions = everyAction().filter(
  (served) =>
    ['supplier', 'account', 'health'].includes(served.functionName) &&
    placesOf(served).some((field) => NAMES.test(field)) &&
    !isCenters(served) &&
    !(nameOf(served) in NOT_HERE),
)

let market: Market
/** Whose the records are, and who asks for them. */
let owners: Record<string, Person>
let strangers: Record<string, Person>
/** The records by field; those whose field is `id` by action. */
let records: Record<string, unknown>
let ids: Record<string, string>
/** What is stored before a stranger asks. */
let before: Record<string, unknown>

beforeAll(async () => {
  market = await openMarket({ HEALTH_PACK_DEMO: '为测试而开' })
  const { member, reviewer, productId, token, house } = market
  const { launchId } = await ask(market)
  const launch = await reviewer.get('platform', 'launch', { launchId })
  await decide(reviewer, await reviewed(reviewer, launch), 'approve')
  const cause = { token, reason: 'label' as const, requestKey: key() }
  const review = await reviewer.get('platform', 'reviewCode', cause)
  await reviewer.get('platform', 'finishReview', {
    reviewId: review.reviewId,
    revision: review.revision,
    result: 'pass',
    text: '与资料一致',
    requestKey: key(),
  })
  const { dossier } = await member.get('supplier', 'product', { productId })
  const ended = new Date(house.cloud.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const ending = await reviewer.get('platform', 'reportEnding', {
    code: token,
    ended,
    reason: 'other',
    text: '合同到期没有续签',
    requestKey: key(),
  })
  const recall = await recallAsked(market, market.clerk, productId)
  await confirmMeasure(
    await secondSupervisor(market),
    await market.clerk.get('center', 'force', { id: recall.forceId }),
  )
  const { assessment } = await member.get('supplier', 'product', { productId })
  const red = assessment.findings.find(({ severity }) => severity === 'red')
  const appeal = await member.get('supplier', 'appeal', {
    productId,
    requirement: red?.requirement ?? '',
    text: '召回的批次不是我们的，请再核对',
    documents: [],
    requestKey: key(),
  })
  await hire(market, 'oColleagueFirst01', 'viewer')
  await invited(member, 'viewer')
  const team = await people(member)
  const resident = await declared(market, 'oResidentFirst001', 1, { contact: true })
  const place = await openGate(market, resident.person)
  const plea = await resident.person.get('health', 'appeal', {
    id: resident.code.id,
    requirement: 'H-CONTACT',
    text: '我没有接触过，请核实。',
    requestKey: key(),
  })
  records = {
    productId,
    platformId: 'yunji',
    launchId,
    reviewId: review.reviewId,
    documentId: dossier.reports[0]?.documents?.[0] ?? '',
    documentIds: [dossier.packaging?.photos?.[0]?.document ?? ''],
    colleague: team.items.find(({ me }) => !me)?.id ?? '',
    invitation: team.invitations[0]?.id ?? '',
    placeId: place.id,
    // The code at the door is for everybody; whom it lets in is not.
    place: place.token,
    appealId: plea.id,
  }
  const by = (id: string, ...names: string[]) => Object.fromEntries(names.map((name) => [name, id]))
  ids = {
    ...by(appeal.id, 'supplier.appealDetail', 'supplier.appealAgain'),
    ...by(ending.id, 'supplier.ending', 'supplier.answerEnding'),
    ...by(recall.id, 'supplier.recall', 'supplier.reportRecall'),
    ...by(resident.code.id, ...actions.filter(({ functionName }) => functionName === 'health').map(nameOf)),
  }
  owners = { supplier: member, account: member, health: resident.person }
  const other = await declared(market, 'oResidentOther001', 2)
  strangers = { supplier: market.other, account: market.other, health: other.person }
  await market.settle()
})
afterAll(() => market.house.close())

/** An input about the records that are given. */
function about(served: Served, given: Record<string, unknown>, id: string | undefined): unknown {
  return sampleOf(served, { ...given, ...(id !== undefined && { id }) })
}
const send = (who: Person | undefined, served: Served, input: unknown) =>
  who?.send(served.functionName, { action: served.action, input }) as Promise<Envelope<unknown>>
const bytesOf = (answer: Envelope<unknown>) =>
  JSON.stringify(answer).replace(/"(asOf|expiresAt)":"[^"]+"/g, '')

test('there is a record for every action that names one', () => {
  const lacking = actions.flatMap((served) =>
    placesOf(served)
      .filter((field) => NAMES.test(field) && fieldsOf(served).has(field))
      .filter((field) => !(field === 'id' ? ids[nameOf(served)] : records[field]))
      .map((field) => `${nameOf(served)}: name a record for ${field}, or say in NOT_HERE why not`),
  )
  expect(lacking).toEqual([])
  expect(actions.length).toBeGreaterThan(40)
})

test('what is looked at there is the owner’s: the owner is answered', async () => {
  for (const served of actions) {
    if (fieldsOf(served).has('requestKey')) continue
    const answer = await send(
      owners[served.functionName],
      served,
      about(served, records, ids[nameOf(served)]),
    )
    const refused = answer.ok ? '' : answer.error.code
    expect([nameOf(served), refused === 'NOT_FOUND']).toEqual([nameOf(served), false])
  }
  await market.settle()
  before = await market.everything()
})

test.each(actions.map((served) => [nameOf(served), served] as const))(
  '%s knows nothing of another’s record',
  async (name, served) => {
    const nobodys = Object.fromEntries(
      Object.entries(records).map(([field, held]) => {
        if (PUBLIC.has(field)) return [field, held]
        return [field, Array.isArray(held) ? [NOBODYS] : NOBODYS]
      }),
    )
    const stranger = strangers[served.functionName]
    const id = ids[name]
    const foreign = await send(stranger, served, about(served, records, id))
    const missing = await send(stranger, served, about(served, nobodys, id && NOBODYS))
    expect(bytesOf(foreign)).toBe(bytesOf(missing))
    // Either as if there were nothing, or a list or picture without what was asked for.
    if (!foreign.ok) expect(foreign.error.code).toBe('NOT_FOUND')
  },
)

test('nothing was changed by any of it', async () => {
  await market.settle()
  expect(await market.everything()).toEqual(before)
})
