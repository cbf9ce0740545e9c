/** What holds whatever anybody declares and however they check in. */
import fc from 'fast-check'
import { addDays } from '../../../cloudfunctions/domain/calendar'
import {
  checkInOn,
  compileHealthRules,
  FRESH,
  freshness,
  healthRuleForm,
  healthRules,
  holdFindings,
  LIFETIME_SECONDS,
  limiter,
  maskedName,
  maskedNumber,
  type Payload,
  readPayload,
  runView,
  type Standing,
  standingColour,
  writePayload,
} from '../../../cloudfunctions/domain/health'
import { rowSituation, sha256, situation, stayed, TODAY } from './person'

const AT = `${TODAY}T00:00:00.000Z`
const red = (): Standing =>
  holdFindings(FRESH, healthRules.assess(rowSituation({ contact: true }), sha256).findings, 'declaration', AT)

describe('runs', () => {
  const days = fc.array(fc.constantFrom('normal' as const, 'symptom' as const, 'missed' as const), {
    maxLength: 60,
  })

  test('a red turns green exactly when fourteen normal days lie behind it in a row', () => {
    fc.assert(
      fc.property(days, (history) => {
        let standing = red()
        let inRow = 0
        for (const [n, what] of history.entries()) {
          if (standingColour(standing) === 'green') return
          if (what === 'missed') inRow = 0
          else {
            standing = checkInOn(standing, addDays(TODAY, n), what === 'normal').standing
            inRow = what === 'normal' ? inRow + 1 : 0
          }
          expect(standingColour(standing)).toBe(inRow === 14 ? 'green' : 'red')
        }
      }),
    )
  })

  test('the calendar promises the day on which it turns green', () => {
    fc.assert(
      fc.property(days, (history) => {
        let standing = red()
        for (const [n, what] of history.entries()) {
          if (what !== 'missed') standing = checkInOn(standing, addDays(TODAY, n), what === 'normal').standing
        }
        if (standingColour(standing) === 'green') return
        let day = addDays(TODAY, history.length)
        const promised = runView(standing, day)
        if (!promised) throw new Error('a run has no calendar')
        expect(promised.days.filter(({ state }) => state === 'normal')).toHaveLength(promised.done)
        while (standingColour(standing) !== 'green') {
          standing = checkInOn(standing, day, true).standing
          if (standingColour(standing) !== 'green') day = addDays(day, 1)
        }
        expect(promised.greenOn).toBe(day)
      }),
    )
  })

  test('whatever is found later, a colour never gets better by finding', () => {
    const stated = fc.record({
      contact: fc.boolean(),
      temperature: fc.double({ min: 35, max: 40, noNaN: true }),
      epidemic_area_days_ago: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
      other_area_days_ago: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    })
    const rank = { green: 0, yellow: 1, red: 2 }
    fc.assert(
      fc.property(stated, stated, (first, then) => {
        const assess = (row: object) => healthRules.assess(rowSituation(row), sha256).findings
        const before = holdFindings(FRESH, assess(first), 'declaration', AT)
        const after = holdFindings(before, assess(then), 'declaration', AT)
        expect(rank[standingColour(after)]).toBeGreaterThanOrEqual(rank[standingColour(before)])
      }),
    )
  })

  test('what was served does not come back from the same facts', () => {
    let standing = red()
    for (let n = 0; n < 14; n++) standing = checkInOn(standing, addDays(TODAY, n), true).standing
    const same = healthRules.assess({ ...rowSituation({ contact: true }), day: addDays(TODAY, 13) }, sha256)
    expect(same.colour).toBe('red')
    expect(standingColour(holdFindings(standing, same.findings, 'checkIn', AT))).toBe('green')
  })
})

