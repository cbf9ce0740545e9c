/** A rule set from the draft to its day: what it would change is known before, and happens then and not sooner. */
import type { ProductView, RuleContent } from '../../typings/contract'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, refusal, refusalCode } from './harness'
import { DAY, dayOf, goTo, toldTo } from './patrol'
import { approve, arrive, draft, withImpact } from './rules'
import { openShop, type Shop } from './shop'
import { verifyAll } from './verify'

jest.setTimeout(240_000)
const CATEGORY = 'COS_SHAMPOO'
let shop: Shop
let product: ProductView

beforeAll(async () => {
  shop = await openShop()
  const { call, upload } = shop.house
  const dates = { reportDay: dayOf(Date.now() - 40 * DAY), expiry: dayOf(Date.now() + 900 * DAY) }
  const made = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', CATEGORY, dates)
  const { productId, revision } = made
  product = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  await verifyAll(shop.clerk)
  await shop.settle()
})
afterAll(() => shop.house.close())

const shown = async () =>
  (await shop.member.get('scan', 'verdict', { token: product.code?.token ?? '' })).state
/** Reports count for a month instead of a year. */
const youngReports = (content: RuleContent) => {
  content.category.reportMaxAgeDays = 30
}

test('a category begins with the version of the catalogue', async () => {
  const { items } = await shop.clerk.get('center', 'ruleSets', {})
  expect(items.find(({ category }) => category === CATEGORY)).toMatchObject({ version: '1', drafts: 0 })
  const { version, versions, form } = await shop.clerk.get('center', 'ruleSet', { category: CATEGORY })
  expect(version).toMatchObject({ version: '1', state: 'inForce' })
  expect(versions).toHaveLength(1)
  expect(form.category.reportMaxAgeDays).toBe(365)
})

test('a draft says what it changes and why it cannot be proposed yet', async () => {
  const untouched = await draft(shop.clerk, CATEGORY, () => undefined)
  expect(untouched.issues).toEqual([{ path: ['content'], code: 'rule.unchanged' }])
  const faulty = await draft(shop.clerk, CATEGORY, (content) => {
    content.requirements = content.requirements.filter(({ id }) => id !== 'L-UNVERIFIED')
  })
  expect(faulty.issues.map(({ code }) => code)).toContain('rule.guard')
  const early = await draft(shop.clerk, CATEGORY, youngReports, { from: dayOf(Date.now()) })
  expect(early.issues).toEqual([{ path: ['from'], code: 'rule.tooSoon' }])
  for (const { id, revision } of [untouched, faulty, early])
    await shop.clerk.get('center', 'dropRuleDraft', { id, revision, requestKey: key() })
})

test('without an impact of exactly this draft nothing is proposed', async () => {
  const made = await draft(shop.clerk, CATEGORY, youngReports)
  const { id } = made
  const propose = (revision: number) =>
    shop.clerk.call('center', 'proposeRuleSet', { id, revision, requestKey: key() })
  expect(refusalCode(await propose(made.revision))).toBe('IMPACT_NEEDED')
  const computed = await withImpact(shop, shop.clerk, made)
  expect(computed.impact).toMatchObject({ state: 'done', fresh: true, changed: 1, total: 1, failed: 0 })
  expect(computed.impact?.counts).toEqual([{ from: 'green', to: 'yellow', count: 1 }])
  const { content, from } = computed
  const saved = await shop.clerk.get('center', 'saveRuleDraft', {
    id,
    revision: computed.revision,
    content: { ...content, category: { ...content.category, reportMaxAgeDays: 20 } },
    from,
    note: '',
    requestKey: key(),
  })
  expect(saved.impact?.fresh).toBe(false)
  expect(refusalCode(await propose(saved.revision))).toBe('IMPACT_NEEDED')
  await shop.clerk.get('center', 'dropRuleDraft', { id, revision: saved.revision, requestKey: key() })
})

