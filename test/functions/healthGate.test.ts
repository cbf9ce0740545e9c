/** Checkpoints: live codes, screenshots, forged and printed ones, gates without a network, and what is left of a pass. */
import nacl from 'tweetnacl'
import { verify } from '../../miniprogram/health/gate/payload'
import type { HealthKeys } from '../../typings/contract'
import { key, type Person, refusal, refusalCode } from './harness'
import { declared, NAME, openGate, openHealthShop, residentNumber } from './health'
import { goTo, plain } from './patrol'
import type { Shop } from './shop'

jest.setTimeout(180_000)
const SECOND = 1000
let shop: Shop
let keeper: Person
let placeId: string
let placeToken: string
let person: Person
let id: string
let red: { person: Person; id: string }
beforeAll(async () => {
  shop = await openHealthShop()
  keeper = shop.house.as('oKeeperGate000001')
  const place = await openGate(shop, keeper)
  placeId = place.id
  placeToken = place.token
  const well = await declared(shop, 'oResidentGate00001', 1)
  person = well.person
  id = well.code.id
  const ill = await declared(shop, 'oResidentGate00002', 2, { contact: true })
  red = { person: ill.person, id: ill.code.id }
})
afterEach(() => shop.house.cloud.setClock(0))
afterAll(() => shop.house.close())

const show = (who = person, of = id) => who.get('health', 'showCode', { id: of })
const scan = (scanned: string, by = keeper) => by.call('health', 'gate', { placeId, scanned })
const passes = async () => (await shop.inside('healthPasses')).map(plain) as Record<string, unknown>[]

test('a live code passes or is refused by its colour, with masked name and last four to tell another’s', async () => {
  expect(await scan((await show()).payload)).toMatchObject({
    ok: true,
    data: {
      outcome: 'pass',
      colour: 'green',
      nameMasked: '林*燕',
      lastFour: residentNumber(1).slice(-4),
      how: 'live',
      compareCard: false,
      place: { kind: 'community', name: '良渚文化村北门' },
    },
  })
  const refused = await scan((await show(red.person, red.id)).payload)
  expect(refused).toMatchObject({ ok: true, data: { outcome: 'refuse', colour: 'red' } })
})

test('the log of a gate holds place, time and colour, and nothing else', async () => {
  await scan((await show()).payload)
  const all = await passes()
  expect(all.length).toBeGreaterThan(0)
  for (const pass of all) expect(Object.keys(pass).sort()).toEqual(['_id', 'at', 'colour', 'day', 'placeId'])
  const text = JSON.stringify(all)
  expect(text).not.toContain(id)
  expect(text).not.toContain('林')
  expect(text).not.toContain(residentNumber(1).slice(-4))
})

test('a screenshot is refused: half a minute later the payload counts no longer', async () => {
  const { payload, refreshSeconds, issuedAt, expiresAt } = await show()
  expect(Date.parse(expiresAt) - Date.parse(issuedAt)).toBe(30 * SECOND)
  expect(refreshSeconds).toBeLessThan(30)
  const before = (await passes()).length
  shop.house.cloud.setClock(40 * SECOND)
  expect(refusalCode(await scan(payload))).toBe('PAYLOAD_EXPIRED')
  expect((await passes()).length).toBe(before)
  expect(await scan((await show()).payload)).toMatchObject({ ok: true, data: { outcome: 'pass' } })
})

test('another’s code shows another’s name; two payloads of one person do not tell that they are', async () => {
  const [mine, again, others] = [await show(), await show(), await show(red.person, red.id)]
  expect(others.lastFour).not.toBe(mine.lastFour)
  const reference = (payload: string) => payload.split('.').slice(2, 4).join('.')
  expect(reference(again.payload)).not.toBe(reference(mine.payload))
  // A red cannot lend itself a green's name, colour or time.
  const forged = others.payload.replace('.r.', '.g.')
  expect(refusalCode(await scan(forged))).toBe('PAYLOAD_FORGED')
})

test('no character of a payload can be changed', async () => {
  const { payload } = await show()
  const places = [4, 6, 20, payload.indexOf('.g.') + 1, payload.indexOf('.g.') + 5, payload.length - 40]
  for (const place of places) {
    const other = payload[place] === '1' ? '2' : '1'
    const altered = payload.slice(0, place) + other + payload.slice(place + 1)
    expect({ place, code: refusalCode(await scan(altered)) }).toEqual({ place, code: 'PAYLOAD_FORGED' })
  }
})

