import { addDays } from '../../../cloudfunctions/domain/calendar'
import type { AssessmentInput, RegisterStatus } from '../../../typings/assessment'
import type { Licence } from '../../../typings/dossier'
import { changed, lineOf, OTHER, one, outcome, TODAY } from './green'

/** Shampoo, with its production licence changed. */
const withLicence = (change: Partial<Record<keyof Licence, unknown>>, facts?: object) =>
  changed('COS_SHAMPOO', ({ dossier, facts: known }) => {
    Object.assign(one(dossier.licences), change)
    if (facts) known.licences.l1 = facts as AssessmentInput['facts']['licences'][string]
  })
const expectOnly = (assessment: ReturnType<typeof withLicence>, colour: string, ...reasons: string[]) =>
  expect(outcome(assessment)).toEqual({ colour, reasons })

describe('a paper that is asked for', () => {
  test('is red while it is missing, and names what to upload', () => {
    const assessment = changed('COS_SHAMPOO', ({ dossier }) => dossier.licences.shift())
    expectOnly(assessment, 'red', 'L-MISSING')
    const line = lineOf(assessment, 'licence:COS_PROD')
    expect(line).toMatchObject({
      state: 'missing',
      costs: 'red',
      target: { section: 'licences', field: 'COS_PROD' },
    })
    expect(one(line.findings).remedy).toMatchObject({
      code: 'cure.paper',
      params: { papers: [{ zh: '化妆品生产许可证', en: 'Cosmetics production licence' }] },
    })
  })

  test('a missing filing has its own requirement', () => {
    expectOnly(
      changed('COS_SHAMPOO', ({ dossier }) => dossier.licences.pop()),
      'red',
      'F-MISSING',
    )
  })

  test('is not there until its document is', () => {
    expectOnly(withLicence({ documents: [] }), 'red', 'L-MISSING.document')
    expectOnly(withLicence({ documents: undefined }), 'red', 'L-MISSING.document')
    expectOnly(
      changed('COS_SHAMPOO', ({ dossier }) => {
        one(dossier.licences, 1).documents = []
      }),
      'red',
      'F-MISSING.document',
    )
  })

  test('one of a group is enough', () => {
    const sales = { id: 'l2', type: 'YB', number: 'YB13301100012345' }
    expectOnly(
      changed('FOOD_NUT', ({ dossier }) => Object.assign(one(dossier.licences, 1), sales)),
      'green',
    )
  })

  test('imported goods need import papers, and not those of domestic production', () => {
    const imported = changed('COS_SHAMPOO', ({ dossier }) => {
      dossier.origin = 'imported'
      dossier.licences = [
        { ...one(dossier.licences, 1), type: 'COS_FIL_IMP', number: '国妆网备进字(沪)2021000001' },
      ]
    })
    expectOnly(imported, 'green')
    expectOnly(
      changed('COS_SHAMPOO', ({ dossier }) => {
        dossier.origin = 'imported'
      }),
      'red',
      'F-MISSING',
    )
  })
})

describe('its number', () => {
  test.each([
    ['of the wrong form is yellow', '粤妆2016034', 'L-FORMAT'],
    ['not given is yellow', undefined, 'L-FORMAT.number'],
  ])('%s', (_what, number, reason) => expectOnly(withLicence({ number }), 'yellow', reason))

  test('typed in full-width characters is the same number', () => {
    expectOnly(withLicence({ number: '浙妆２０２００００１' }), 'green')
  })

  test('with a wrong check digit is yellow, never red, even of a verified paper', () => {
    expectOnly(
      changed('FOOD_NUT', ({ dossier }) => {
        one(dossier.licences).number = 'SC11833011000018'
      }),
      'yellow',
      'L-CHECKDIGIT',
    )
  })

  test('with a wrong check digit is good once the register has an entry under it', () => {
    const confirmed = (numberConfirmed: unknown) =>
      changed('FOOD_NUT', ({ dossier, facts }) => {
        one(dossier.licences).number = 'SC11833011000018'
        Object.assign(facts.licences.l1 ?? {}, { numberConfirmed })
      })
    expectOnly(confirmed(true), 'green')
    for (const no of [false, undefined, null, 'true', 1]) expectOnly(confirmed(no), 'yellow', 'L-CHECKDIGIT')
  })

  test('says by itself when a food licence does not cover the category', () => {
    const assessment = changed('FOOD_NUT', ({ dossier }) => {
      one(dossier.licences).number = 'SC10633019702613'
    })
    expectOnly(assessment, 'red', 'L-SCOPE.class')
    expect(one(assessment.findings).reason.params).toMatchObject({ stated: '06', needed: '18' })
  })
})

describe('its validity', () => {
  test.each([
    ['through its last day, with a notice', TODAY, 'green', ['L-EXPIRING']],
    ['30 days ahead, with a notice', addDays(TODAY, 30), 'green', ['L-EXPIRING']],
    ['31 days ahead', addDays(TODAY, 31), 'green', []],
    ['the day after its last one no longer', addDays(TODAY, -1), 'red', ['L-EXPIRED']],
    ['not stated', undefined, 'yellow', ['L-FORMAT.expiry']],
    ['not a day', '2026-02-30', 'yellow', ['L-FORMAT.expiry']],
  ])('%s', (_what, expiry, colour, reasons) => {
    expectOnly(withLicence({ expiry }), colour, ...reasons)
  })

  test('an accepted renewal carries it for 60 days', () => {
    const renewing = (days: number) =>
      withLicence({ expiry: addDays(TODAY, -days), renewalNotice: 'doc-notice' })
    expectOnly(renewing(1), 'yellow', 'L-RENEWING')
    expectOnly(renewing(60), 'yellow', 'L-RENEWING')
    expectOnly(renewing(61), 'red', 'L-EXPIRED')
  })

  test('a paper without a last day says so', () => {
    expectOnly(withLicence({ expiry: undefined, longTerm: true }), 'green')
  })
})

