/** Pages on which somebody of the Centre decides: what a second person, a grant and a form have in common. */
import type { ClaimDetail, ForceDetail, ProposalDetail } from '../../../typings/contract'
import { asked, NETWORK_DOWN, open, refused, said, tap, usePhone, went } from '../residents'
import { read, settled } from '../simulate'

usePhone()

const at = '2026-11-22T00:00:00.000Z'
const force: ForceDetail = {
  id: 'f1',
  kind: 'manualRed',
  reason: 'injury',
  state: 'waiting',
  product: '洗发水',
  supplier: '清源',
  maker: '李伟',
  mine: false,
  at,
  lapsesAt: '2026-11-25T00:00:00.000Z',
  revision: 3,
  supplierId: '91330110MA2QY00188',
  note: '使用者受伤',
  documents: [],
  touched: { changes: [{ from: 'green', to: 'red', count: 1 }], products: 1, members: 3 },
}
const proposal: ProposalDetail = {
  id: 'p1',
  kind: 'setting',
  state: 'waiting',
  title: { code: 'setting.retention', params: {} },
  maker: '李伟',
  mine: false,
  at,
  lapsesAt: force.lapsesAt,
  revision: 2,
  lines: [],
}
const MEASURE = 'center/pages/measure/measure'
const inputs = (action: string) => asked.filter((one) => one.action === action).map(({ input }) => input)

describe('a record', () => {
  test('that is not there says so and leads to the list, where it was opened by itself', async () => {
    const page = await open(MEASURE, { force: refused('NOT_FOUND') }, { id: 'f9' })
    expect(read(page)).toContain('没有这项处置')
    await tap(page, 'onAct')
    expect(went).toEqual([{ how: 'anew', url: '/center/pages/measures/measures' }])
  })

  test('stays on the screen when a later reading fails, and is read again after a first failure', async () => {
    let answer: object = NETWORK_DOWN
    const page = await open(MEASURE, { force: () => answer }, { id: 'f1' })
    expect(page.instance.data.load).toBe('offline')
    answer = force
    await tap(page, 'onAct')
    expect(read(page)).toContain('使用者受伤')
    for (const failing of [NETWORK_DOWN, refused('MISCONFIGURED')]) {
      answer = failing
      await tap(page, 'onShow')
      expect(page.instance.data.load).toBe('ready')
      expect(read(page)).toContain('使用者受伤')
    }
    // What is not the network's fault is said.
    expect(said.filter((words) => words.length > 0)).toHaveLength(1)
    answer = refused('NOT_FOUND')
    await tap(page, 'onShow')
    expect(read(page)).toContain('没有这项处置')
  })
})

describe.each([
  ['a measure', MEASURE, 'force', force, 'Force'],
  ['a proposal', 'center/pages/proposal/proposal', 'proposal', proposal, 'Proposal'],
] as const)('%s and its second person', (_what, path, fetch, found, name) => {
  const decided = { ...found, state: 'confirmed', barred: 'decided', revision: found.revision + 1 }

  test('is confirmed after a question, with the revision that was read', async () => {
    const page = await open(path, { [fetch]: found, [`confirm${name}`]: decided }, { id: found.id })
    await tap(page, 'onConfirm')
    expect(inputs(`confirm${name}`)).toEqual([])
    await tap(page, 'onYes')
    expect(inputs(`confirm${name}`)).toMatchObject([{ id: found.id, revision: found.revision }])
    expect(page.instance.data).toMatchObject({ [fetch]: { state: 'confirmed' }, sending: false })
  })

  test('is declined with a reason only', async () => {
    const page = await open(path, { [fetch]: found, [`decline${name}`]: decided }, { id: found.id })
    await tap(page, 'onDecline')
    await tap(page, 'onWhy', {}, { value: '  ' })
    await tap(page, 'onSendDecline')
    expect(inputs(`decline${name}`)).toEqual([])
    await tap(page, 'onWhy', {}, { value: ' 证据不足 ' })
    await tap(page, 'onSendDecline')
    expect(inputs(`decline${name}`)).toMatchObject([{ note: '证据不足', revision: found.revision }])
    expect(page.instance.data.declining).toBe(false)
  })

  test.each(['CONFLICT', 'ALREADY_DONE', 'LAPSED'])(
    'after %s the newest state is read and said',
    async (code) => {
      let now: object = found
      const page = await open(
        path,
        {
          [fetch]: () => now,
          [`withdraw${name}`]: () => {
            now = decided
            return refused(code)
          },
        },
        { id: found.id },
      )
      await tap(page, 'onWithdraw')
      await tap(page, 'onYes')
      await settled()
      expect(page.instance.data).toMatchObject({ [fetch]: { state: 'confirmed' }, failure: '' })
      expect(page.instance.data.conflict).not.toBe('')
    },
  )

  test('a failure is said, keeps what was typed, and its repeat is the same request', async () => {
    let answer: object = refused('MISCONFIGURED')
    const page = await open(path, { [fetch]: found, [`decline${name}`]: () => answer }, { id: found.id })
    await tap(page, 'onDecline')
    await tap(page, 'onWhy', {}, { value: '证据不足' })
    await tap(page, 'onSendDecline')
    expect(page.instance.data).toMatchObject({ why: '证据不足', declining: true, conflict: '' })
    expect(page.instance.data.failure).not.toBe('')
    answer = decided
    await tap(page, 'onSendDecline')
    const [first, again] = inputs(`decline${name}`)
    expect(again?.requestKey).toBe(first?.requestKey)
  })
})

