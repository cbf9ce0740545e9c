import { addDays } from '../../../cloudfunctions/domain/calendar'
import type { Facts, RegisterStatus } from '../../../typings/assessment'
import { changed, lineOf, outcome, TODAY } from './green'

const withSupplier = (change: Partial<Record<keyof Facts['supplier'], unknown>>) =>
  changed('TOY', ({ facts }) => Object.assign(facts.supplier, change))
const expectOnly = (change: Parameters<typeof withSupplier>[0], colour: string, ...reasons: string[]) =>
  expect(outcome(withSupplier(change))).toEqual({ colour, reasons })

describe('a company that nobody has looked up', () => {
  const newcomer = {
    standing: 'unverified',
    abnormalList: undefined,
    seriousViolation: undefined,
    verifiedOn: undefined,
  }

  test('is not verified: one yellow finding on its business licence, and nothing for it to do', () => {
    expectOnly(newcomer, 'yellow', 'L-UNVERIFIED')
    expect(lineOf(withSupplier(newcomer), 'licence:BIZ')).toMatchObject({
      state: 'checking',
      costs: 'yellow',
      target: { section: 'company' },
    })
  })

  test('verified, but without an answer for both lists, is not verified either', () => {
    expectOnly({ abnormalList: undefined }, 'yellow', 'L-UNVERIFIED')
    expectOnly({ seriousViolation: null }, 'yellow', 'L-UNVERIFIED')
  })
})

describe('what the lists say', () => {
  test('abnormal operation is yellow, serious violation red', () => {
    expectOnly({ abnormalList: true }, 'yellow', 'O-BIZ-ABN')
    expectOnly({ seriousViolation: true }, 'red', 'O-BIZ-SER')
    expectOnly({ abnormalList: true, seriousViolation: true }, 'red', 'O-BIZ-SER', 'O-BIZ-ABN')
  })
})

test.each<[RegisterStatus, string]>([
  ['mismatch', 'L-MISMATCH'],
  ['revoked', 'L-REVOKED'],
  ['suspended', 'L-SUSPENDED'],
])('a business licence that is %s is red', (standing, reason) => expectOnly({ standing }, 'red', reason))

test('the business licence runs out like any other', () => {
  expectOnly({ licenceExpiry: TODAY }, 'green', 'L-EXPIRING')
  expectOnly({ licenceExpiry: addDays(TODAY, -1) }, 'red', 'L-EXPIRED')
  expectOnly({ licenceExpiry: 'never' }, 'yellow', 'L-FORMAT.expiry')
})

test('the credit code is its number', () => {
  const reasons = (creditCode: unknown) => outcome(withSupplier({ creditCode })).reasons
  expect(reasons('91330100799655058C')).toContain('L-CHECKDIGIT')
  expect(reasons('12345')).toContain('L-FORMAT')
  expect(reasons(undefined)).toContain('L-FORMAT.number')
})

describe('verified again within 180 days', () => {
  test.each([
    [179, 'green', []],
    [180, 'yellow', ['C-RECHECK']],
  ])('%i days ago is %s', (days, colour, reasons) => {
    expectOnly({ verifiedOn: addDays(TODAY, -days) }, colour, ...reasons)
  })

  test('a day that is missing, unreadable or still to come is no verification', () => {
    for (const verifiedOn of [undefined, null, '2026-02-30', addDays(TODAY, 1)]) {
      expectOnly({ verifiedOn }, 'yellow', 'C-RECHECK.unknown')
    }
  })
})