describe('the register', () => {
  test.each<[RegisterStatus, string, string]>([
    ['unverified', 'yellow', 'L-UNVERIFIED'],
    ['mismatch', 'red', 'L-MISMATCH'],
    ['revoked', 'red', 'L-REVOKED'],
    ['suspended', 'red', 'L-SUSPENDED'],
  ])('%s is %s', (status, colour, reason) => expectOnly(withLicence({}, { status }), colour, reason))

  test('a complete paper that nobody has looked up waits: there is nothing to do for the supplier', () => {
    const assessment = withLicence({}, { status: 'unverified' })
    expect(lineOf(assessment, 'licence:COS_PROD')).toMatchObject({ state: 'checking', costs: 'yellow' })
    expect(one(assessment.findings).remedy).toEqual({ code: 'cure.wait', params: { hours: 4 } })
  })

  test('no answer, or one that nobody knows, is no verification', () => {
    expectOnly(
      changed('COS_SHAMPOO', ({ facts }) => {
        delete facts.licences.l1
      }),
      'yellow',
      'L-UNVERIFIED',
    )
    expectOnly(withLicence({}, { status: 'fine' }), 'yellow', 'L-UNVERIFIED')
    expectOnly(withLicence({ id: '__proto__' }), 'yellow', 'L-UNVERIFIED')
  })

  test('a scope that does not cover the product is red; one that was not asked is not', () => {
    expectOnly(withLicence({}, { status: 'verified', scopeOk: false }), 'red', 'L-SCOPE')
    expectOnly(withLicence({}, { status: 'verified', scopeOk: null }), 'red', 'L-SCOPE')
    expectOnly(withLicence({}, { status: 'verified' }), 'green')
  })
})

describe('the holder', () => {
  test('is the supplier or the declared manufacturer', () => {
    expectOnly(withLicence({ holder: OTHER }), 'yellow', 'L-HOLDER')
    expectOnly(withLicence({ holder: undefined }), 'yellow', 'L-HOLDER.missing')
    expectOnly(
      changed('COS_SHAMPOO', ({ dossier }) => {
        one(dossier.licences).holder = OTHER.toLowerCase()
        dossier.manufacturer = { creditCode: OTHER }
      }),
      'green',
    )
  })

  test('a declared manufacturer whose code is wrong is yellow', () => {
    const assessment = changed('COS_SHAMPOO', ({ dossier }) => {
      dossier.manufacturer = { name: 'A factory', creditCode: 'nonsense' }
    })
    expect(outcome(assessment)).toMatchObject({ colour: 'yellow' })
    expect(outcome(assessment).reasons).toContain('L-HOLDER.manufacturer')
  })

  test('an emptied manufacturer form declares nobody', () => {
    expectOnly(
      changed('COS_SHAMPOO', ({ dossier }) => {
        dossier.manufacturer = { name: '', creditCode: '' }
      }),
      'green',
    )
  })
})

describe('several papers for one thing', () => {
  const withSecond = (second: Partial<Licence>, status: RegisterStatus) =>
    changed('COS_SHAMPOO', ({ dossier, facts }) => {
      dossier.licences.push({ ...one(dossier.licences), id: 'l9', number: '浙妆20150009', ...second })
      facts.licences.l9 = { status }
    })

  test('the best one counts', () => {
    expectOnly(withSecond({ expiry: '2020-01-01' }, 'verified'), 'green')
    expectOnly(withSecond({ number: 'nonsense' }, 'unverified'), 'green')
  })

  test.each<[RegisterStatus, string]>([
    ['revoked', 'L-REVOKED'],
    ['suspended', 'L-SUSPENDED'],
    ['mismatch', 'L-MISMATCH'],
  ])('a current one that is %s counts beside a good one', (status, reason) => {
    const assessment = withSecond({}, status)
    expectOnly(assessment, 'red', reason)
    expect(one(assessment.findings).target.entry).toBe('l9')
  })

  test('one that was revoked while its renewal is accepted is current', () => {
    const renewing = { expiry: addDays(TODAY, -10), renewalNotice: 'doc-notice' }
    expectOnly(withSecond(renewing, 'revoked'), 'red', 'L-REVOKED')
  })

  test('one that was revoked and has run out does not', () => {
    expectOnly(withSecond({ expiry: '2020-01-01' }, 'revoked'), 'green')
  })
})

test('a product of another category or of no origin is covered by none of the papers', () => {
  expectOnly(
    changed('TOY', ({ dossier }) => {
      dossier.category = 'FOOD_NUT'
    }),
    'red',
    'L-SCOPE.product',
  )
  expectOnly(
    changed('TOY', ({ dossier }) => {
      dossier.origin = 'moon' as 'domestic'
    }),
    'red',
    'L-SCOPE.product',
  )
})
