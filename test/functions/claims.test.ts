/** "This is my company": a registered credit code is claimed with evidence, and the Centre decides. */
import type { MyClaim } from '../../typings/contract'
import { uploadDocument } from '../demo/dossiers'
import { pdf } from '../demo/files'
import { COMPANIES } from '../demo/people'
import { key, type Person, refusal, refusalCode } from './harness'
import { openShop, type Shop } from './shop'
import { agree, hire, idOf, invited, people } from './staff'

jest.setTimeout(60_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
beforeEach(() => shop.settle())
afterAll(() => shop.house.close())

const { creditCode, name: company } = COMPANIES.xixi

async function claimant(openid: string): Promise<Person> {
  return agree(shop.house.as(openid))
}

function evidence({ openid }: Person, name = '授权书.pdf'): Promise<string> {
  const { call, upload } = shop.house
  const file = { purpose: 'claim' as const, name, type: 'application/pdf', content: pdf(`${openid} ${name}`) }
  return uploadDocument(call, upload, openid, file)
}

async function claim(person: Person, documents: string[], requestKey = key(), code: string = creditCode) {
  return person.call('supplier', 'claimCompany', {
    creditCode: code,
    company,
    contact: { name: '吴新', mobile: '13800000009' },
    note: '原联系人已离职',
    documents,
    requestKey,
  })
}

async function claimed(person: Person): Promise<MyClaim> {
  const answer = await claim(person, [await evidence(person)])
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.data
}

function decide(id: string, decision: 'grant' | 'refuse', reason?: string, clerk = shop.clerk, revision = 1) {
  return clerk.call('center', 'decideClaim', {
    id,
    revision,
    decision,
    ...(reason && { reason }),
    requestKey: key(),
  })
}

const newest = async (person: Person) => {
  await shop.settle()
  return (await person.get('account', 'inbox', {})).items[0]?.about
}

describe('registering a code that exists', () => {
  test('says that it is taken and nothing of who holds it', async () => {
    const person = await claimant('oSecondComer0001')
    const answer = await person.call('supplier', 'registerCompany', {
      ...COMPANIES.xixi,
      requestKey: key(),
    })
    expect(refusal(answer).code).toBe('CREDIT_CODE_TAKEN')
    expect(JSON.stringify(answer)).not.toMatch(/周溪|13800000002|西溪/)
  })
})

describe('claiming', () => {
  test('needs consent, also for the upload of evidence', async () => {
    const stranger = shop.house.as('oNoConsent000001')
    const upload = stranger.call('supplier', 'issueUpload', {
      purpose: 'claim',
      name: 'a.pdf',
      type: 'application/pdf',
      size: 9,
      requestKey: key(),
    })
    expect(refusal(await upload).code).toBe('CONSENT_REQUIRED')
    expect(refusal(await claim(stranger, ['nothing'])).code).toBe('CONSENT_REQUIRED')
  })

  test('evidence belongs to the person: nobody else opens, confirms or hands it in', async () => {
    const person = await claimant('oEvidence0000001')
    const documentId = await evidence(person)
    expect((await person.get('supplier', 'openDocument', { documentId })).url).toMatch(/^http/)
    const thief = await claimant('oEvidenceThief01')
    for (const other of [shop.member, shop.other, thief, shop.public])
      expect(refusal(await other.call('supplier', 'openDocument', { documentId })).code).toBe('NOT_FOUND')
    expect(refusal(await claim(thief, [documentId]))).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['documents'], code: 'document' }],
    })
    const [document] = (await shop.inside('documents')).filter(({ _id }) => _id === documentId)
    expect(document?.cloudPath).not.toContain(person.openid)
    expect(document).not.toHaveProperty('supplierId')
  })

  test('a code that nobody registered needs no claim, and a wrong one is named', async () => {
    const person = await claimant('oNothingToClaim1')
    const documents = [await evidence(person)]
    expect(refusal(await claim(person, documents, key(), '91330100799655058B'))).toMatchObject({
      issues: [{ path: ['creditCode'], code: 'notRegistered' }],
    })
    expect(refusal(await claim(person, documents, key(), '91330106MA2XX00271'))).toMatchObject({
      issues: [{ path: ['creditCode'] }],
    })
    expect(refusal(await claim(shop.member, documents)).code).toBe('ALREADY_DONE')
  })

  test('an open claim is one: repeated, or three at the same time; the owners are told of it', async () => {
    const person = await claimant('oClaimOnce000001')
    const documents = [await evidence(person)]
    const answers = await Promise.all([1, 2, 3].map(() => claim(person, documents)))
    expect(answers.map(refusalCode).sort()).toEqual(['ALREADY_DONE', 'ALREADY_DONE', 'ok'])
    const requestKey = key()
    const other = await claimant('oClaimOnce000002')
    const own = [await evidence(other)]
    const first = await claim(other, own, requestKey)
    const before = await shop.everything()
    expect(await claim(other, own, requestKey)).toEqual(first)
    expect(await shop.everything()).toEqual(before)
    expect(await newest(shop.other)).toEqual({ code: 'companyClaimed', params: { company } })
    for (const one of [person, other]) {
      const { claim: mine } = await one.get('supplier', 'myClaim', {})
      await one.get('supplier', 'withdrawClaim', { id: mine?.id ?? '', requestKey: key() })
    }
  })

  test('one’s own claim is seen without a word of who holds the company; another’s is not there', async () => {
    const person = await claimant('oSeesOwnClaim001')
    const { id } = await claimed(person)
    const seen = await person.get('supplier', 'myClaim', {})
    expect(seen.claim).toMatchObject({ id, state: 'open', creditCode })
    expect(JSON.stringify(seen)).not.toMatch(/周溪|13800000002/)
    const withdraw = (who: Person) => who.call('supplier', 'withdrawClaim', { id, requestKey: key() })
    expect(refusal(await withdraw(shop.public)).code).toBe('NOT_FOUND')
    expect(await withdraw(person)).toMatchObject({ data: { state: 'withdrawn' } })
    expect(refusal(await withdraw(person)).code).toBe('ALREADY_DONE')
  })
})

