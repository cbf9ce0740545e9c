/** The sample that two people read: one in twenty, the same for everybody who draws it, unknown without the key. */
import { createHmac } from 'node:crypto'
import { isSampled, sameReading } from '../../cloudfunctions/domain/verification'

const mac = (key: string) => (text: string) => new Uint8Array(createHmac('sha256', key).update(text).digest())
const AT = '2026-11-22T08:00:00.000Z'
const ids = Array.from({ length: 4000 }, (_, i) => `licence:${i}`)
const drawn = (key: string, percent: number) => ids.filter((id) => isSampled(mac(key), id, AT, percent))

test('about five of a hundred are drawn, and the same ones each time', () => {
  const once = drawn('a', 5)
  expect(once.length).toBeGreaterThan(ids.length * 0.04)
  expect(once.length).toBeLessThan(ids.length * 0.06)
  expect(drawn('a', 5)).toEqual(once)
})

test('another key or another round draws others', () => {
  expect(drawn('b', 5)).not.toEqual(drawn('a', 5))
  const later = ids.filter((id) => isSampled(mac('a'), id, '2026-11-23T08:00:00.000Z', 5))
  expect(later).not.toEqual(drawn('a', 5))
})

test('none at 0 and all at 100', () => {
  expect(drawn('a', 0)).toEqual([])
  expect(drawn('a', 100)).toEqual(ids)
})

test('notes and blanks make no difference, what was read does', () => {
  const read = { outcome: 'found' as const, holder: '清源（杭州）', status: 'valid' as const, scopeOk: true }
  expect(sameReading(read, { ...read, holder: '清源(杭州) ', note: '…', documents: ['d1'] })).toBe(true)
  for (const other of [
    { outcome: 'notFound' as const },
    { holder: '别的' },
    { status: 'revoked' as const },
    { scopeOk: false },
    { validUntil: '2029-12-31' },
    { holderCode: '91330106MA2XX0027J' },
  ])
    expect(sameReading(read, { ...read, ...other })).toBe(false)
})
