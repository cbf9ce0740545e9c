/** Who may be there twice: by the same key, never twice of the same owner, and no more pairs than needed. */
import fc from 'fast-check'
import { companyKeys, pairsOf, plainName } from '../../../cloudfunctions/domain/duplicate'

interface Thing {
  key: string
  owner: string
}
const pairs = (things: Thing[]) =>
  pairsOf(
    things,
    ({ key }) => key,
    ({ owner }) => owner,
  )

test('names that differ in width, blanks and brackets are the same name', () => {
  for (const name of ['杭州清源(日化)有限公司', ' 杭州清源（日化）有限公司', '杭州清源日化 有限公司'])
    expect(plainName(name)).toBe('杭州清源日化有限公司')
  expect(plainName('ＡＢＣ Ltd.')).toBe(plainName('abc ltd'))
})

test('what is not there is compared with nothing', () => {
  expect(companyKeys({ name: '·', mobile: '' }, (text) => text)).toEqual({})
})

test('a mobile number is kept as a hash alone', () => {
  const { mobileKey } = companyKeys({ name: '清源', mobile: '138 0000 0001' }, () => 'hashed')
  expect(mobileKey).toBe('hashed')
})

const things = fc
  .array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), owner: fc.constantFrom('x', 'y', 'z') }), {
    maxLength: 20,
  })
  .map((all) => all.sort((a, b) => (a.key < b.key ? -1 : 1)))

test('every owner of a shared key is in a pair, and n of them make n − 1', () => {
  fc.assert(
    fc.property(things, (all) => {
      const made = pairs(all)
      for (const key of ['a', 'b', 'c']) {
        const owners = new Set(all.filter((one) => one.key === key).map(({ owner }) => owner))
        const own = made.filter(([first]) => first.key === key)
        expect(own).toHaveLength(Math.max(0, owners.size - 1))
        for (const [first, second] of own) expect(first.owner).not.toBe(second.owner)
        if (owners.size > 1)
          expect(new Set(own.flatMap(([first, second]) => [first.owner, second.owner]))).toEqual(owners)
      }
    }),
  )
})
