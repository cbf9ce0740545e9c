/** The Centre's search, suppliers, duplicates and exports. */
import { COMPANIES } from '../demo/people'
import { key, type Person, refusal, refusalCode } from './harness'
import { colourOf, greenShampoo, type Sold, secondSupervisor } from './measures'
import { goTo, patrol, toldTo } from './patrol'
import { openShop, type Shop } from './shop'

jest.setTimeout(180_000)
let shop: Shop
let sold: Sold
let second: Person
const { qingyuan, xixi } = COMPANIES
beforeAll(async () => {
  shop = await openShop()
  sold = await greenShampoo(shop)
  second = await secondSupervisor(shop)
})
afterAll(() => shop.house.close())

const find = (text: string) => shop.clerk.get('center', 'search', { text })

describe('one box finds', () => {
  test('a code by its token, its address and the number under it', async () => {
    const { number, product } = await shop.public.get('scan', 'verdict', { token: sold.token })
    for (const text of [sold.token, number, number.toLowerCase().replace('-', '')]) {
      const { codes } = await find(text)
      expect(codes).toEqual([expect.objectContaining({ token: sold.token, product, state: 'green' })])
    }
  })

  test('a supplier by its credit code and by the beginning of its name', async () => {
    for (const text of [qingyuan.creditCode, qingyuan.name.slice(0, 3)])
      expect((await find(text)).suppliers).toContainEqual({ id: qingyuan.creditCode, name: qingyuan.name })
  })

  test('a supplier by its name without the city, once the timers have counted', async () => {
    goTo(shop, 0, '12:00')
    await patrol(shop)
    const { suppliers } = await find(qingyuan.name.slice(2, 5))
    expect(suppliers).toEqual([{ id: qingyuan.creditCode, name: qingyuan.name }])
  })

  test('a product by the beginning of its name, a licence by its number', async () => {
    const { product } = await shop.public.get('scan', 'verdict', { token: sold.token })
    const byName = await find(product.slice(0, 2))
    expect(byName).toMatchObject({ as: 'name', codes: [{ token: sold.token }] })
    const licence = (await shop.inside('verifications')).find(({ kind }) => kind === 'licence')
    const found = await find(String(licence?.number))
    expect(found).toMatchObject({ as: 'licence', licences: [{ number: licence?.number }] })
  })

  test('nothing, and says what it was taken for', async () => {
    expect(await find('不存在的东西')).toMatchObject({ as: 'name', codes: [], suppliers: [], licences: [] })
  })

  test('for the Centre alone', async () => {
    for (const person of [shop.member, shop.reviewer, shop.public])
      for (const call of [
        person.call('center', 'search', { text: qingyuan.name }),
        person.call('center', 'suppliers', {}),
        person.call('center', 'supplier', { id: qingyuan.creditCode }),
        person.call('center', 'supplierCodes', { id: qingyuan.creditCode }),
        person.call('center', 'duplicates', {}),
        person.call('center', 'exports', {}),
        person.call('center', 'requestExport', { of: 'codes', purpose: '月度汇报', requestKey: key() }),
      ])
        expect(refusalCode(await call)).toBe('NOT_FOUND')
  })
})

test('a supplier is shown whole, its people by a first character', async () => {
  const detail = await shop.clerk.get('center', 'supplier', { id: qingyuan.creditCode })
  expect(detail).toMatchObject({ name: qingyuan.name, state: 'resumed', codes: [{ token: sold.token }] })
  expect(detail.members[0]?.name).toMatch(/^.•••$/)
  expect(detail.contact.mobile).toMatch(/^\d{3}•••\d\d$/)
  expect(refusalCode(await shop.clerk.call('center', 'supplier', { id: '91330100MA2CCCCC0X' }))).toBe(
    'NOT_FOUND',
  )
})

