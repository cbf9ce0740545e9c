import { compileRuleSet } from '../../../cloudfunctions/domain/assessment'
import { addDays } from '../../../cloudfunctions/domain/calendar'
import type { AssessmentInput } from '../../../typings/assessment'
import type { CategoryForm } from '../../../typings/catalog'
import type { Licence } from '../../../typings/dossier'
import {
  assess,
  assessForm,
  changed,
  formOf,
  green,
  greenOf,
  lineOf,
  one,
  outcome,
  SUPPLIER,
  TODAY,
} from './green'
import { place, said } from './worded'

/** Shampoo with a second production licence; `first` and `second` change the two. In both orders of the list. */
function bothOrders(first: Partial<Licence>, second: Partial<Licence>, status = 'verified') {
  const input = green('COS_SHAMPOO')
  const { dossier, facts } = input
  const good = one(dossier.licences)
  const other = { ...good, id: 'l9', number: '浙妆20150009', ...second }
  Object.assign(good, first)
  dossier.licences.push(other)
  facts.licences.l9 = { status: status as 'verified', scopeOk: true }
  const reversed = structuredClone(input)
  reversed.dossier.licences.reverse()
  return [assess('COS_SHAMPOO', input), assess('COS_SHAMPOO', reversed)] as const
}
const shownIn = (assessment: ReturnType<typeof assess>) => {
  const { fact, target } = lineOf(assessment, 'licence:COS_PROD')
  return `${fact ? said(fact) : 'nothing'} at ${place(target)}`
}

describe('of several papers for one thing', () => {
  test('the best is shown, whichever lasts longer', () => {
    for (const assessment of bothOrders(
      { expiry: '2027-01-01' },
      { expiry: '2029-01-01', holder: 'nobody' },
    )) {
      expect(outcome(assessment)).toEqual({ colour: 'green', reasons: [] })
      expect(shownIn(assessment)).toBe(
        'fact.paperUntil(expiry: 2027-01-01, number: 浙妆20200001) at licences.COS_PROD@l1',
      )
    }
  })

  test('one with several faults that cost yellow is better than one with a fault that costs red', () => {
    const yellow = { number: '1', holder: '', expiry: '' }
    for (const assessment of bothOrders({ expiry: '2026-05-31' }, yellow, 'unverified')) {
      expect(assessment.colour).toBe('yellow')
      expect(lineOf(assessment, 'licence:COS_PROD').findings).toHaveLength(4)
    }
  })

  test('two revoked ones are each told once', () => {
    const { findings } = changed('COS_SHAMPOO', ({ dossier, facts }) => {
      dossier.licences.push({ ...one(dossier.licences), id: 'l9' })
      facts.licences = { ...facts.licences, l1: { status: 'revoked' }, l9: { status: 'revoked' } }
    }).checklist.find(({ id }) => id === 'licence:COS_PROD') ?? { findings: [] }
    expect(findings.map(({ reason, target }) => `${reason.code} ${target.entry}`).sort()).toEqual([
      'L-REVOKED l1',
      'L-REVOKED l9',
    ])
  })

  test('of equally good ones the one that lasts longer is shown, and its last day counts', () => {
    for (const assessment of bothOrders({ expiry: '2026-09-01' }, { expiry: '2026-10-01' })) {
      expect(shownIn(assessment)).toBe(
        'fact.paperUntil(expiry: 2026-10-01, number: 浙妆20150009) at licences.COS_PROD@l9',
      )
      expect(assessment.validUntil).toBe('2026-10-01')
    }
  })

  test.each<[string, Partial<Licence>, Partial<Licence>]>([
    ['number', {}, {}],
    ['id', { number: '浙妆20200001' }, { number: '浙妆20200001' }],
    ['last day of one', { expiry: '', longTerm: true }, {}],
  ])('that differ in their %s the same one is shown in either order of the list', (_what, first, second) => {
    const [assessment, reversed] = bothOrders(first, second)
    expect(shownIn(reversed)).toBe(shownIn(assessment))
  })

  test.each<[string, Partial<Licence>]>([
    ['on its last day', { expiry: TODAY }],
    ['without a last day', { expiry: '', longTerm: true }],
  ])('a revoked one counts %s', (_what, second) => {
    for (const assessment of bothOrders({}, second, 'revoked')) expect(assessment.colour).toBe('red')
  })
})

test('of several faults of one paper the worst is told first, and is what the line costs', () => {
  const assessment = changed('COS_SHAMPOO', ({ dossier }) =>
    Object.assign(one(dossier.licences), { number: '1', expiry: '2026-05-31' }),
  )
  const line = lineOf(assessment, 'licence:COS_PROD')
  expect(line.findings.map(({ requirement }) => requirement)).toEqual(['L-EXPIRED', 'L-FORMAT'])
  expect(line.costs).toBe('red')
})

test('a group of papers has one line, named by all of them', () => {
  expect(lineOf(assess('FOOD_NUT', green('FOOD_NUT')), 'licence:JY+YB').state).toBe('met')
})

test('a paper without a number shows none', () => {
  const assessment = changed('COS_SHAMPOO', ({ dossier }) => delete one(dossier.licences).number)
  expect(lineOf(assessment, 'licence:COS_PROD')).not.toHaveProperty('fact')
})

