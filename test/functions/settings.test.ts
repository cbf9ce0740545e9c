/** Settings of the Centre: nothing that changes colours, collects or deletes takes effect with one person behind it. */
import fc from 'fast-check'
import type { Input, ProposalDetail, SettingChangeInput } from '../../typings/contract'
import { key, type Person, refusal, refusalCode } from './harness'
import { colourOf, greenShampoo, type Sold, secondSupervisor } from './measures'
import { goTo, patrol, plain, runOf, toldTo } from './patrol'
import { openShop, type Shop } from './shop'

jest.setTimeout(180_000)
const HOUR = 3_600_000
const EPIDEMIC: SettingChangeInput = { name: 'epidemic', value: { on: true } }
let shop: Shop
let second: Person
let sold: Sold
beforeAll(async () => {
  shop = await openShop()
  second = await secondSupervisor(shop)
  sold = await greenShampoo(shop)
})
afterEach(async () => {
  shop.house.cloud.setClock(0)
  for (const { id } of (await shop.clerk.get('center', 'proposals', {})).items)
    for (const who of [shop.supervisor, second]) await who.call('center', 'withdrawProposal', decided(id))
})
afterAll(() => shop.house.close())

const decided = (id: string, revision = 1) => ({ id, revision, requestKey: key() })
const propose = (who: Person, change: SettingChangeInput, after = 0) =>
  who.call('center', 'proposeSetting', { change, after, note: '按防控要求', requestKey: key() })
const proposed = async (who: Person, change: SettingChangeInput, after = 0): Promise<ProposalDetail> => {
  const answer = await propose(who, change, after)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.data
}
const decide = (
  who: Person,
  action: 'confirmProposal' | 'declineProposal' | 'withdrawProposal',
  { id, revision }: { id: string; revision: number },
) =>
  who.send('center', {
    action,
    input: { ...decided(id, revision), ...(action === 'declineProposal' && { note: '现在不需要' }) },
  })
const settingOf = (name: Input<'center', 'setting'>['name']) => shop.clerk.get('center', 'setting', { name })

test('as delivered everything is off, and nobody stands behind it', async () => {
  const { items } = await shop.clerk.get('center', 'settings', {})
  expect(items.map(({ entry }) => entry)).toEqual([
    { name: 'epidemic', number: 0, value: { on: false } },
    { name: 'healthPack', number: 0, value: { on: false } },
    { name: 'retention', number: 0, value: { days: {} } },
    { name: 'templates', number: 0, value: { ids: {} } },
  ])
})

test('a proposal stands in the queue beside the measures and says what would take effect', async () => {
  const made = await proposed(shop.supervisor, EPIDEMIC)
  expect(made).toMatchObject({
    kind: 'setting',
    state: 'waiting',
    mine: true,
    barred: 'maker',
    title: { code: 'setting.epidemic' },
    lines: [{ code: 'setting.epidemic.on' }, { code: 'setting.epidemic.reassess' }],
    note: '按防控要求',
    link: '/center/pages/setting/setting?name=epidemic',
  })
  expect(Date.parse(made.lapsesAt) - Date.parse(made.at)).toBe(72 * HOUR)
  const queue = await second.get('center', 'secondPerson', {})
  expect(queue).toMatchObject({
    waiting: 1,
    items: [{ of: 'proposal', proposal: { id: made.id, maker: '李伟' } }],
  })
  expect(await second.get('center', 'work', {})).toMatchObject({ forces: { open: 1 } })
  expect(await second.get('center', 'proposal', { id: made.id })).not.toHaveProperty('barred')
  expect(await shop.clerk.get('center', 'proposal', { id: made.id })).toMatchObject({ barred: 'role' })
  expect((await settingOf('epidemic')).waiting).toMatchObject({ id: made.id })
  await shop.settle()
  expect(await toldTo(shop, second.openid, 'proposalWaits')).toEqual([
    { code: 'proposalWaits', params: { kind: 'proposal.setting', name: '李伟' } },
  ])
  expect(await toldTo(shop, shop.supervisor.openid, 'proposalWaits')).toEqual([])
})

test('of two proposals about one setting at once one is made', async () => {
  const both = await Promise.all([propose(shop.supervisor, EPIDEMIC), propose(second, EPIDEMIC)])
  expect(both.map(refusalCode).sort()).toEqual(['ALREADY_DONE', 'ok'])
})

test('whoever made it cannot confirm or decline it, a clerk neither, and nobody else can withdraw it', async () => {
  const made = await proposed(shop.supervisor, EPIDEMIC)
  expect(refusalCode(await decide(shop.supervisor, 'confirmProposal', made))).toBe('SAME_PERSON')
  expect(refusalCode(await decide(shop.supervisor, 'declineProposal', made))).toBe('SAME_PERSON')
  expect(refusalCode(await decide(shop.clerk, 'confirmProposal', made))).toBe('NOT_ALLOWED')
  expect(refusalCode(await decide(second, 'withdrawProposal', made))).toBe('NOT_ALLOWED')
  expect((await settingOf('epidemic')).entry).toMatchObject({ number: 0, value: { on: false } })
})