describe('assessments', () => {
  test('the same facts give the same bytes, other facts another hash', () => {
    const facts = rowSituation({ contact: true })
    expect(healthRules.assess(facts, sha256)).toEqual(healthRules.assess(structuredClone(facts), sha256))
    const other = healthRules.assess({ ...facts, day: addDays(TODAY, 1) }, sha256)
    expect(other.hash).not.toBe(healthRules.assess(facts, sha256).hash)
  })

  test('a stay counts only while the area was listed', () => {
    const areas = [
      {
        region: '420000',
        name: { zh: '湖北', en: 'Hubei' },
        level: 'epidemic' as const,
        from: '2020-01-23',
        until: '2020-02-10',
      },
    ]
    const colourOf = (daysAgo: number) =>
      healthRules.assess(situation({ journeys: [stayed('420106', '武昌', daysAgo)] }, { areas }), sha256)
        .colour
    expect(colourOf(0)).toBe('green')
    expect(colourOf(7)).toBe('red')
    expect(colourOf(9)).toBe('red')
  })

  test.each([
    ['an id that nobody knows', [{ id: 'H-NEW' }], 'vocabulary'],
    ['an id that stands twice', [{ id: 'H-CONFIRMED' }, { id: 'H-CONFIRMED' }], 'twice'],
    ['no limit', [{ id: 'H-CONTACT' }], 'limit'],
    ['a limit in another unit', [{ id: 'H-CONTACT', limit: { value: 37, unit: 'celsius' } }], 'days'],
    ['red without its yellow', [{ id: 'H-OTHERCODE-RED' }], 'H-OTHERCODE'],
    ['nothing at all', [], 'everything'],
  ])('a rule set with %s is refused in words', (_what, requirements, words) => {
    const form = { ...healthRuleForm, requirements: requirements as typeof healthRuleForm.requirements }
    expect(() => compileHealthRules(form)).toThrow(words)
  })
})

describe('payloads', () => {
  const sign = (text: string) => `${sha256(text)}${sha256(`${text}2`)}`.slice(0, 86)
  const payload = fc.record<Payload>({
    key: fc.integer({ min: 1, max: 7 }),
    reference: fc.constantFrom(`k1.${'a'.repeat(70)}`, `k7.${'_-Z9'.repeat(20)}`),
    colour: fc.constantFrom('green', 'yellow', 'red'),
    issuedAt: fc.integer({ min: 1_577_836_800, max: 4_000_000_000 }).map((s) => s * 1000),
    expiresAt: fc.constant(0),
    nameMasked: fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme' }),
    lastFour: fc.stringMatching(/^\d{3}[\dX]$/),
  })

  test('what is written is read again', () => {
    fc.assert(
      fc.property(payload, (written) => {
        const whole = { ...written, expiresAt: written.issuedAt + LIFETIME_SECONDS * 1000 }
        const text = writePayload(whole, sign)
        const read = readPayload(text)
        expect(read?.payload).toEqual(whole)
        expect(`${read?.signed}.${read?.signature}`).toBe(text)
        expect(text).toMatch(/^[\x21-\x7e]+$/)
      }),
    )
  })

  test('anything else has not the shape of one', () => {
    fc.assert(fc.property(fc.string(), (text) => readPayload(text) === undefined))
  })

  test('counts from its second to its last, and never for longer than half a minute', () => {
    const of = (seconds: number) => ({ issuedAt: 0, expiresAt: seconds * 1000 }) as Payload
    expect(freshness(of(30), 30_000, 0)).toBe('good')
    expect(freshness(of(30), 30_001, 0)).toBe('expired')
    expect(freshness(of(30), -1, 0)).toBe('early')
    expect(freshness(of(30), 45_000, 15_000)).toBe('good')
    expect(freshness(of(3600), 10_000, 0)).toBe('expired')
  })
})

describe('what is shown of a person', () => {
  test.each([
    ['林晓燕', '林*燕'],
    ['陈国', '陈*'],
    ['欧阳娜娜', '欧**娜'],
    ['李', '李*'],
    ['Alexandra Smith', 'A***h'],
  ])('%s is %s', (name, masked) => {
    expect(maskedName(name)).toBe(masked)
  })
  test('a number shows region and last four, never the birth day', () => {
    expect(maskedNumber('330110198001010011')).toBe('330***********0011')
  })
})

describe('the limiter', () => {
  test('lets in what is planned, refuses ten times as much, and recovers by itself', () => {
    const limit = limiter(100, 200)
    const admitted = (from: number, calls: number, ms: number) =>
      Array.from({ length: calls }, (_, i) => limit.admit(from + (i * ms) / calls)).filter(Boolean).length
    expect(admitted(0, 1000, 10_000)).toBe(1000)
    const over = admitted(10_000, 10_000, 10_000)
    expect(over).toBeGreaterThanOrEqual(1000)
    expect(over).toBeLessThanOrEqual(1201)
    expect(admitted(22_000, 1000, 10_000)).toBe(1000)
  })
  test('a clock that goes back lets nobody in twice', () => {
    const limit = limiter(1, 1)
    expect([limit.admit(1000), limit.admit(0), limit.admit(500)]).toEqual([true, false, false])
  })
})
