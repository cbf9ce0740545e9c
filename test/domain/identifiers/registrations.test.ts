import { licenceTypes } from '../../../cloudfunctions/domain/catalog'
import { checkCreditCode, checkLicenceNumber } from '../../../cloudfunctions/domain/identifiers'
import type { LicenceType } from '../../../typings/catalog'
import vectors from '../vectors/identifiers.json'

const typeOf = (id: string): LicenceType => {
  const type = licenceTypes.find((one) => one.id === id)
  if (!type) throw new Error(`The catalogue has no type ${id}.`)
  return type as LicenceType
}
const all = [...vectors.licenceNumber, ...vectors.registrations]

test.each(vectors.registrations)('$type $text', ({ type, text, code }) => {
  const checked = checkLicenceNumber(typeOf(type), text)
  expect(checked.ok ? null : checked.code).toBe(code)
})

test('every type of the catalogue has a number that is accepted and one that is refused', () => {
  const seen = (wrong: boolean) =>
    new Set(all.filter(({ code }) => (code !== null) === wrong).map((v) => v.type))
  const ids = licenceTypes.map(({ id }) => id)
  // Those of the company and of laboratories have lists of vectors of their own.
  expect(ids.filter((id) => !seen(false).has(id))).toEqual(['BIZ', 'CMA', 'CNAS'])
  expect(ids.filter((id) => !seen(true).has(id))).toEqual([])
})

test.each(vectors.laboratory.cma)('a CMA number %s is also a paper of the catalogue', (text) => {
  expect(checkLicenceNumber(typeOf('CMA'), text).ok).toBe(true)
})

test.each(vectors.organisationCode)(
  'the organisation code $organisation of $who has the check $check',
  (vector) => {
    const { creditCode, organisation, check } = vector
    expect(creditCode.slice(8, 17)).toBe(organisation + check)
    expect(checkCreditCode(creditCode)).toEqual({ ok: true, value: creditCode })
  },
)