test('after 72 hours it has lapsed: nobody can confirm it, its maker is told once, and it can be made again', async () => {
  const made = await proposed(shop.supervisor, EPIDEMIC)
  shop.house.cloud.setClock(72 * HOUR - 60_000)
  expect((await second.get('center', 'secondPerson', {})).waiting).toBe(1)
  shop.house.cloud.setClock(72 * HOUR + 60_000)
  expect(await second.get('center', 'secondPerson', {})).toMatchObject({ items: [], waiting: 0 })
  expect(refusalCode(await decide(second, 'confirmProposal', made))).toBe('LAPSED')
  await patrol(shop)
  await patrol(shop)
  expect(await toldTo(shop, shop.supervisor.openid, 'proposalLapsed')).toHaveLength(1)
  const { items } = await second.get('center', 'secondPerson', { state: 'past' })
  expect(items[0]).toMatchObject({ proposal: { id: made.id, state: 'lapsed' } })
  const again = await proposed(second, EPIDEMIC)
  expect(again.id).not.toBe(made.id)
  await decide(second, 'withdrawProposal', again)
})

test('declined with a reason, it changes nothing and its maker reads why', async () => {
  const made = await proposed(shop.supervisor, EPIDEMIC)
  await decide(second, 'declineProposal', made)
  expect(await shop.supervisor.get('center', 'proposal', { id: made.id })).toMatchObject({
    state: 'declined',
    barred: 'decided',
    decided: { by: '周岚', note: '现在不需要' },
  })
  await shop.settle()
  expect(await toldTo(shop, shop.supervisor.openid, 'proposalDeclined')).toHaveLength(1)
  expect(refusalCode(await decide(second, 'confirmProposal', { ...made, revision: 2 }))).toBe('ALREADY_DONE')
  expect((await settingOf('epidemic')).entry.number).toBe(0)
})

test('no sequence of one person changes a setting of two', async () => {
  const steps = fc.array(fc.constantFrom('propose', 'confirm', 'decline', 'withdraw'), {
    minLength: 1,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      let made: ProposalDetail | undefined
      for (const step of sequence) {
        if (step === 'propose') {
          const answer = await propose(shop.supervisor, EPIDEMIC)
          if (answer.ok) made = answer.data
        } else if (made) await decide(shop.supervisor, `${step as 'confirm'}Proposal`, made)
        expect((await settingOf('epidemic')).entry.number).toBe(0)
      }
      if (made) await decide(shop.supervisor, 'withdrawProposal', made)
    }),
    { numRuns: 10 },
  )
})

describe('the epidemic mode', () => {
  test('two people switch it on; the codes are judged by it, once every instance knows', async () => {
    expect(await colourOf(shop, sold.token)).toBe('green')
    const made = await proposed(shop.supervisor, EPIDEMIC)
    const confirmed = await Promise.all([
      decide(second, 'confirmProposal', made),
      decide(second, 'confirmProposal', made),
    ])
    expect(confirmed.map(refusalCode).sort()).toEqual(['ALREADY_DONE', 'ok'])
    const view = await settingOf('epidemic')
    expect(view.entry).toMatchObject({ number: 1, value: { on: true }, maker: '李伟', checker: '周岚' })
    expect(view.sweep).toMatchObject({ state: 'waiting', seen: 0 })
    expect(view.history.items).toHaveLength(1)

    const assessed = await shop.inside('assessments')
    shop.house.cloud.setClock(60_000)
    await patrol(shop)
    expect(await shop.inside('assessments')).toHaveLength(assessed.length)
    shop.house.cloud.setClock(5 * 60_000)
    await patrol(shop)
    expect((await settingOf('epidemic')).sweep).toMatchObject({ state: 'done', seen: 1, total: 1, failed: 0 })
    const { productId } = sold
    const { assessment } = await shop.member.get('supplier', 'product', { productId })
    expect(assessment.findings.map(({ requirement }) => requirement)).toContain('P-RESUME')
    expect(await colourOf(shop, sold.token)).toBe(assessment.colour)
    const { items } = await shop.member.get('supplier', 'history', { productId })
    expect(items[0]).toMatchObject({ from: 'green', to: assessment.colour, actor: 'rules' })
    const swept = await shop.everything()
    shop.house.cloud.setClock(7 * 60_000)
    await patrol(shop)
    const after = await shop.everything()
    for (const kept of ['codes', 'assessments', 'codeChanges', 'sweeps'])
      expect(Object.entries(after).filter(([id]) => id.startsWith(`${kept}/`))).toEqual(
        Object.entries(swept).filter(([id]) => id.startsWith(`${kept}/`)),
      )
  })

  test('what was proposed against an older entry takes no effect', async () => {
    expect(refusalCode(await propose(shop.supervisor, { name: 'epidemic', value: { on: false } }, 0))).toBe(
      'CONFLICT',
    )
    expect(refusalCode(await propose(shop.supervisor, EPIDEMIC, 1))).toBe('ALREADY_DONE')
  })
})