describe('deciding', () => {
  test('is for the Centre alone', async () => {
    const person = await claimant('oForCentreOnly01')
    const { id } = await claimed(person)
    for (const nobody of [person, shop.member, shop.other, shop.reviewer, shop.public]) {
      expect(refusal(await nobody.call('center', 'claims', {})).code).toBe('NOT_FOUND')
      expect(refusal(await nobody.call('center', 'claim', { id })).code).toBe('NOT_FOUND')
      expect(refusal(await decide(id, 'grant', undefined, nobody)).code).toBe('NOT_FOUND')
    }
    await person.get('supplier', 'withdrawClaim', { id, requestKey: key() })
  })

  test('shows the clerk both sides: the evidence and who holds the company now', async () => {
    const person = await claimant('oBothSides000001')
    const { id, documents } = await claimed(person)
    const { items, open } = await shop.clerk.get('center', 'claims', {})
    expect(open).toBe(items.length)
    expect(items.map((row) => row.id)).toContain(id)
    expect(await shop.clerk.get('center', 'work', {})).toMatchObject({ claims: { open, overdue: 0 } })
    expect(await shop.clerk.get('center', 'claim', { id })).toMatchObject({
      documents: [{ name: '授权书.pdf' }],
      holder: { name: company, contact: { name: '周溪' }, members: [{ name: '周溪', role: 'owner' }] },
    })
    const opened = await shop.clerk.get('center', 'openDocument', {
      documentId: documents[0]?.id ?? '',
      purpose: 'verification',
      requestKey: key(),
    })
    expect(opened.watermark).toContain('王芳')
    await person.get('supplier', 'withdrawClaim', { id, requestKey: key() })
  })

  test('a refusal needs its reason, is told with it, and leaves the company as it was', async () => {
    const person = await claimant('oRefusedClaim001')
    const { id } = await claimed(person)
    expect(refusal(await decide(id, 'refuse'))).toMatchObject({
      issues: [{ path: ['reason'], code: 'required' }],
    })
    expect(await decide(id, 'refuse', '授权书没有盖章')).toMatchObject({ data: { state: 'refused' } })
    expect(await newest(person)).toEqual({
      code: 'claimRefused',
      params: { company, reason: '授权书没有盖章' },
    })
    expect(await shop.other.get('account', 'me', {})).toMatchObject({ supplier: { role: 'owner' } })
    expect(refusal(await decide(id, 'grant', undefined, shop.clerk, 2)).code).toBe('ALREADY_DONE')
    expect(await claimed(person)).toMatchObject({ state: 'open' })
    const { claim: again } = await person.get('supplier', 'myClaim', {})
    await person.get('supplier', 'withdrawClaim', { id: again?.id ?? '', requestKey: key() })
    const { items } = await shop.clerk.get('center', 'claims', { state: 'decided' })
    expect(items.map((row) => row.id)).toContain(id)
  })

  test('two clerks at the same time: one decides, the other is told', async () => {
    const person = await claimant('oTwoClerks000001')
    const { id } = await claimed(person)
    const answers = await Promise.all([
      decide(id, 'refuse', '材料看不清'),
      decide(id, 'refuse', '材料看不清', shop.supervisor),
    ])
    expect(answers.map(refusalCode).sort()).toEqual(['CONFLICT', 'ok'])
  })

  test('granted, the claimant owns the company and everybody before is out at once and told', async () => {
    const colleague = await hire(shop, 'oXixiColleague01', 'editor', shop.other)
    const left = await invited(shop.other, 'owner')
    const person = await claimant('oNewOwnerXixi001')
    const { id } = await claimed(person)
    const { productId } = await shop.other.get('supplier', 'createProduct', {
      category: 'TOY',
      name: '小车',
      origin: 'domestic',
      requestKey: key(),
    })
    const granted = await decide(id, 'grant')
    expect(granted).toMatchObject({ data: { state: 'granted', decided: { by: '王芳' } } })
    expect(await person.get('account', 'me', {})).toMatchObject({
      name: '吴新',
      supplier: { id: creditCode, role: 'owner' },
    })
    expect(await person.get('supplier', 'product', { productId })).toMatchObject({ productId })
    expect(await person.get('supplier', 'company', {})).toMatchObject({ contact: { name: '吴新' } })
    for (const before of [shop.other, colleague]) {
      expect(refusal(await before.call('supplier', 'company', {})).code).toBe('NOT_FOUND')
      expect(await newest(before)).toEqual({ code: 'companyTaken', params: { company } })
    }
    expect(refusal(await shop.public.call('account', 'invitation', { code: left })).code).toBe(
      'INVITATION_INVALID',
    )
    expect(await newest(person)).toEqual({ code: 'claimGranted', params: { company } })
    expect((await people(person)).items).toHaveLength(1)
  })

  test('a claimant who has joined another company meanwhile gets nothing', async () => {
    const person = await claimant('oElsewhere000001')
    const { id } = await claimed(person)
    const code = await invited(shop.member, 'viewer')
    await person.get('account', 'accept', { code, name: '别', requestKey: key() })
    expect(refusal(await decide(id, 'grant'))).toMatchObject({
      issues: [{ path: ['decision'], code: 'claimantElsewhere' }],
    })
    const colleague = await idOf(person)
    await shop.member.get('supplier', 'removeColleague', { colleague, requestKey: key() })
  })

  test('a takeover and an acceptance of the old owner’s invitation at once: nobody of before stays', async () => {
    const owner = shop.house.as('oNewOwnerXixi001')
    const code = await invited(owner, 'editor')
    const joiner = await claimant('oJoinsAtTakeover')
    const person = await claimant('oNextClaimant001')
    const { id } = await claimed(person)
    const [granted] = await Promise.all([
      decide(id, 'grant'),
      joiner.call('account', 'accept', { code, name: '巧', requestKey: key() }),
    ])
    expect(refusalCode(granted)).toBe('ok')
    expect((await people(person)).items.map(({ me }) => me)).toEqual([true])
    expect(await joiner.get('account', 'me', {})).toMatchObject({ role: 'public' })
  })
})