test('a paper that nobody can tell from another is found by its type alone', () => {
  const assessment = changed('COS_SHAMPOO', ({ dossier }) => Object.assign(one(dossier.licences), { id: '' }))
  expect(lineOf(assessment, 'licence:COS_PROD').target).toStrictEqual({
    section: 'licences',
    field: 'COS_PROD',
  })
})

test('the register’s word on a number covers its check digit, not its form', () => {
  const assessment = changed('FOOD_NUT', ({ dossier, facts }) => {
    one(dossier.licences).number = 'SC1183301100001'
    Object.assign(facts.licences.l1 ?? {}, { numberConfirmed: true })
  })
  expect(outcome(assessment)).toEqual({ colour: 'yellow', reasons: ['L-FORMAT'] })
})

describe('the declared manufacturer', () => {
  test.each([['a factory'], [null], [[]], [5]])(
    '%p declares nobody that could be checked',
    (manufacturer) => {
      const assessment = changed('COS_SHAMPOO', ({ dossier }) => Object.assign(dossier, { manufacturer }))
      expect(outcome(assessment).reasons).toContain('L-HOLDER.manufacturer')
    },
  )

  test('matters for papers of those who make the goods, not of those who sell them', () => {
    const { findings } = changed('FOOD_NUT', ({ dossier }) =>
      Object.assign(dossier, { manufacturer: { name: 'A factory' } }),
    )
    expect(findings.map(({ reason }) => said(reason))).toEqual([
      'L-HOLDER.manufacturer(paper: Food production licence)',
    ])
  })
})

describe('the class in a food production number', () => {
  const form: CategoryForm = structuredClone(formOf('FOOD_NUT'))
  form.category.scCodes = ['18', '19']
  const withNumbers = (production: string, sales: string) => {
    const input = green('FOOD_NUT')
    one(input.dossier.licences).number = production
    one(input.dossier.licences, 1).number = sales
    return assessForm(form, input).findings.map(({ reason }) => said(reason))
  }

  test('is held against every class of the category', () => {
    expect(withNumbers('SC11833011000017', 'JY13301080111719')).toEqual([])
    expect(withNumbers('SC10633019702613', 'JY13301080111719')).toEqual([
      'L-SCOPE.class(category: Nuts and roasted seeds, needed: 18, 19, paper: Food production licence, stated: 06)',
    ])
  })

  test('is read where such a number begins with SC, and of no other paper', () => {
    const codes = (found: string[]) => found.map((text) => text.split('(')[0])
    expect(codes(withNumbers('XSC10633019702613', 'JY13301080111719'))).toEqual(['L-FORMAT'])
    expect(codes(withNumbers('SC11833011000017', 'SC10633019702613'))).toEqual(['L-FORMAT'])
  })
})

describe('the company', () => {
  const withSupplier = (change: object) =>
    changed('TOY', ({ facts }) => Object.assign(facts.supplier, change))

  test('a revoked registration is red, whatever the lists say', () => {
    for (const standing of ['revoked', 'suspended', 'mismatch']) {
      expect(withSupplier({ standing, abnormalList: undefined }).colour).toBe('red')
    }
  })

  test('would cost red, were it not there', () => {
    expect(lineOf(assess('TOY', green('TOY')), 'licence:BIZ').costs).toBe('red')
  })

  test('a business licence without a last day is open-ended', () => {
    const form = structuredClone(formOf('TOY'))
    Object.assign(form.licenceTypes.BIZ ?? {}, { expires: true })
    expect(outcome(assessForm(form, greenOf(form)))).toEqual({ colour: 'green', reasons: [] })
  })

  test('cannot be judged by a form that does not know its licence', () => {
    const form = structuredClone(formOf('TOY'))
    delete form.licenceTypes.BIZ
    expect(() => compileRuleSet(form, 'test')).toThrow('lacks the business licence: add BIZ')
  })
})

test('a product that is not on the production licence list still needs its other papers', () => {
  const assessment = changed('TOY', ({ dossier }) => {
    Object.assign(dossier, { onProductionLicenceList: false })
    dossier.licences = []
  })
  expect(outcome(assessment)).toEqual({ colour: 'red', reasons: ['L-MISSING'] })
})

describe('the last good day', () => {
  const lasting = (input: AssessmentInput) => {
    input.facts.supplier = { creditCode: SUPPLIER, standing: 'unverified' }
    input.dossier.reports = []
    for (const licence of input.dossier.licences) Object.assign(licence, { expiry: '', longTerm: true })
  }

  test('is not known where nothing can run out', () => {
    expect(changed('COS_SHAMPOO', lasting)).not.toHaveProperty('validUntil')
    const empty = changed('COS_SHAMPOO', (input) => {
      lasting(input)
      input.dossier.licences = []
    })
    expect(empty).not.toHaveProperty('validUntil')
  })

  test('is not that of a duty which never concerns the goods, nor of one that has ended', () => {
    const until = (duty: object) => {
      const form = structuredClone(formOf('TOY'))
      Object.assign(one(form.category.licenceGroups), duty)
      const input = greenOf(form)
      input.dossier.licences = []
      return assessForm(form, input).validUntil
    }
    const soon = addDays(TODAY, 5)
    expect(until({ effectiveFrom: soon })).toBe(addDays(TODAY, 4))
    expect(until({ effectiveFrom: soon, origin: 'imported' })).not.toBe(addDays(TODAY, 4))
    expect(until({ effectiveTo: addDays(TODAY, -1), effectiveFrom: soon })).not.toBe(addDays(TODAY, 4))
  })
})
