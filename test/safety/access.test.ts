/** Every action as everybody: whom it lets in, and what the others are answered. */
import type { Envelope } from '../../typings/contract'
import { acceptAgreement, OPENIDS } from '../demo/people'
import { recallAsked } from '../functions/events'
import { key, type Person, refusal } from '../functions/harness'
import { askMeasure, greenShampoo } from '../functions/measures'
import { openShop, type Shop } from '../functions/shop'
import { hire } from '../functions/staff'
import { ACCESS, GATES, type GateName, INPUTS, LETS, LOOKS_CLOSER, ROLES, type Role } from './access'
import { everyAction, type Served } from './everyAction'
import { fieldsOf, placesOf, sampleOf } from './samples'

jest.setTimeout(300_000)
const actions = everyAction()
const nameOf = ({ functionName, action }: Served) => `${functionName}.${action}`
const rowOf = ({ functionName, action }: Served): GateName | undefined =>
  (ACCESS as Record<string, Record<string, GateName>>)[functionName]?.[action]
const HOW = `add a row to ACCESS in test/safety/access.ts: the name of the action with its gate. A new gate goes into GATES \
and, with its answer to every role, into LETS.`

test('every action has its row, and the row names the gate that the code has', () => {
  const wrong = actions.flatMap((served) => {
    const row = rowOf(served)
    if (row === undefined) return [`${nameOf(served)} has no row: ${HOW}`]
    return GATES[row] === served.gate ? [] : [`${nameOf(served)} has another gate than ${row}: ${HOW}`]
  })
  expect(wrong).toEqual([])
  const served = new Set(actions.map(nameOf))
  const rows = Object.entries(ACCESS).flatMap(([name, table]) =>
    Object.keys(table).map((one) => `${name}.${one}`),
  )
  expect([...rows, ...Object.keys(LOOKS_CLOSER)].filter((one) => !served.has(one))).toEqual([])
})

let shop: Shop
let people: Record<Role, Person>
/** Records of the first company and the first platform, by the field that names them. */
let theirs: Record<string, string>
let ids: Record<string, string>

beforeAll(async () => {
  shop = await openShop({ HEALTH_PACK_DEMO: '为测试而开' })
  const { house, supervisor } = shop
  const sold = await greenShampoo(shop)
  const { dossier } = await shop.member.get('supplier', 'product', { productId: sold.productId })
  const { reviewId } = await shop.reviewer.get('platform', 'reviewCode', {
    token: sold.token,
    reason: 'label',
    requestKey: key(),
  })
  const { launchId } = await shop.member.get('supplier', 'requestLaunch', {
    productId: sold.productId,
    platformId: 'yunji',
    requestKey: key(),
  })
  const join = async (openid: string, role: 'clerk' | 'platformAdmin') => {
    const platform = { id: 'other', name: { zh: '其他', en: 'Other' } }
    const invitation = { role, ...(role === 'platformAdmin' && { platform }), requestKey: key() }
    const { code } = await supervisor.get('account', 'invite', invitation)
    await house.as(openid).get('account', 'accept', { code, name: openid.slice(1, 8), requestKey: key() })
    return house.as(openid)
  }
  people = {
    nobody: shop.public,
    viewer: await hire(shop, 'oViewerOfFirst001', 'viewer'),
    editor: await hire(shop, 'oEditorOfFirst001', 'editor'),
    owner: shop.member,
    otherOwner: shop.other,
    reviewer: shop.reviewer,
    administrator: house.as(OPENIDS.administrator),
    otherAdministrator: await join('oOtherPlatform001', 'platformAdmin'),
    clerk: shop.clerk,
    supervisor,
    removed: await join('oRemovedClerk0001', 'clerk'),
  }
  await acceptAgreement(house.call, 'oOtherPlatform001')
  const team = await supervisor.get('center', 'people', {})
  const gone = team.items.find(({ name }) => name === 'Removed')?.id ?? ''
  await supervisor.get('center', 'removePerson', { person: gone, requestKey: key() })
  theirs = {
    productId: sold.productId,
    token: sold.token,
    launchId,
    reviewId,
    documentId: dossier.reports[0]?.documents?.[0] ?? '',
  }
  ids = await recordsWithIds(sold.productId)
  await shop.settle()
})
afterAll(() => shop.house.close())

