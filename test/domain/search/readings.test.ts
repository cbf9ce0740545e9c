/** What the Centre's search box takes a text for. */
import fc from 'fast-check'
import { briefName, readingsOf } from '../../../cloudfunctions/domain/search'

const as = (text: string) => readingsOf(text, ['code.example.cn']).map((one) => one.as)
const TOKEN = '0ABCDEFGHJKMNPQRSTVWXYZ012345678'.slice(0, 32)

test('a token and our own address are a code and nothing else', () => {
  expect(as(TOKEN)).toEqual(['code'])
  expect(as(`https://code.example.cn/q/${TOKEN}`)).toEqual(['code'])
  expect(as(` ${TOKEN.toLowerCase()} `)).toEqual(['code'])
})

test("another house's address is at best a name", () => {
  expect(as(`https://elsewhere.cn/q/${TOKEN}`)).not.toContain('code')
})

test('the number under a code, with its hyphen or without, in any letters', () => {
  for (const typed of ['QY7K-4M2T', 'qy7k4m2t', 'ｑｙ７ｋ－４ｍ２ｔ'])
    expect(readingsOf(typed, [])[0]).toEqual({ as: 'number', texts: ['QY7K-4M2T'] })
})

test('a credit code with the right check digit, also in full width', () => {
  expect(as('91330106MA2B0C1D2T')[0]).not.toBe('creditCode')
  expect(as('91330100799655058B')[0]).toBe('creditCode')
  expect(as('９１３３０１００７９９６５５０５８Ｂ')[0]).toBe('creditCode')
})

test('a GTIN and the number of a licence, as it may be written', () => {
  expect(as('6901234567892')).toContain('gtin')
  const licence = readingsOf('浙妆20160001', []).find((one) => one.as === 'licence')
  expect(licence?.texts).toContain('浙妆20160001')
  const bracketed = readingsOf('浙卫消证字〔2020〕第0001号', []).find((one) => one.as === 'licence')
  expect(bracketed?.texts).toContain('浙卫消证字(2020)第0001号')
})

test('a name is only a name', () => {
  expect(as('茶籽洗发水')).toEqual(['name'])
})

test('whatever is typed can be a name, last of all; blank means nothing', () => {
  expect(as(' \u3000 ')).toEqual([])
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const found = as(text)
      return found.length === 0 || found[0] === 'code' || found[found.length - 1] === 'name'
    }),
  )
})

describe('the name without the places that it begins with', () => {
  const hangzhou = ['浙江省', '杭州市', '余杭区']
  test.each([
    ['杭州清源日化有限公司', '清源日化有限公司'],
    ['浙江省杭州市余杭区清源日化有限公司', '清源日化有限公司'],
    ['杭州（余杭）清源日化有限公司', '清源日化有限公司'],
    ['清源日化有限公司', '清源日化有限公司'],
    ['杭州', '杭州'],
  ])('%s', (name, brief) => {
    expect(briefName(name, hangzhou)).toBe(brief)
  })
})