test('the colour is looked up: what turned red since it was shown is refused', async () => {
  const fresh = await declared(shop, 'oResidentGate00003', 3)
  const { payload } = await show(fresh.person, fresh.code.id)
  await fresh.person.get('health', 'correct', {
    id: fresh.code.id,
    revision: fresh.code.revision,
    changes: { contact: true },
    truthful: true,
    requestKey: key(),
  })
  expect(await scan(payload)).toMatchObject({ ok: true, data: { outcome: 'refuse', colour: 'red' } })
})

test('a scan changes no colour and writes one pass', async () => {
  const before = await shop.everything()
  await scan((await show()).payload)
  const after = await shop.everything()
  const added = Object.keys(after).filter((name) => !(name in before))
  expect(added).toEqual([expect.stringMatching(/^healthPasses\//)])
  for (const name of Object.keys(before))
    expect({ name, same: after[name] }).toEqual({ name, same: before[name] })
})

test('there are four kinds of place, and each gate says which one it is', async () => {
  const region = { code: '330110', name: '浙江省杭州市余杭区' }
  for (const kind of ['community', 'office', 'supermarket', 'travel'] as const) {
    const opened = { kind, name: `卡点 ${kind}`, region, requestKey: key() }
    const { code, place } = await shop.clerk.get('health', 'openPlace', opened)
    const guard = shop.house.as(`oKeeperKind${kind}`)
    await guard.get('health', 'keepPlace', { code, requestKey: key() })
    const { payload } = await show()
    const seen = await guard.get('health', 'gate', { placeId: place.id, scanned: payload })
    expect(seen).toMatchObject({ outcome: 'pass', place: { kind, name: opened.name } })
  }
  const other = { kind: 'school', name: '学校', region, requestKey: key() }
  expect(refusalCode(await shop.clerk.send('health', { action: 'openPlace', input: other }))).toBe(
    'INVALID_INPUT',
  )
})

test('no way through a gate changes a person: by the place’s code, another issuer’s, or sent later', async () => {
  const standing = async () => [await shop.inside('healthPeople'), await shop.inside('healthChanges')]
  const before = await standing()
  const { payload, issuedAt } = await show(red.person, red.id)
  await scan(payload)
  await red.person.get('health', 'enter', { place: placeToken, id: red.id })
  await keeper.get('health', 'gateOther', { placeId, issuer: 'beijing', state: 'home' })
  const late = { payload: (await show()).payload, at: issuedAt }
  await keeper.get('health', 'gateBatch', { placeId, passes: [late], requestKey: key() })
  expect(await standing()).toEqual(before)
})

test('only a keeper scans; for anybody else the place does not exist', async () => {
  const { payload } = await show()
  for (const who of [person, shop.clerk, shop.reviewer]) {
    const foreign = await scan(payload, who)
    const missing = await who.call('health', 'gate', { placeId: 'nobodyHasThisPlace01', scanned: payload })
    expect(foreign).toEqual(missing)
    expect(refusalCode(foreign)).toBe('NOT_FOUND')
  }
})

test('a keeper’s code works once, and only while it is good', async () => {
  const { code } = await shop.clerk.get('health', 'inviteKeeper', { placeId, requestKey: key() })
  const second = shop.house.as('oKeeperGate000002')
  await second.get('health', 'keepPlace', { code, requestKey: key() })
  expect((await second.get('health', 'places', {})).items.map(({ mine }) => mine)).toEqual([true])
  const third = shop.house.as('oKeeperGate000003')
  const used = await third.call('health', 'keepPlace', { code, requestKey: key() })
  expect(refusalCode(used)).toBe('INVITATION_INVALID')
  const late = await shop.clerk.get('health', 'inviteKeeper', { placeId, requestKey: key() })
  goTo(shop, 8)
  const over = await third.call('health', 'keepPlace', { code: late.code, requestKey: key() })
  expect(refusalCode(over)).toBe('INVITATION_INVALID')
  shop.house.cloud.setClock(0)
  await second.get('health', 'leavePlace', { placeId, requestKey: key() })
  expect(refusalCode(await scan((await show()).payload, second))).toBe('NOT_FOUND')
})

test('a person scans the place’s code instead', async () => {
  expect(await person.get('health', 'enter', { place: placeToken, id })).toMatchObject({
    outcome: 'pass',
    how: 'placeCode',
    place: { id: placeId },
  })
  const forged = `${placeToken.slice(0, -1)}${placeToken.endsWith('0') ? '1' : '0'}`
  expect(refusalCode(await person.call('health', 'enter', { place: forged, id }))).toBe('PAYLOAD_FORGED')
})

test('the code of another issuer is recognised by the table, and no other', async () => {
  const other = (issuer: string, state: string) =>
    keeper.call('health', 'gateOther', { placeId, issuer, state })
  expect(await other('beijing', 'normal')).toMatchObject({ ok: true, data: { outcome: 'pass' } })
  expect(await other('beijing', 'home')).toMatchObject({
    ok: true,
    data: { outcome: 'refuse', colour: 'yellow' },
  })
  expect(refusalCode(await other('atlantis', 'normal'))).toBe('INVALID_INPUT')
})

describe('a printed code', () => {
  test('is the same whenever it is asked for, looked up, and compared with an identity card', async () => {
    const printed = await person.get('health', 'printedCode', { id, requestKey: key() })
    const again = await person.get('health', 'printedCode', { id, requestKey: key() })
    expect(again.token).toBe(printed.token)
    expect(printed.address).toContain(printed.token)
    shop.house.cloud.setClock(3600 * SECOND)
    expect(await scan(printed.address)).toMatchObject({
      ok: true,
      data: { outcome: 'pass', how: 'printed', compareCard: true, nameMasked: '林*燕' },
    })
  })

  test('that was lost counts no longer, and the next one is another', async () => {
    const { token } = await person.get('health', 'printedCode', { id, requestKey: key() })
    await person.get('health', 'revokePrinted', { id, requestKey: key() })
    expect(refusalCode(await scan(token))).toBe('TOKEN_REVOKED')
    const next = await person.get('health', 'printedCode', { id, requestKey: key() })
    expect(next.token).not.toBe(token)
  })

  test('that was forged, or is the code of a place, is refused', async () => {
    const { token } = await person.get('health', 'printedCode', { id, requestKey: key() })
    const forged = `${token.slice(0, 10)}${token[10] === '0' ? '1' : '0'}${token.slice(11)}`
    expect(refusalCode(await scan(forged))).toBe('PAYLOAD_FORGED')
    expect(refusalCode(await scan(placeToken))).toBe('TOKEN_UNKNOWN')
    expect(refusalCode(await scan('https://example.com/x'))).toBe('PAYLOAD_FORGED')
  })
})

describe('a gate without a network', () => {
  /** What the phone does: the public key, and nothing else. */
  const verifies = (payload: string, { keys }: HealthKeys): boolean => {
    const dot = payload.lastIndexOf('.')
    const signed = new Uint8Array(Buffer.from(payload.slice(0, dot)))
    const signature = new Uint8Array(Buffer.from(payload.slice(dot + 1), 'base64url'))
    const known = keys.find((one) => one.id === Number(payload.split('.')[1]))
    return (
      known !== undefined &&
      nacl.sign.detached.verify(signed, signature, new Uint8Array(Buffer.from(known.publicKey, 'base64')))
    )
  }

  test('verifies with the public key alone, and no forgery', async () => {
    const keys = await keeper.get('health', 'publicKeys', {})
    const { payload } = await show()
    expect(verifies(payload, keys)).toBe(true)
    expect(verifies(payload.replace('.g.', '.r.'), keys)).toBe(false)
    expect(JSON.stringify(keys)).not.toContain(shop.house.secrets.HEALTH_SIGN_KEYS ?? 'none')
  })

  /** Without name and digits, as the phone of a gate keeps it. */
  const withheld = (payload: string) => payload.replace(/\.[^.]*\.[\dX]{4}\.([\w-]{86})$/, '...$1')
  const at = (ms: number) => new Date(ms).toISOString()
  const sync = (offline: { payload: string; at: string }[], by = keeper, gate = placeId) =>
    by.get('health', 'gateBatch', { placeId: gate, passes: offline, requestKey: key() })

  test('refuses by its own clock what is older than its lifetime, however far that clock is off', async () => {
    const { keys, lifetimeSeconds, skewSeconds, now } = await keeper.get('health', 'publicKeys', {})
    const { payload, expiresAt } = await show()
    const last = Date.parse(expiresAt) + skewSeconds * SECOND
    for (const off of [0, -3600 * SECOND, 5 * 60 * SECOND]) {
      const known = { keys, lifetimeSeconds, skewSeconds, aheadMs: -off, at: now }
      const seenAt = (ms: number) => verify(payload, known, ms + off)
      expect(seenAt(last)).toMatchObject({ ok: true, code: { colour: 'green', nameMasked: '林*燕' } })
      expect(seenAt(last + SECOND)).toEqual({ ok: false, why: 'expired' })
      expect(seenAt(last + 3600 * SECOND)).toEqual({ ok: false, why: 'expired' })
      // What it keeps of a code is what it sends later.
      const seen = seenAt(last)
      expect(seen.ok && seen.code.withheld).toBe(withheld(payload))
    }
    // Nobody can lengthen the life of a payload.
    const longer = payload.replace(/\.30\./, '.99.')
    expect(verify(longer, { keys, lifetimeSeconds, skewSeconds, aheadMs: 0, at: now }, last)).toEqual({
      ok: false,
      why: 'forged',
    })
  })

  test('syncs later: each pass once, by the time at which the gate saw it', async () => {
    const { payload, issuedAt } = await show()
    const seen = Date.parse(issuedAt) + 10 * SECOND
    shop.house.cloud.setClock(6 * 3600 * SECOND)
    const before = (await passes()).length
    const first = await sync([
      { payload, at: at(seen) },
      { payload, at: at(seen + 120 * SECOND) },
      { payload, at: at(seen - 120 * SECOND) },
      { payload: payload.replace('.g.', '.r.'), at: at(seen) },
      { payload, at: at(seen + SECOND) },
    ])
    expect(first).toEqual({
      stored: 1,
      refused: [
        { index: 1, why: 'expired' },
        { index: 2, why: 'early' },
        { index: 3, why: 'forged' },
      ],
    })
    expect(await sync([{ payload, at: at(seen) }])).toEqual({ stored: 0, refused: [] })
    expect((await passes()).length).toBe(before + 1)
    expect(await passes()).toContainEqual(expect.objectContaining({ colour: 'green', at: at(seen + SECOND) }))
  })

  test('no other time can be claimed: none to come, none outside the payload’s life, none of last week', async () => {
    const { payload, issuedAt } = await show()
    const seen = Date.parse(issuedAt) + 10 * SECOND
    const one = async (when: string) => (await sync([{ payload: withheld(payload), at: when }])).refused
    const why = (said: string) => [{ index: 0, why: said }]
    // The clock of the cloud is behind what the gate claims.
    shop.house.cloud.setClock(-3600 * SECOND)
    expect(await one(at(seen))).toEqual(why('early'))
    shop.house.cloud.setClock(60 * SECOND)
    expect(await one('2026-02-31T25:61:00Z')).toEqual(why('early'))
    expect(await one('2020-02-17T09:00:00Z')).toEqual(why('late'))
    expect(await one(at(seen - 86_400 * SECOND))).toEqual(why('early'))
    shop.house.cloud.setClock(7 * 86_400 * SECOND + 60 * SECOND)
    expect(await one(at(seen))).toEqual(why('late'))
    shop.house.cloud.setClock(7 * 86_400 * SECOND - 60 * SECOND)
    expect(await one(at(seen))).toEqual([])
  })

  test('a pass that came without name and digits is verified all the same, and is the same pass', async () => {
    const { payload, issuedAt } = await show()
    const kept = withheld(payload)
    expect(kept).not.toContain(encodeURIComponent('燕'))
    const when = at(Date.parse(issuedAt) + 10 * SECOND)
    const send = (one: string) => sync([{ payload: one, at: when }])
    expect(await send(kept)).toEqual({ stored: 1, refused: [] })
    expect(await send(payload)).toEqual({ stored: 0, refused: [] })
    const forged = { stored: 0, refused: [{ index: 0, why: 'forged' }] }
    expect(await send(kept.replace('.g.', '.r.'))).toEqual(forged)
    const other = kept.replace(/k\d\.[\w-]{10}/, (start) => `${start.slice(0, 3)}AAAAAAAAAA`)
    expect(await send(other)).toEqual(forged)
    const later = kept.replace(/\.(\d{10})\./, (_, issued) => `.${Number(issued) + 5}.`)
    expect(await send(later)).toEqual(forged)
    expect(await send(kept.replace(/\.30\.\.\./, '.29...'))).toEqual(forged)
    expect(await send('HC1.1.k1.none')).toEqual(forged)
  })

  test('one pass cannot be made two by writing it another way, nor by a gate that was heard after all', async () => {
    const { payload, issuedAt } = await show()
    expect(await scan(payload)).toMatchObject({ ok: true, data: { outcome: 'pass' } })
    const before = (await passes()).length
    // The keeper reads it again; the phone thought that the first reading had not arrived.
    await scan(payload)
    const when = at(Date.parse(issuedAt) + 10 * SECOND)
    const kept = withheld(payload)
    const otherKey = kept.replace('HC1.1.', 'HC1.2.')
    const otherSignature = kept.replace(/.{4}$/, 'AAAA')
    const spellings = [kept, otherKey, otherSignature, ` ${kept} `]
    expect(await sync(spellings.map((one) => ({ payload: one, at: when })))).toMatchObject({ stored: 0 })
    expect((await passes()).length).toBe(before)
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const reference = kept.split('.')[3] ?? ''
    // The last character of base64 may hold bits that mean nothing.
    const respelt = digits
      .split('')
      .map((last) => kept.replace(reference, reference.slice(0, -1) + last))
      .filter((one) => one !== kept)
    for (const one of respelt) expect(await sync([{ payload: one, at: when }])).toMatchObject({ stored: 0 })
    expect((await passes()).length).toBe(before)
  })

  test('a pass counts although its person was renamed or erased before the gate had a network again', async () => {
    const [renamed, erased] = [
      await declared(shop, 'oResidentGate00011', 11),
      await declared(shop, 'oResidentGate00012', 12),
    ]
    const shown = [await show(renamed.person, renamed.code.id), await show(erased.person, erased.code.id)]
    const { requestKey, ...changes } = { name: '王小明', requestKey: key() }
    await renamed.person.get('health', 'correct', {
      id: renamed.code.id,
      revision: renamed.code.revision,
      changes,
      truthful: true,
      requestKey,
    })
    await erased.person.get('health', 'erase', {
      id: erased.code.id,
      revision: erased.code.revision,
      requestKey: key(),
    })
    shop.house.cloud.setClock(6 * 3600 * SECOND)
    const before = (await passes()).length
    const waiting = shown.map(({ payload, issuedAt }) => ({
      payload: withheld(payload),
      at: at(Date.parse(issuedAt) + 10 * SECOND),
    }))
    expect(await sync(waiting)).toEqual({ stored: 2, refused: [] })
    const all = await passes()
    expect(all.length).toBe(before + 2)
    // Nothing of whoever passed came back with it.
    expect(JSON.stringify(all)).not.toContain(erased.code.id)
    for (const pass of all)
      expect(Object.keys(pass).sort()).toEqual(['_id', 'at', 'colour', 'day', 'placeId'])
  })
})

test('one place: for its keeper and the Centre; for anybody else it does not exist', async () => {
  expect(await keeper.get('health', 'place', { placeId })).toMatchObject({ id: placeId, mine: true })
  expect(await shop.clerk.get('health', 'place', { placeId })).toMatchObject({ mine: false, open: true })
  const another = await person.call('health', 'place', { placeId })
  expect(refusalCode(another)).toBe('NOT_FOUND')
  expect(await person.call('health', 'place', { placeId: 'nowhere' })).toEqual(another)
})

test('a closed place is found no more, and its code is refused', async () => {
  const second = shop.house.as('oKeeperClosed00001')
  const place = await openGate(shop, second)
  await shop.clerk.get('health', 'closePlace', { placeId: place.id, requestKey: key() })
  const { payload } = await show()
  const answer = await second.call('health', 'gate', { placeId: place.id, scanned: payload })
  expect(refusalCode(answer)).toBe('NOT_FOUND')
  expect(refusalCode(await person.call('health', 'enter', { place: place.token, id }))).toBe('TOKEN_REVOKED')
})

test('no answer of a gate holds a name or a number in full', async () => {
  const printed = await person.get('health', 'printedCode', { id, requestKey: key() })
  const answers = [await show(), await scan((await show()).payload), await scan(printed.token)]
  expect(JSON.stringify(answers)).not.toContain(NAME)
  expect(JSON.stringify(answers)).not.toContain(residentNumber(1))
  expect(refusal(await scan('x')).message).not.toContain('x ')
})