describe('the health pack', () => {
  const on = (value: object) =>
    propose(shop.supervisor, { name: 'healthPack', value: { on: true, ...value } })
  const inDays = (days: number) =>
    new Date(shop.house.cloud.now() + days * 24 * HOUR + 8 * HOUR).toISOString().slice(0, 10)

  test('it is switched on only for a stated purpose and to a day within half a year', async () => {
    const purpose = '学校返校期间的每日健康申报'
    expect(refusal(await on({}))).toMatchObject({ issues: [{ path: ['change', 'value', 'purpose'] }] })
    expect(refusal(await on({ purpose }))).toMatchObject({ issues: [{ path: ['change', 'value', 'until'] }] })
    for (const days of [-1, 200])
      expect(refusal(await on({ purpose, until: inDays(days) }))).toMatchObject({
        issues: [{ path: ['change', 'value', 'until'], code: 'setting.until' }],
      })
    const answer = await on({ purpose, until: inDays(30) })
    const made = answer.ok ? answer.data : undefined
    expect(made?.lines.map(({ code }) => code)).toEqual([
      'setting.healthPack.on',
      'setting.healthPack.purpose',
      'setting.healthPack.until',
    ])
    await decide(second, 'confirmProposal', made as ProposalDetail)
    expect((await settingOf('healthPack')).entry.value).toEqual({ on: true, purpose, until: inDays(30) })
  })

  test('a day that has passed while it waited is refused at the confirmation', async () => {
    const change = { on: true, purpose: '另一项用途，足够长的说明', until: inDays(1) }
    const made = await proposed(shop.supervisor, { name: 'healthPack', value: change }, 1)
    shop.house.cloud.setClock(50 * HOUR)
    expect(refusal(await decide(second, 'confirmProposal', made))).toMatchObject({
      issues: [{ code: 'setting.until' }],
    })
    expect((await settingOf('healthPack')).entry.number).toBe(1)
  })
})

describe('how long records are kept', () => {
  const keep = (days: Record<string, number>, after = 0) =>
    propose(shop.supervisor, { name: 'retention', value: { days } }, after)

  test('only within what is allowed, and only what may be altered', async () => {
    expect(refusal(await keep({ messages: 10 }))).toMatchObject({ issues: [{ code: 'setting.days' }] })
    expect(refusal(await keep({ launches: 365 }))).toMatchObject({ issues: [{ code: 'setting.days' }] })
    expect(refusal(await keep({ codes: 100 }))).toMatchObject({ issues: [{ code: 'setting.notAlterable' }] })
  })

  test('patrol keeps to what two people have set', async () => {
    const before = (await shop.inside('messages')).length
    expect(before).toBeGreaterThan(0)
    const answer = await keep({ messages: 90 })
    await decide(second, 'confirmProposal', (answer as { data: ProposalDetail }).data)
    const { retention = [] } = await settingOf('retention')
    expect(retention.find(({ collection }) => collection === 'messages')).toMatchObject({
      days: 90,
      delivered: 365,
    })
    await shop.settle()
    goTo(shop, 120)
    await patrol(shop)
    expect(await runOf(shop, 'retention')).toMatchObject({ state: 'done', failed: 0 })
    const old = Date.now() + 60_000
    const kept = (await shop.inside('messages')).filter(({ at }) => Date.parse(at as string) < old)
    expect(kept).toEqual([])
    const certificates = (await shop.inside('certificates')).map(plain) as {
      collection: string
      kept: string
    }[]
    expect(certificates.find(({ collection }) => collection === 'messages')).toMatchObject({
      kept: '90 days, set by two people of the Centre',
    })
  })
})

describe('message templates', () => {
  const id = (letter: string) => letter.repeat(43)

  test('one supervisor sets them, and every phone asks for them', async () => {
    const save = (who: Person, ids: object, after: number) =>
      who.call('center', 'saveTemplates', { value: { ids }, after, requestKey: key() })
    expect(refusal(await save(shop.supervisor, { news: 'short' }, 0))).toMatchObject({
      issues: [{ path: ['value', 'ids', 'news'], code: 'format' }],
    })
    expect(refusalCode(await save(shop.clerk, { news: id('a') }, 0))).toBe('NOT_ALLOWED')
    const saved = await save(shop.supervisor, { news: id('a'), deadline: id('b') }, 0)
    expect(saved).toMatchObject({ ok: true, data: { entry: { number: 1, maker: '李伟' } } })
    expect(refusalCode(await save(second, { news: id('c') }, 0))).toBe('CONFLICT')
    expect(await shop.member.get('account', 'me', {})).toMatchObject({ messageTemplates: [id('a'), id('b')] })
  })
})
