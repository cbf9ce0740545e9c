import fc from 'fast-check'
import type { AssessmentInput } from '../../../typings/assessment'
import { assess, CATEGORIES, changed, EVERY_CATEGORY, green, outcome } from './green'

type Path = (string | number)[]

/** Every place in an input, parents included. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([key, entry]) =>
    places(entry, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return path.length === 0 ? inner : [path, ...inner]
}

function parentOf(input: unknown, path: Path): Record<string | number, unknown> {
  return path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], input) as Record<
    string | number,
    unknown
  >
}

const at = (input: unknown, path: Path): unknown => parentOf(input, path)[path.at(-1) ?? '']

/**
 * Places whose content nothing rests on, or which may be absent: without them a product can rightly be green.
 * Everything that is not listed here has to be there and readable.
 */
const RESTS_ON_NOTHING = [
  // Optional; where they are stated they are read, see CORRUPTED_STILL_COUNTS.
  /^dossier\.(gtin|packaging\.dangerous)$/,
  // The laboratory's word on the whole item stands when no part is given.
  /^dossier\.reports\.0\.items\.\d+\.parts$/,
  // Good records of partners never raise a colour, so losing one lowers none.
  /^dossier\.partnerships\.0(\.(from|platform))?$/,
  /^facts\.partnerships\.p1$/,
  // Only in the epidemic mode.
  /^facts\.capacity\.(resumed|staffPct)$/,
  // A fact that only ever counts against a product, absent until somebody looks.
  /^facts\.licences\.l\d\.scopeOk$/,
  // The day is the server's own: see below.
  /^day$/,
]
const restsOnNothing = (path: Path): boolean =>
  RESTS_ON_NOTHING.some((pattern) => pattern.test(path.join('.')))

/** Optional fields that count once they are stated: rubbish in them is never read as absence. */
const CORRUPTED_STILL_COUNTS = [
  /^dossier\.gtin$/,
  /^dossier\.reports\.0\.items\.\d+\.parts$/,
  /^facts\.licences\.l\d\.scopeOk$/,
  /^facts\.partnerships\.p1$/,
  /^dossier\.partnerships\.0$/,
]

const RUBBISH: unknown[] = [
  null,
  '',
  ' ',
  'rubbish',
  -5,
  Number.NaN,
  1e300,
  [],
  {},
  [null],
  { $gt: '' },
  '2026-02-30',
  true,
  false,
  7,
]

const mustRead = (path: Path): boolean =>
  CORRUPTED_STILL_COUNTS.some((pattern) => pattern.test(path.join('.')))

/** In the epidemic mode everything is asked that a category can ask. */
function epidemic(input: AssessmentInput): AssessmentInput {
  input.facts.mode = 'epidemic'
  return input
}

/** Whether a replacement says something else than what stood there, in a way that matters. */
function isRubbish(value: unknown, before: unknown, path: Path): boolean {
  const field = path.join('.')
  if (Object.is(value, before)) return false
  // An accusation or a praise that nobody confirmed: readable, and without effect.
  if (field.endsWith('.verified')) return typeof value !== 'boolean'
  // On a list or not is the supplier's own word: either is readable.
  if (field.endsWith('onProductionLicenceList')) return typeof value !== 'boolean'
  // Another figure, another text or another word can be just as good: only other types are surely wrong.
  if (typeof value === 'number' && typeof before === 'number') return !(value >= 0)
  if (typeof value === 'string' && typeof before === 'string') {
    return (
      value.trim() === '' ||
      !/name$|laboratory$|number$|documents|document$|id$|reason$|platform$/.test(field)
    )
  }
  // An object for an object, a list for a list: what was in it is missing then, which is another test.
  if (typeof before === 'object' && typeof value === 'object' && value !== null) {
    return Array.isArray(value) !== Array.isArray(before) && field !== 'facts.events'
  }
  return true
}