const claim: ClaimDetail = {
  id: 'c1',
  company: '清源日化',
  creditCode: '91330110MA2QY00188',
  claimant: '王芳',
  state: 'open',
  at,
  dueAt: force.lapsesAt,
  revision: 1,
  contact: { name: '王芳', mobile: '13800000001' },
  documents: [],
  others: 0,
  holder: {
    name: '清源日化',
    standing: 'verified',
    contact: { name: '沈清', mobile: '13800000002' },
    registeredAt: at,
    members: [],
  },
} as unknown as ClaimDetail
const CLAIM = 'center/pages/claim/claim'

describe('a claim', () => {
  test('is refused with a reason only, which the page says beforehand', async () => {
    const refusedNow = { ...claim, state: 'refused', revision: 2 }
    const page = await open(CLAIM, { claim, decideClaim: refusedNow }, { id: 'c1' })
    const before = page.instance.data.after
    await tap(page, 'onDecision', { decision: 'refuse' })
    const needs = page.instance.data.after
    await tap(page, 'onReason', {}, { value: '营业执照不符' })
    expect(new Set([before, needs, page.instance.data.after]).size).toBe(3)
    await tap(page, 'onSubmit')
    expect(inputs('decideClaim')).toMatchObject([
      { id: 'c1', revision: 1, decision: 'refuse', reason: '营业执照不符' },
    ])
    expect(page.instance.data.claim).toMatchObject({ state: 'refused' })
  })

  test('is granted after one more question, without a reason', async () => {
    const granted = { ...claim, state: 'granted', revision: 2 }
    const page = await open(CLAIM, { claim, decideClaim: granted }, { id: 'c1' })
    await tap(page, 'onDecision', { decision: 'grant' })
    await tap(page, 'onSubmit')
    expect([page.instance.data.asking, inputs('decideClaim')]).toEqual([true, []])
    await tap(page, 'decide')
    expect(inputs('decideClaim')).toMatchObject([{ decision: 'grant' }])
    expect(inputs('decideClaim')[0]).not.toHaveProperty('reason')
  })

  test('that is not there says so', async () => {
    const page = await open(CLAIM, { claim: refused('NOT_FOUND') }, { id: 'c9' })
    expect(read(page)).toContain('没有这项认领')
  })
})

test('a recall that is under way is led to, and another content is another request', async () => {
  const same = {
    path: ['lots'],
    code: 'recallOpen',
    params: { id: 'r1', level: 1, name: '李伟', day: '11-22' },
  }
  const page = await open(
    'center/pages/new-recall/new-recall',
    { openRecall: refused('INVALID_INPUT', [same]) },
    {},
  )
  expect(page.instance.data.lacking).not.toBe('')
  await tap(page, 'onSubject', {}, { subject: { productId: 'p1' } })
  await tap(page, 'onLevel', { level: 1 })
  await tap(page, 'onLots', {}, { lots: [{ number: 'A1', units: 10, madeOn: '' }] })
  await tap(page, 'onReason', {}, { value: '检出异物' })
  await tap(
    page,
    'onDocuments',
    {},
    {
      documents: [{ id: 'd1', purpose: 'register', name: 'x.pdf', type: 'application/pdf', size: 9 }],
    },
  )
  await tap(page, 'onSubmit')
  expect(inputs('openRecall')).toEqual([])
  await tap(page, 'onAnnouncement', {}, { value: '请停止使用并联系我们退款' })
  expect(page.instance.data.lacking).toBe('')
  await tap(page, 'onSubmit')
  expect(page.instance.data.same).toBe('r1')
  await tap(page, 'onSame')
  expect(went).toEqual([{ how: 'to', url: '/center/pages/recall/recall?id=r1' }])
  await tap(page, 'onReason', {}, { value: '检出玻璃' })
  expect([page.instance.data.same, page.instance.data.failure]).toEqual(['', ''])
  await tap(page, 'onSubmit')
  const [first, second] = inputs('openRecall')
  expect(second?.requestKey).not.toBe(first?.requestKey)
})

describe('a list of what people outside ask', () => {
  const row = { id: 'c1', creditCode: '91330110MA2QY00188', at, dueAt: force.lapsesAt, state: 'open' }
  const claims = { items: [{ ...row, company: '清源日化', claimant: '王芳' }], open: 1, asOf: at }
  const name = { zh: '云集', en: 'Yunji' }
  const applications = {
    items: [{ ...row, name, contact: '许朗' }],
    open: 1,
    asOf: '2026-11-26T00:00:00.000Z',
  }

  test.each([
    ['claim', { claims }, ['清源日化', '王芳 认领', '前'], false],
    ['application', { applications }, ['云集', '许朗 申请', '已超过'], true],
  ] as const)('names each %s, its asker and its hour, and opens it', async (one, answers, shown, late) => {
    const page = await open(`center/pages/${one}s/${one}s`, answers, {})
    for (const words of shown) expect(read(page)).toContain(words)
    expect(page.instance.data.rows).toMatchObject([{ late }])
    await tap(page, 'onOpen', { id: 'c1' })
    expect(went).toEqual([{ how: 'to', url: `/center/pages/${one}/${one}?id=c1` }])
    await tap(page, 'onTab', { tab: 'decided' })
    expect(inputs(`${one}s`)).toEqual([{ state: 'open' }, { state: 'decided' }])
  })
})
