/** What is signed, where a walk goes on, where a webhook may go, when it is tried again, and when figures count. */
import {
  isPublicAddress,
  isReportable,
  nextCursor,
  ratesOf,
  readCursor,
  retryWait,
  sortedQuery,
  textToSign,
  timely,
  webhookUrlFault,
  writeCursor,
} from '../../../cloudfunctions/domain/openapi'

describe('what is signed', () => {
  const request = {
    method: 'get',
    path: '/v1/changes',
    time: '1790000000',
    nonce: 'n'.repeat(16),
    bodyHash: 'b',
  }

  test('six lines, the query sorted and percent-encoded as RFC 3986 says', () => {
    const query = { limit: '5', cursor: "a b'(c)*!~", 杭: '州' }
    expect(textToSign({ ...request, query }).split('\n')).toEqual([
      'HQGC1-HMAC-SHA256',
      'GET',
      '/v1/changes?%E6%9D%AD=%E5%B7%9E&cursor=a%20b%27%28c%29%2A%21~&limit=5',
      '1790000000',
      'n'.repeat(16),
      'b',
    ])
  })
  test('a path without a query has no question mark', () => {
    expect(textToSign({ ...request, query: {} }).split('\n')[2]).toBe('/v1/changes')
    expect(sortedQuery({})).toBe('')
  })
  test.each([
    ['1790000000', 1790000300_000, true],
    ['1790000000', 1790000301_000, false],
    ['1790000000', 1789999700_000, true],
    ['1790000000', 1789999699_000, false],
    ['179000000', 179000000_000, false],
    ['1790000000.5', 1790000000_000, false],
    ['', 0, false],
  ])('time %p at %d: %p', (time, now, good) => expect(timely(time, now)).toBe(good))
})

describe('a walk through the changes', () => {
  const at = (second: number) => `2026-11-02T06:00:${String(second).padStart(2, '0')}.000Z`

  test('sees a change that was decided before another and seen after it', () => {
    // 10 is decided first and commits last; the settled horizon of the first walk is before both.
    const start = readCursor(undefined)
    const first = nextCursor(start ?? { after: '' }, at(5), { last: `${at(20)}|b`, more: false })
    expect(first.after < `${at(10)}|a`).toBe(true)
    // Once both have settled, they are given out no more.
    const second = nextCursor(first, at(30), { last: `${at(20)}|b`, more: false })
    expect(second.after).toBe(`${at(20)}|b`)
  })
  test('goes forward within a walk and comes back to where it began to be safe', () => {
    const page = nextCursor({ after: '' }, at(5), { last: `${at(8)}|x`, more: true })
    expect(page).toEqual({ after: `${at(8)}|x`, floor: at(5) })
    expect(nextCursor(page, at(40), { last: `${at(9)}|y`, more: false })).toEqual({ after: at(5) })
  })
  test('stays where it is when there is nothing', () => {
    expect(nextCursor({ after: at(1) }, at(50), { more: false })).toEqual({ after: at(1) })
  })
  test.each([{ after: at(3) }, { after: `${at(3)}|yunji_T_1`, floor: at(1) }, { after: '', floor: at(1) }])(
    'its cursor is read as it was written: %p',
    (cursor) => expect(readCursor(writeCursor(cursor))).toEqual(cursor),
  )
  test.each(['x', 's', 's~a~b', 'w~a', 'w~a~b~c', 's~$ne', 's~{}'])('%p was never given out', (text) =>
    expect(readCursor(text)).toBeUndefined(),
  )
})

describe('where a webhook may go', () => {
  test.each([
    '1.1.1.1',
    '47.96.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '2606:4700::1111',
    '2408:8000::1',
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true))
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:10.0.0.1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001::1',
    '2001:db8::1',
    '2001:0:1::',
    '999.1.1.1',
    'localhost',
    '',
  ])('%p is not', (address) => expect(isPublicAddress(address)).toBe(false))

  test.each([
    ['https://hooks.yunji.example/hqgc?x=1', undefined],
    ['https://hooks.yunji.example:8443/', undefined],
    ['http://hooks.yunji.example/', 'https'],
    ['https://127.0.0.1/', 'host'],
    ['https://2130706433/', 'host'],
    ['https://0x7f.1/', 'host'],
    ['https://[fd00::1]/', 'host'],
    ['https://localhost/', 'host'],
    ['https://printer.lan/', 'host'],
    ['https://a.b.internal./', 'host'],
    ['https://u:p@hooks.example/', 'url'],
    ['https://hooks.example/#x', 'url'],
    ['hooks.example', 'url'],
  ] as const)('%s: %p', (url, fault) => expect(webhookUrlFault(url, false)).toBe(fault))

  test('this machine only where it is allowed, and nothing else private even then', () => {
    expect(webhookUrlFault('http://127.0.0.1:9000/x', true)).toBeUndefined()
    expect(webhookUrlFault('http://127.0.0.1:9000/x', false)).toBe('https')
    expect(webhookUrlFault('http://10.0.0.1/', true)).toBe('https')
    expect(webhookUrlFault('https://10.0.0.1/', true)).toBe('host')
  })
})

test('a webhook is tried again after 1 m, 5 m, 30 m, 2 h and 12 h', () => {
  expect([1, 2, 3, 4, 5, 6].map(retryWait)).toEqual([
    60_000,
    300_000,
    1_800_000,
    7_200_000,
    43_200_000,
    undefined,
  ])
})

describe('monthly figures', () => {
  const report = { orders: 30, complaints: 1, disputes: 0, onTime: 29, damaged: 2 }
  test('count from 30 orders on, over all platforms together', () => {
    expect(ratesOf([{ ...report, orders: 29 }])).toBeUndefined()
    expect(ratesOf([])).toBeUndefined()
    const halves = [15, 15].map((orders) => ({ ...report, orders, complaints: 1, onTime: 15, damaged: 0 }))
    expect(ratesOf(halves)).toMatchObject({ complaintBp30d: 667, onTimePct: 100 })
  })
  test('are rounded to the worse side', () => {
    expect(ratesOf([report])).toEqual({
      orders: 30,
      complaints: 1,
      complaintBp30d: 334,
      disputeBp: 0,
      damageBp: 667,
      onTimePct: 96.6,
    })
  })
  test.each([
    ['2026-10', true],
    ['2025-11', true],
    ['2026-11', false],
    ['2025-10', false],
    ['2026-13', false],
    ['2026-1', false],
    ['', false],
  ])('the month %p may be reported on 2026-11-22: %p', (month, may) =>
    expect(isReportable(month, '2026-11-22')).toBe(may),
  )
})