describe('an export', () => {
  const asked = (who: Person, of: 'codes' | 'launches' = 'codes') =>
    who.get('center', 'requestExport', { of, purpose: '=月度汇报，给市局', requestKey: key() })

  test('of days needs days', async () => {
    const answer = await shop.clerk.call('center', 'requestExport', {
      of: 'launches',
      purpose: '月度汇报',
      requestKey: key(),
    })
    expect(refusal(answer).issues?.[0]).toMatchObject({ path: ['from'], code: 'board.span' })
  })

  test('is nothing before a second person approves, and then a file with who, why and its number', async () => {
    const proposal = await asked(shop.supervisor)
    expect((await shop.clerk.get('center', 'exports', {})).items).toEqual([])
    const { id, revision } = proposal
    const own = await shop.supervisor.call('center', 'confirmProposal', { id, revision, requestKey: key() })
    expect(refusalCode(own)).toBe('SAME_PERSON')
    await second.get('center', 'confirmProposal', { id, revision, requestKey: key() })
    await shop.settle()
    const [made] = (await shop.supervisor.get('center', 'exports', {})).items
    expect(made).toMatchObject({ state: 'ready', rows: 1, mine: true, openings: [] })

    const opened = await shop.supervisor.get('center', 'openExport', {
      id: made?.id ?? '',
      requestKey: key(),
    })
    const bytes = new Uint8Array(await (await fetch(opened.url)).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(bytes)
    const lines = text.split('\r\n')
    expect(text).toContain("'=月度汇报，给市局")
    expect(text).toContain('周岚')
    const row = lines.find((line) => line.includes(qingyuan.creditCode))
    expect(row?.endsWith(`,${made?.number}`)).toBe(true)
    expect(opened.export.openings).toEqual([{ at: expect.any(String), by: expect.any(String) }])
  })

  test('is opened by the two people behind it and nobody else', async () => {
    const [made] = (await shop.clerk.get('center', 'exports', {})).items
    const open = (who: Person) => who.call('center', 'openExport', { id: made?.id ?? '', requestKey: key() })
    expect(refusalCode(await open(shop.clerk))).toBe('NOT_ALLOWED')
    expect(refusalCode(await open(second))).toBe('ok')
    expect((await shop.clerk.get('center', 'exports', {})).items[0]?.openings).toHaveLength(2)
  })

  test('is gone after seven days, file and all', async () => {
    const [stored] = await shop.inside('centerExports')
    goTo(shop, 9, '12:00')
    const gone = await second.call('center', 'openExport', { id: String(stored?._id), requestKey: key() })
    expect(refusalCode(gone)).toBe('LAPSED')
    await patrol(shop)
    await patrol(shop)
    expect(await shop.inside('centerExports')).toEqual([])
  })
})

describe('what may be there twice', () => {
  const listed = async (state: 'open' | 'decided' = 'open') =>
    (await shop.clerk.get('center', 'duplicates', { state })).items

  test('is listed at night by what is the same, once', async () => {
    const other = await shop.other.get('supplier', 'company', {})
    const mine = await shop.member.get('supplier', 'company', {})
    await shop.other.get('supplier', 'saveCompany', {
      contact: mine.contact,
      revision: other.companyRevision,
      requestKey: key(),
    })
    for (const day of [10, 11]) {
      goTo(shop, day, '05:00')
      await patrol(shop)
      goTo(shop, day, '06:10')
      await patrol(shop)
    }
    const found = await listed()
    expect(found.map(({ kind }) => kind)).toEqual(['mobile'])
    expect(new Set(found[0]?.sides.map(({ supplierId }) => supplierId))).toEqual(
      new Set([qingyuan.creditCode, xixi.creditCode]),
    )
  })

  test('is shown side by side', async () => {
    const [row] = await listed()
    const detail = await shop.clerk.get('center', 'duplicate', { id: row?.id ?? '' })
    expect(detail.both.map(({ name }) => name).sort()).toEqual([qingyuan.name, xixi.name].sort())
    expect(detail.both[0].contact.mobile).toBe(detail.both[1].contact.mobile)
  })

  test('closes in favour of the other with two people, and nothing is lost', async () => {
    const [row] = await listed()
    const decide = (keep?: string) =>
      shop.clerk.call('center', 'decideDuplicate', {
        id: row?.id ?? '',
        revision: row?.revision ?? 0,
        decision: 'same',
        ...(keep && { keep }),
        reason: '同一家企业，旧码已停用',
        requestKey: key(),
      })
    expect(refusal(await decide()).issues?.[0]).toMatchObject({ path: ['keep'] })
    expect(refusalCode(await decide(xixi.creditCode))).toBe('ok')
    expect(await colourOf(shop, sold.token)).toBe('green')

    const detail = await shop.clerk.get('center', 'duplicate', { id: row?.id ?? '' })
    expect(detail.state).toBe('proposed')
    const proposal = await second.get('center', 'proposal', { id: detail.proposalId ?? '' })
    const before = (await shop.inside('products')).length
    await second.get('center', 'confirmProposal', {
      id: proposal.id,
      revision: proposal.revision,
      requestKey: key(),
    })
    await shop.settle()
    expect(await colourOf(shop, sold.token)).toBe('grey')
    expect((await shop.inside('products')).length).toBe(before)
    const closed = await shop.clerk.get('center', 'supplier', { id: qingyuan.creditCode })
    expect(closed).toMatchObject({ state: 'closed', continuedBy: { id: xixi.creditCode }, members: [] })
    expect(refusalCode(await shop.member.call('supplier', 'company', {}))).toBe('NOT_FOUND')
    expect(await toldTo(shop, shop.member.openid, 'companyMerged')).toHaveLength(1)
    expect((await listed('decided'))[0]).toMatchObject({ state: 'same', decided: { keep: xixi.creditCode } })
    expect(await listed()).toEqual([])
  })
})
