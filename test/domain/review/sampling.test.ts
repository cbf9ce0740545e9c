import fc from 'fast-check'
import { codeLetter, lotPlan, refusedFor, samplingPlan } from '../../../cloudfunctions/domain/review'
import tablesFile from '../../../cloudfunctions/domain/review/samplingTables.json'
import {
  type Aql,
  levels,
  type Severity,
  samplingTables,
  tables,
} from '../../../cloudfunctions/domain/review/tables'
import vectors from '../vectors/sampling.json'

type Wanted = Parameters<typeof samplingPlan>[0]
const written = (of: Wanted) => {
  const { letter, sample, accept, reject } = samplingPlan(of)
  return [letter, sample, accept, reject]
}

test.each(vectors.plans)('$lot units, AQL $aql, level $level, $inspection: $plan', (vector) => {
  const { lot: lotSize, level, aql, inspection: severity, plan } = vector
  expect(written({ lotSize, level, aql, severity } as Wanted)).toEqual(plan)
})

describe('code letters', () => {
  test.each([
    [2, 'A'],
    [8, 'A'],
    [9, 'B'],
    [15, 'B'],
    [16, 'C'],
    [25, 'C'],
    [26, 'D'],
    [50, 'D'],
    [51, 'E'],
    [90, 'E'],
    [91, 'F'],
    [150, 'F'],
    [151, 'G'],
    [280, 'G'],
    [281, 'H'],
    [500, 'H'],
    [501, 'J'],
    [1200, 'J'],
    [1201, 'K'],
    [3200, 'K'],
    [3201, 'L'],
    [10_000, 'L'],
    [10_001, 'M'],
    [35_000, 'M'],
    [35_001, 'N'],
    [150_000, 'N'],
    [150_001, 'P'],
    [500_000, 'P'],
    [500_001, 'Q'],
    [50_000_000, 'Q'],
  ])('%d units on level II: %s', (lot, letter) => expect(codeLetter(lot, 'II')).toBe(letter))

  test('every level has its own, never a smaller sample than the level before it', () => {
    expect(levels.map((level) => codeLetter(1000, level))).toEqual(['C', 'C', 'E', 'F', 'G', 'J', 'K'])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (lot) => {
        const special = levels.slice(0, 4).map((level) => codeLetter(lot, level))
        const general = levels.slice(4).map((level) => codeLetter(lot, level))
        expect([...special].sort()).toEqual(special)
        expect([...general].sort()).toEqual(general)
      }),
    )
  })

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d units are no lot', (lot) => {
    expect(() => codeLetter(lot, 'II')).toThrow(
      new RangeError('A lot has a whole number of units, one or more.'),
    )
  })
})