/** Records whose field is called `id`, by the action that asks for it. */
async function recordsWithIds(productId: string): Promise<Record<string, string>> {
  const recall = await recallAsked(shop, shop.clerk, productId)
  await shop.member.get('supplier', 'ask', { text: '什么时候核验？', requestKey: key() })
  const { items } = await shop.clerk.get('center', 'questions', {})
  const force = await askMeasure(shop, shop.clerk, productId)
  const proposal = await shop.supervisor.get('center', 'proposeSetting', {
    change: { name: 'epidemic', value: { on: true } },
    after: 0,
    note: '按防控要求',
    requestKey: key(),
  })
  const verification = `company:${shop.supplier.creditCode}`
  const of = (id: string, ...names: string[]) => Object.fromEntries(names.map((name) => [name, id]))
  return {
    ...of(recall.id, 'supplier.recall', 'supplier.reportRecall', 'center.recall'),
    ...of(items[0]?.id ?? '', 'center.answerQuestion'),
    ...of(force.id, 'center.force', 'center.confirmForce', 'center.declineForce', 'center.withdrawForce'),
    ...of(
      proposal.id,
      'center.proposal',
      'center.confirmProposal',
      'center.declineProposal',
      'center.withdrawProposal',
    ),
    ...of(
      verification,
      'center.verification',
      'center.takeVerification',
      'center.releaseVerification',
      'center.recordVerification',
    ),
  }
}

const send = (who: Person, served: Served, input: unknown): Promise<Envelope<unknown>> =>
  who.send(served.functionName, { action: served.action, input })
const codeOf = (answer: Envelope<unknown>) => (answer.ok ? 'in' : answer.error.code)
const inputFor = (served: Served, records: Record<string, string>) =>
  sampleOf(served, { ...records, ...INPUTS[nameOf(served)] })

test('an input can be made for every action from its own schema', () => {
  const without = actions.flatMap((served) => {
    try {
      inputFor(served, theirs)
      return []
    } catch (fault) {
      return [String(fault)]
    }
  })
  expect(without).toEqual([])
})

test.each(ROLES)(
  '%s is refused what is for others, in the same words as if there were nothing there',
  async (role) => {
    await shop.settle()
    const before = await shop.everything()
    const answers: [string, string][] = []
    const expected: [string, string][] = []
    for (const served of actions) {
      const answer = LETS[rowOf(served) ?? 'anyone'][role] ?? 'NOT_FOUND'
      if (answer === 'in') continue
      const got = await send(
        people[role],
        served,
        inputFor(served, { ...theirs, ...(ids[nameOf(served)] && { id: ids[nameOf(served)] as string }) }),
      )
      answers.push([nameOf(served), codeOf(got)])
      expected.push([nameOf(served), answer])
      if (answer === 'NOT_FOUND')
        expect({ name: nameOf(served), ...refusal(got) }).toEqual({
          name: nameOf(served),
          code: 'NOT_FOUND',
          message: '未找到，或您无权查看。 Not found, or not yours to see.',
        })
    }
    expect(answers).toEqual(expected)
    expect(answers.length).toBeGreaterThan(80)
    await shop.settle()
    expect(await shop.everything()).toEqual(before)
  },
)

test.each(ROLES)('%s may look at what the table says, without anything changing', async (role) => {
  await shop.settle()
  const before = await shop.everything()
  const refused: [string, string][] = []
  for (const served of actions) {
    const fields = fieldsOf(served)
    // What changes something carries a key; what names a record may not find it.
    if (fields.has('requestKey') || LETS[rowOf(served) ?? 'anyone'][role] !== 'in') continue
    const named = [...placesOf(served)].some((field) =>
      /(^id$|Id$|^token$|^code$|^place$|^category$)/.test(field),
    )
    const code = codeOf(await send(people[role], served, inputFor(served, theirs)))
    if (code === 'NOT_ALLOWED' || code === 'INTERNAL' || code === 'BUSY' || (code === 'NOT_FOUND' && !named))
      refused.push([nameOf(served), code])
  }
  expect(refused).toEqual([])
  await shop.settle()
  expect(withoutTraces(await shop.everything())).toEqual(withoutTraces(before))
})

/** Looking leaves this behind: that a picture was drawn once, and that the Centre looked. */
function withoutTraces(all: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => !/^(miniCodes|audit)\//.test(id)))
}