test('two people, a date, and from that day on every code of the category is judged by it', async () => {
  const made = await draft(shop.clerk, CATEGORY, youngReports, { note: '投诉增多' })
  const { items } = await shop.clerk.get('center', 'ruleImpact', { id: made.id })
  expect(items).toEqual([])
  const { id, revision, from } = await withImpact(shop, shop.clerk, made)
  const [row] = (await shop.clerk.get('center', 'ruleImpact', { id })).items
  expect(row).toMatchObject({ productId: product.productId, from: 'green', to: 'yellow' })
  expect(row?.why[0]?.code).toBe('R-AGE')
  const { proposalId = '' } = await shop.clerk.get('center', 'proposeRuleSet', {
    id,
    revision,
    requestKey: key(),
  })
  const proposal = await shop.supervisor.get('center', 'proposal', { id: proposalId })
  expect(proposal.lines.map(({ code }) => code)).toEqual([
    'ruleSet.from',
    'ruleSet.changes',
    'ruleSet.impact',
  ])
  const confirm = { id: proposalId, revision: proposal.revision, requestKey: key() }
  expect(refusalCode(await shop.clerk.call('center', 'confirmProposal', confirm))).not.toBe('ok')
  const held = await shop.clerk.call('center', 'saveRuleDraft', {
    id,
    revision: revision + 1,
    content: made.content,
    from,
    note: '',
    requestKey: key(),
  })
  expect(refusalCode(held)).toBe('RULES_PROPOSED')
  await shop.supervisor.get('center', 'confirmProposal', confirm)
  await shop.settle()
  const warned = await toldTo(shop, OPENIDS.qingyuan, 'rulesComing')
  expect(warned.map(({ params }) => params)).toEqual([
    { category: { zh: '洗发水', en: expect.any(String) }, from },
  ])
  expect(await toldTo(shop, OPENIDS.xixi, 'rulesComing')).toEqual([])

  const coming = await shop.clerk.get('center', 'ruleSet', { category: CATEGORY })
  expect(coming.version.version).toBe('1')
  expect(coming.versions[0]).toMatchObject({
    version: '2',
    from,
    state: 'coming',
    note: '投诉增多',
    approved: { maker: '王芳', checker: '李伟' },
  })
  expect(await shown()).toBe('green')
  const days = Math.round((Date.parse(from) - Date.parse(dayOf(Date.now()))) / DAY)
  await arrive(shop, days - 1, '23:50')
  expect(await shown()).toBe('green')

  await arrive(shop, days, '00:10')
  expect(await shown()).toBe('yellow')
  const now = await shop.clerk.get('center', 'ruleSet', { category: CATEGORY })
  expect(now.version).toMatchObject({ version: '2', state: 'inForce' })
  expect(now.sweep).toMatchObject({ state: 'done', changed: 1, failed: 0 })
  const history = await shop.member.get('supplier', 'history', { productId: product.productId })
  expect(history.items[0]).toMatchObject({ from: 'green', to: 'yellow', actor: 'rules' })
  const told = await toldTo(shop, OPENIDS.qingyuan, 'codeChanged')
  expect(told[told.length - 1]?.params).toMatchObject({ from: 'green', to: 'yellow' })
  const assessed = await shop.member.get('supplier', 'product', { productId: product.productId })
  expect(assessed.assessment.ruleSet).toBe(`${CATEGORY}@2`)
  expect(assessed.form.category.reportMaxAgeDays).toBe(30)
  const catalogued = await shop.member.get('supplier', 'category', { id: CATEGORY })
  expect(catalogued.category.version).toBe('2')
})

test('a product that was assessed after the approval turns on the day by itself', async () => {
  const made = await draft(shop.clerk, CATEGORY, (content) => {
    content.category.reportMaxAgeDays = 400
  })
  expect((await approve(shop, shop.clerk, shop.supervisor, made)).ok).toBe(true)
  const start = Math.round((Date.parse(made.from) - Date.parse(dayOf(shop.house.cloud.now()))) / DAY)
  const today = Math.round((Date.parse(dayOf(shop.house.cloud.now())) - Date.parse(dayOf(Date.now()))) / DAY)
  goTo(shop, today, '12:00')
  await shop.member.get('supplier', 'withdrawProduct', {
    productId: product.productId,
    reason: 'papers',
    requestKey: key(),
  })
  await shop.member.get('supplier', 'restoreProduct', { productId: product.productId, requestKey: key() })
  expect(await shown()).toBe('yellow')
  // No timer has run on the day: the outlook alone answers.
  goTo(shop, today + start, '00:00')
  expect(await shown()).toBe('green')
})

test('to roll back is a new version with the old content', async () => {
  const begun = await shop.clerk.get('center', 'startRuleDraft', {
    category: CATEGORY,
    contentOf: '1',
    requestKey: key(),
  })
  expect(begun.changes.map(({ code }) => code)).toEqual(['reportAge'])
  expect((await approve(shop, shop.clerk, shop.supervisor, begun)).ok).toBe(true)
  const { versions } = await shop.clerk.get('center', 'ruleSet', { category: CATEGORY })
  expect(versions.map(({ version }) => version)).toEqual(['4', '3', '2', '1'])
  const same = await shop.clerk.get('center', 'compareRuleSets', {
    category: CATEGORY,
    before: '1',
    after: '4',
  })
  expect(same.changes).toEqual([])
})

test('of two drafts of one category that are approved at once one is refused in words', async () => {
  const category = 'TOY'
  const pair = await Promise.all([
    draft(shop.clerk, category, (content) => void Object.assign(content.category, { reviewRate: 0.5 })),
    draft(shop.clerk, category, (content) => void Object.assign(content.category, { reviewRate: 0.6 })),
  ])
  const waiting: { id: string; revision: number }[] = []
  for (const one of pair) {
    const { id, revision } = await withImpact(shop, shop.clerk, one)
    const { proposalId = '' } = await shop.clerk.get('center', 'proposeRuleSet', {
      id,
      revision,
      requestKey: key(),
    })
    waiting.push(await shop.supervisor.get('center', 'proposal', { id: proposalId }))
  }
  const answers = await Promise.all(
    waiting.map(({ id, revision }) =>
      shop.supervisor.call('center', 'confirmProposal', { id, revision, requestKey: key() }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const refused = answers.find(({ ok }) => !ok)
  expect(refused && refusal(refused)).toMatchObject({ code: 'RULES_MOVED_ON', params: { version: '2' } })
  const { versions } = await shop.clerk.get('center', 'ruleSet', { category })
  expect(versions.map(({ version }) => version)).toEqual(['2', '1'])
})

test('nobody outside the Centre sees drafts, and a draft that does not exist is not found', async () => {
  for (const person of [shop.member, shop.reviewer, shop.public])
    expect(refusalCode(await person.call('center', 'ruleSets', {}))).toBe('NOT_FOUND')
  expect(refusalCode(await shop.clerk.call('center', 'ruleDraft', { id: 'none' }))).toBe('NOT_FOUND')
  expect(refusalCode(await shop.clerk.call('center', 'ruleSet', { category: 'NONE' }))).toBe('NOT_FOUND')
})
