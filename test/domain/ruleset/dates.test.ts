/** From when a version holds: every day has exactly one, and suppliers have their notice. */
import fc from 'fast-check'
import { addDays, shanghaiDay } from '../../../cloudfunctions/domain/calendar'
import {
  type Dated,
  MOST_DAYS_AHEAD,
  NOTICE_HOURS,
  nextStart,
  nextVersion,
  startDays,
  startFault,
  versionOn,
} from '../../../cloudfunctions/domain/ruleset'

const HOUR = 3_600_000
const FIRST: Dated = { version: '1', from: '2020-01-01' }
const at = (instant: string) => Date.parse(instant)
const midnight = (day: string) => at(`${day}T00:00:00+08:00`)

const instants = fc.integer({ min: at('2021-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') })
/** Versions as approvals make them: one after the other, each with a start that was allowed when it was approved. */
const histories = fc
  .array(fc.record({ wait: fc.integer({ min: 0, max: 40 }), ahead: fc.integer({ min: 1, max: 14 }) }), {
    maxLength: 8,
  })
  .map((steps) => {
    const versions: [Dated, ...Dated[]] = [FIRST]
    let now = at('2025-03-01T04:00:00Z')
    for (const { wait, ahead } of steps) {
      now += wait * 24 * HOUR
      const from = addDays(shanghaiDay(now), ahead)
      const previous = versions[versions.length - 1]?.from ?? ''
      if (startFault(from, now, previous, 'an emergency') === undefined)
        versions.push({ version: nextVersion(versions), from })
    }
    return versions
  })

test('a day has exactly one version in force, the newest that has started', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: -400, max: 400 }), (versions, offset) => {
      const day = addDays('2025-03-01', offset)
      const found = versionOn(versions, day)
      const started = versions.filter(({ from }) => from <= day)
      expect(found).toBe(started[started.length - 1] ?? versions[0])
    }),
  )
})

test('between one start and the next the version does not change, and on the next it does', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: -10, max: 200 }), (versions, offset) => {
      const day = addDays('2025-03-01', offset)
      const next = nextStart(versions, day)
      const current = versionOn(versions, day)
      if (next === undefined) return expect(versionOn(versions, '2999-01-01')).toBe(current)
      expect(versionOn(versions, addDays(next, -1))).toBe(current)
      expect(versionOn(versions, next)).not.toBe(current)
    }),
  )
})

test('versions rise strictly, and none starts before the one before it', () => {
  fc.assert(
    fc.property(histories, (versions) => {
      for (const [index, { version, from }] of versions.entries()) {
        expect(version).toBe(String(index + 1))
        expect(from >= (versions[index - 1]?.from ?? '')).toBe(true)
      }
    }),
  )
})

test('the ordinary notice is 48 hours and the plan at most 14 days, to the minute', () => {
  fc.assert(
    fc.property(instants, (now) => {
      const { ordinary, emergency, last } = startDays(now)
      expect(midnight(ordinary)).toBeGreaterThanOrEqual(now + NOTICE_HOURS * HOUR)
      expect(midnight(addDays(ordinary, -1))).toBeLessThan(now + NOTICE_HOURS * HOUR)
      expect(emergency).toBe(addDays(shanghaiDay(now), 1))
      expect(last).toBe(addDays(shanghaiDay(now), MOST_DAYS_AHEAD))
      expect(startFault(ordinary, now, '2020-01-01', undefined)).toBeUndefined()
      expect(startFault(addDays(ordinary, -1), now, '2020-01-01', undefined)).toBe('rule.tooSoon')
      expect(startFault(last, now, '2020-01-01', undefined)).toBeUndefined()
      expect(startFault(addDays(last, 1), now, '2020-01-01', undefined)).toBe('rule.tooLate')
    }),
  )
})

test('exactly 48 hours before a midnight that day is still possible', () => {
  const now = at('2025-06-18T00:00:00+08:00')
  expect(startDays(now).ordinary).toBe('2025-06-20')
  expect(startDays(now + 1).ordinary).toBe('2025-06-21')
})

test('an emergency may start tomorrow and never today', () => {
  const now = at('2025-06-18T15:00:00+08:00')
  expect(startFault('2025-06-19', now, '2020-01-01', '强制标准修订')).toBeUndefined()
  expect(startFault('2025-06-18', now, '2020-01-01', '强制标准修订')).toBe('rule.tooSoon')
  expect(startFault('2025-06-19', now, '2020-01-01', undefined)).toBe('rule.tooSoon')
})

test('no version starts before the one it follows, and what is no day is said', () => {
  const now = at('2025-06-18T15:00:00+08:00')
  expect(startFault('2025-06-24', now, '2025-06-25', undefined)).toBe('rule.beforePrevious')
  expect(startFault('2025-06-25', now, '2025-06-25', undefined)).toBeUndefined()
  expect(startFault('2025-02-30', now, '2020-01-01', undefined)).toBe('rule.day')
})