/** One place of another category's dossier, and what is put there. `gone`: it is taken away. */
describe('any category', () => {
  const GONE = Symbol('gone')
  const bases = EVERY_CATEGORY.flatMap((category) =>
    (['domestic', 'imported'] as const).map((origin) => {
      const base = epidemic(green(category, origin))
      const all = places(base).filter((path) => !restsOnNothing(path) || mustRead(path))
      return { category, origin, base, all }
    }),
  )
  const sample = fc.record({
    of: fc.constantFrom(...bases),
    place: fc.nat(),
    kind: fc.constantFrom(GONE, ...RUBBISH),
  })

  test('is never green through what is missing or unreadable, and never an error', () => {
    fc.assert(
      fc.property(sample, ({ of: { category, origin, base, all }, place, kind }) => {
        const path = all[place % all.length] ?? []
        const input = epidemic(green(category, origin))
        const parent = parentOf(input, path)
        if (kind === GONE) {
          fc.pre(!restsOnNothing(path))
          if (Array.isArray(parent)) parent.splice(Number(path.at(-1)), 1)
          else delete parent[path.at(-1) ?? '']
        } else {
          fc.pre(isRubbish(kind, at(base, path), path) && !(restsOnNothing(path) && kind === ''))
          parent[path.at(-1) ?? ''] = structuredClone(kind)
        }
        expect([path.join('.'), assess(category, input).colour]).not.toEqual([path.join('.'), 'green'])
      }),
      { numRuns: 6000 },
    )
  })
})

describe.each(CATEGORIES)('a green %s', (category) => {
  const base = green(category)
  const all = places(base)

  test('is green', () => {
    expect(outcome(assess(category, base))).toEqual({ colour: 'green', reasons: [] })
  })

  test('is not green with anything removed', () => {
    const stillGreen = all
      .filter((path) => !restsOnNothing(path))
      .filter((path) => {
        const input = green(category)
        const parent = parentOf(input, path)
        if (Array.isArray(parent)) parent.splice(Number(path.at(-1)), 1)
        else delete parent[path.at(-1) ?? '']
        return assess(category, input).colour === 'green'
      })
    expect(stillGreen.map((path) => path.join('.'))).toEqual([])
  })

  test('is not green with anything unreadable in it', () => {
    const stillGreen = all.flatMap((path) => {
      const optional = CORRUPTED_STILL_COUNTS.some((pattern) => pattern.test(path.join('.')))
      if (restsOnNothing(path) && !optional) return []
      return RUBBISH.filter((value) => {
        if (!isRubbish(value, at(base, path), path) || (optional && value === '')) return false
        const input = green(category)
        parentOf(input, path)[path.at(-1) ?? ''] = structuredClone(value)
        return assess(category, input).colour === 'green'
      }).map((value) => [path.join('.'), value])
    })
    expect(stillGreen).toEqual([])
  })

  test('never throws, whatever the input is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.nat(all.length - 1), (value, index) => {
        const input = green(category)
        const path = all[index] ?? []
        if (path.join('.') === 'day') return true
        parentOf(input, path)[path.at(-1) ?? ''] = value
        const { colour } = assess(category, input)
        return ['green', 'yellow', 'red'].includes(colour)
      }),
      { numRuns: 500 },
    )
    for (const value of [null, undefined, 'x', 5, []]) {
      const input = { dossier: value, facts: value, day: base.day } as unknown as AssessmentInput
      expect(assess(category, input).colour).toBe('red')
    }
  })
})

test('an unreadable day is an error of the server: it throws, so that no colour changes', () => {
  for (const day of [undefined, null, '', '2026-02-30', 20260601]) {
    expect(() => changed('TOY', (input) => Object.assign(input, { day }))).toThrow(RangeError)
  }
})

test('red findings come first, and any red makes red', () => {
  const assessment = changed('COS_SHAMPOO', ({ dossier, facts }) => {
    dossier.label.fields = []
    facts.supplier.seriousViolation = true
    dossier.partnerships = []
  })
  const order = assessment.findings.map(({ severity }) => severity)
  expect(assessment.colour).toBe('red')
  expect(order).toEqual([...order].sort((a, b) => 'ryi'.indexOf(a.charAt(0)) - 'ryi'.indexOf(b.charAt(0))))
  expect(order[0]).toBe('red')
  expect(order.at(-1)).toBe('info')
})