describe('plans of the tables', () => {
  const severities: Severity[] = ['normal', 'tightened', 'reduced']
  const aqls: Aql[] = [0.65, 1, 1.5, 2.5, 4]
  const lot = fc.integer({ min: 1, max: 1_000_000 })
  const level = fc.constantFrom(...levels)

  test('every lot, level, AQL and severity has one; the sample is never more than the lot', () => {
    fc.assert(
      fc.property(
        lot,
        level,
        fc.constantFrom(...aqls),
        fc.constantFrom(...severities),
        (lotSize, l, aql, severity) => {
          const plan = samplingPlan({ lotSize, level: l, aql, severity })
          expect(plan.reject).toBe(plan.accept + 1)
          expect(plan.sample).toBeGreaterThanOrEqual(1)
          expect(plan.sample).toBeLessThanOrEqual(lotSize)
          expect(plan.all).toBe(plan.sample === lotSize)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('where the sample is as large as the lot or larger, every unit is inspected', () => {
    expect(samplingPlan({ lotSize: 20, level: 'II', aql: 0.65, severity: 'normal' })).toMatchObject({
      sample: 20,
      all: true,
    })
    expect(samplingPlan({ lotSize: 3, level: 'II', aql: 0.65, severity: 'normal' })).toMatchObject({
      letter: 'F',
      sample: 3,
      all: true,
    })
    expect(samplingPlan({ lotSize: 21, level: 'II', aql: 0.65, severity: 'normal' }).all).toBe(false)
  })

  test('a tightened plan never accepts more on a sample of the same size, a reduced one inspects less', () => {
    for (const aql of aqls) {
      const [normal, tightened, reduced] = severities.map((severity) => tables.plans[severity])
      for (let at = 0; at < tables.letters.length; at++) {
        const [n, t] = [normal, tightened].map((table) => Number(table?.acceptance[`${aql}`][at]))
        if (Number.isInteger(n) && Number.isInteger(t)) expect(t as number).toBeLessThanOrEqual(n as number)
        expect(reduced?.sizes[at]).toBeLessThanOrEqual(normal?.sizes[at] as number)
        expect(tightened?.sizes[at]).toBe(normal?.sizes[at])
      }
    }
  })

  test('one letter down and one AQL tighter is the same acceptance number: the diagonals of the standard', () => {
    for (const severity of severities) {
      const { acceptance } = tables.plans[severity]
      for (const [i, aql] of aqls.slice(0, -1).entries()) {
        const wider = acceptance[`${aqls[i + 1] as Aql}`]
        expect(acceptance[`${aql}`].slice(1)).toEqual(wider.slice(0, -1))
      }
    }
  })

  test.each<[string, (tables: typeof tablesFile) => unknown]>([
    ['a column with a letter too few', ({ plans }) => (plans.normal.acceptance['4'] = '↓ 0 ↑')],
    ['a cell that is neither number nor arrow', ({ plans }) => swap(plans.normal, '5', '?')],
    ['a word before a column', ({ plans }) => swap(plans.normal, '↓', 'x ↓')],
    ['a word after a column', ({ plans }) => (plans.normal.acceptance['4'] += 'x')],
    ['levels in another order', ({ codeLetters }) => codeLetters.levels.reverse()],
    [
      'a row with a letter too few',
      ({ codeLetters }) => Object.assign(codeLetters.rows[0] as object, { letters: 'A' }),
    ],
    ['a table without a source', ({ plans }) => (plans.reduced.source.ref = '')],
  ])('refuse %s', (_what, change) => {
    const changed = structuredClone(tablesFile)
    change(changed)
    expect(samplingTables.safeParse(tablesFile).success).toBe(true)
    expect(samplingTables.safeParse(changed).success).toBe(false)
  })

  test('each table says where it comes from, and the one from memory says so', () => {
    const marks = Object.entries(tables.plans).map(([name, { source }]) => [name, source.mark])
    expect(marks).toEqual([
      ['normal', 'found'],
      ['tightened', 'found'],
      ['reduced', 'memory'],
    ])
  })
})

describe('a lot of a launch', () => {
  const plan = lotPlan({ lotSize: 500, severity: 'normal' })

  test('major 2.5, minor 4.0, and critical on the major sample with acceptance 0', () => {
    expect(plan).toEqual({
      critical: { letter: 'H', sample: 50, accept: 0, reject: 1, all: false },
      major: { letter: 'H', sample: 50, accept: 3, reject: 4, all: false },
      minor: { letter: 'H', sample: 50, accept: 5, reject: 6, all: false },
    })
    expect(lotPlan({ lotSize: 50, severity: 'normal' })).toMatchObject({
      critical: { sample: 5, accept: 0 },
      major: { sample: 5, accept: 0 },
      minor: { sample: 13, accept: 1 },
    })
  })

  test.each([
    [{ critical: 0, major: 3, minor: 5 }, []],
    [{ critical: 0, major: 4, minor: 5 }, ['major']],
    [{ critical: 0, major: 3, minor: 6 }, ['minor']],
    [{ critical: 1, major: 0, minor: 0 }, ['critical']],
    [{ critical: 2, major: 50, minor: 50 }, ['critical', 'major', 'minor']],
  ])('%j is refused for %j', (found, refused) => expect(refusedFor(plan, found)).toEqual(refused))

  test.each([
    { critical: 0, major: 51, minor: 0 },
    { critical: -1, major: 0, minor: 0 },
    { critical: 0, major: 0, minor: 0.5 },
    { critical: Number.NaN, major: 0, minor: 0 },
  ])('%j cannot have been found', (found) => {
    expect(() => refusedFor(plan, found)).toThrow(/^Of 50 units, \S+ cannot be nonconforming\.$/)
  })
})

/** Another sign in the first place of a column where one stands. */
function swap({ acceptance }: { acceptance: { '4': string } }, from: string, to: string): void {
  acceptance['4'] = acceptance['4'].replace(from, to)
}
