/** The people of a company: who may do what, joining by invitation, and never a company without an owner. */
import { createHash } from 'node:crypto'
import type { ActionName, Input } from '../../typings/contract'
import { key, type Person, refusal, refusalCode } from './harness'
import { createProduct, openShop, type Shop } from './shop'
import { agree, hire, idOf, invited, people } from './staff'

jest.setTimeout(60_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
beforeEach(() => shop.settle())
afterAll(() => shop.house.close())

type Ask = (person: Person) => Promise<{ ok: boolean } | unknown>
const supplier =
  <A extends ActionName<'supplier'>>(action: A, input: Omit<Input<'supplier', A>, 'requestKey'>) =>
  (person: Person) =>
    person.call('supplier', action, { ...input, requestKey: key() } as never)

describe('what a role may do', () => {
  let editor: Person
  let viewer: Person
  let productId: string
  beforeAll(async () => {
    editor = await hire(shop, 'oEditorOfRoles01', 'editor')
    viewer = await hire(shop, 'oViewerOfRoles01', 'viewer')
    productId = (await createProduct(shop.member)).productId
  })

  const file = { purpose: 'photo' as const, name: 'a.png', type: 'image/png', size: 9 }
  const changes: [string, () => Ask][] = [
    ['createProduct', () => supplier('createProduct', { category: 'TOY', name: '车', origin: 'domestic' })],
    ['saveDraft', () => supplier('saveDraft', { productId, revision: 1, changes: { brand: '清' } })],
    ['submitProduct', () => supplier('submitProduct', { productId, revision: 1 })],
    ['issueUpload', () => supplier('issueUpload', file)],
    ['saveCapacity', () => supplier('saveCapacity', { capacity: { dailyOutput: 5 }, revision: 0 })],
  ]
  test.each(changes)('a viewer is told that %s is not theirs to do, and nothing changes', async (_, ask) => {
    const before = await shop.everything()
    expect(refusal((await ask()(viewer)) as never).code).toBe('NOT_ALLOWED')
    expect(await shop.everything()).toEqual(before)
  })

  const owners: [string, () => Ask][] = [
    ['saveCompany', () => supplier('saveCompany', { businessLicence: null, revision: 0 })],
    ['renameCompany', () => supplier('renameCompany', { name: '新名', revision: 0 })],
    ['inviteColleague', () => supplier('inviteColleague', { role: 'viewer' })],
    ['cancelInvitation', () => supplier('cancelInvitation', { invitation: 'abc' })],
    ['changeRole', () => supplier('changeRole', { colleague: 'abc', role: 'viewer' })],
    ['removeColleague', () => supplier('removeColleague', { colleague: 'abc' })],
    ['handOver', () => supplier('handOver', { colleague: 'abc' })],
  ]
  test.each(owners)('%s is for owners: an editor and a viewer are told', async (_, ask) => {
    const before = await shop.everything()
    for (const person of [editor, viewer])
      expect(refusal((await ask()(person)) as never).code).toBe('NOT_ALLOWED')
    expect(await shop.everything()).toEqual(before)
  })

  test.each([...changes, ...owners])('%s of somebody with no company finds nothing', async (_, ask) => {
    for (const stranger of [shop.public, shop.clerk, shop.reviewer])
      expect(refusal((await ask()(stranger)) as never).code).toBe('NOT_FOUND')
  })

  test('a viewer reads everything of the company; an editor changes products', async () => {
    expect(await viewer.get('supplier', 'product', { productId })).toMatchObject({ productId })
    expect(await viewer.get('supplier', 'company', {})).toMatchObject({ id: shop.supplier.creditCode })
    expect(await createProduct(editor)).toMatchObject({ state: 'draft' })
    expect(await viewer.get('account', 'me', {})).toMatchObject({ supplier: { role: 'viewer' } })
    expect(await editor.get('account', 'me', {})).toMatchObject({ supplier: { role: 'editor' } })
    expect(await shop.member.get('account', 'me', {})).toMatchObject({ supplier: { role: 'owner' } })
  })

  test('the list has names and roles and no openid; invitations are for owners', async () => {
    await invited(shop.member, 'viewer')
    const seen = await people(viewer)
    expect(seen.items.map(({ role }) => role)).toEqual(['owner', 'editor', 'viewer'])
    expect(JSON.stringify(seen)).not.toMatch(/oEditor|oViewer|oSupplier/)
    expect(seen.invitations).toEqual([])
    expect((await people(shop.member)).invitations).toHaveLength(1)
  })
})

describe('joining', () => {
  test('needs consent first, then tells whoever invited', async () => {
    const code = await invited(shop.member, 'editor')
    const person = shop.house.as('oJoinsLater00001')
    const join = () => person.call('account', 'accept', { code, name: '林', requestKey: key() })
    expect(refusal(await join()).code).toBe('CONSENT_REQUIRED')
    await agree(person)
    expect(await join()).toMatchObject({
      data: { role: 'supplier', supplier: { id: shop.supplier.creditCode, role: 'editor' } },
    })
    await shop.settle()
    const { items } = await shop.member.get('account', 'inbox', {})
    expect(items[0]?.about).toEqual({ code: 'invitationAccepted', params: { name: '林' } })
  })

  test('the code shows who invites to what, and the database does not hold it', async () => {
    const code = await invited(shop.member, 'viewer')
    expect(await shop.public.get('account', 'invitation', { code: ` ${code.toUpperCase()} ` })).toMatchObject(
      {
        role: 'supplier',
        company: shop.supplier.name,
        supplierRole: 'viewer',
      },
    )
    expect(JSON.stringify(await shop.inside('invitations'))).not.toContain(code)
    expect(refusal(await shop.public.call('account', 'invitation', { code: 'wrongcode2' })).code).toBe(
      'INVITATION_INVALID',
    )
  })

  test('ends after seven days, when it is cancelled, and with its owner', async () => {
    const late = await invited(shop.member, 'viewer')
    shop.house.cloud.setClock(7 * 24 * 3600_000 + 1000)
    expect(refusal(await shop.public.call('account', 'invitation', { code: late })).code).toBe(
      'INVITATION_INVALID',
    )
    shop.house.cloud.setClock(0)

    const owner = await hire(shop, 'oSecondOwner0001', 'owner')
    const theirs = await invited(owner, 'viewer')
    const mine = await invited(shop.member, 'viewer')
    const invitation = createHash('sha256').update(mine).digest('hex')
    await owner.get('supplier', 'cancelInvitation', { invitation, requestKey: key() })
    await shop.member.get('supplier', 'removeColleague', { colleague: await idOf(owner), requestKey: key() })
    for (const code of [theirs, mine])
      expect(refusal(await shop.public.call('account', 'invitation', { code })).code).toBe(
        'INVITATION_INVALID',
      )
  })

  test('another company can neither see, cancel nor use what is not theirs', async () => {
    await invited(shop.member, 'viewer')
    const [open] = (await people(shop.member)).invitations
    const before = await shop.everything()
    const cancel = supplier('cancelInvitation', { invitation: open?.id ?? '' })
    expect(refusal(await cancel(shop.other)).code).toBe('NOT_FOUND')
    const colleague = await idOf(shop.member)
    for (const ask of [
      supplier('removeColleague', { colleague }),
      supplier('handOver', { colleague }),
      supplier('changeRole', { colleague, role: 'viewer' }),
    ])
      expect(refusal(await ask(shop.other)).code).toBe('NOT_FOUND')
    expect(await shop.everything()).toEqual(before)
  })
})

describe('leaving', () => {
  test('a removed colleague sees and changes nothing from then on, and is told', async () => {
    const person = await hire(shop, 'oRemoved00000001', 'editor')
    const colleague = await idOf(person)
    const { productId } = await createProduct(person)
    const after = await shop.member.get('supplier', 'removeColleague', { colleague, requestKey: key() })
    expect(after.items.map(({ id }) => id)).not.toContain(colleague)
    expect(refusal(await person.call('supplier', 'product', { productId })).code).toBe('NOT_FOUND')
    const save = supplier('saveDraft', { productId, revision: 1, changes: { brand: '清' } })
    expect(refusal(await save(person)).code).toBe('NOT_FOUND')
    await shop.settle()
    const { items } = await person.get('account', 'inbox', {})
    expect(items[0]?.about).toMatchObject({ code: 'removedFromCompany' })
    expect(await person.get('account', 'me', {})).toMatchObject({ role: 'public' })
  })

  test('the last owner neither leaves, steps down nor removes the own person', async () => {
    const before = await shop.everything()
    const colleague = await idOf(shop.other)
    for (const ask of [
      supplier('leaveCompany', {}),
      supplier('changeRole', { colleague, role: 'viewer' }),
      supplier('removeColleague', { colleague }),
    ])
      expect(refusal(await ask(shop.other)).code).toBe('LAST_OWNER')
    expect(await shop.everything()).toEqual(before)
  })

  test('an owner hands over, stays as an editor and may then leave; the same request again is the same', async () => {
    const next = await hire(shop, 'oNextOwner000001', 'viewer', shop.other)
    const input = { colleague: await idOf(next), requestKey: key() }
    const first = await shop.other.get('supplier', 'handOver', input)
    expect(first.role).toBe('editor')
    const before = await shop.everything()
    expect(await shop.other.get('supplier', 'handOver', input)).toEqual(first)
    expect(await shop.everything()).toEqual(before)
    expect(await next.get('account', 'me', {})).toMatchObject({ supplier: { role: 'owner' } })
    const leave = { requestKey: key() }
    const left = await shop.other.get('supplier', 'leaveCompany', leave)
    expect(await shop.other.get('supplier', 'leaveCompany', leave)).toEqual(left)
    expect((await people(next)).items).toHaveLength(1)
  })

  test('two owners who leave at the same time leave one owner behind', async () => {
    for (const round of [1, 2, 3]) {
      const second = await hire(shop, `oTwinOwner00000${round}`, 'owner')
      const [mine, theirs] = await Promise.all(
        [shop.member, second].map((owner) => owner.call('supplier', 'leaveCompany', { requestKey: key() })),
      )
      expect([mine, theirs].map((one) => refusalCode(one as never)).sort()).toEqual(['LAST_OWNER', 'ok'])
      const stays = mine?.ok ? second : shop.member
      const goes = mine?.ok ? shop.member : second
      expect((await people(stays)).items.filter(({ role }) => role === 'owner')).toHaveLength(1)
      if (goes === shop.member) {
        const code = await invited(stays, 'owner')
        await shop.member.get('account', 'accept', { code, name: '沈清', requestKey: key() })
        await shop.member.get('supplier', 'removeColleague', {
          colleague: await idOf(stays),
          requestKey: key(),
        })
      }
    }
  })

  test('two owners who each make the other a viewer at the same time leave one owner', async () => {
    const second = await hire(shop, 'oRivalOwner00001', 'owner')
    const [mine, theirs] = [await idOf(shop.member), await idOf(second)]
    const answers = await Promise.all([
      supplier('changeRole', { colleague: theirs, role: 'viewer' })(shop.member),
      supplier('changeRole', { colleague: mine, role: 'viewer' })(second),
    ])
    expect(answers.map(refusalCode).sort()).toEqual(['NOT_ALLOWED', 'ok'])
    const { items } = await people(shop.member)
    expect(items.filter(({ role }) => role === 'owner')).toHaveLength(1)
  })
})
