import { canonicalJson } from '../../../cloudfunctions/domain/assessment'

test('what JSON cannot hold never makes the hash throw', () => {
  expect(canonicalJson({ big: 10n })).toBe('{"big":10n}')
  expect(canonicalJson([undefined, () => 1, Symbol('s')])).toBe('[null,null,null]')
  expect(canonicalJson([Number.NaN, null])).toBe('[null,null]')
})

test('texts are told apart from what they look like', () => {
  expect(canonicalJson('a "b"\n')).toBe('"a \\"b\\"\\n"')
  const lookAlikes = [1, '1', true, 'true', null, 'null', [], '[]', {}, '{}'].map(canonicalJson)
  expect(new Set(lookAlikes).size).toBe(lookAlikes.length)
})

test('an empty object and several fields', () => {
  expect(canonicalJson({})).toBe('{}')
  expect(canonicalJson({ b: 1, a: '', c: undefined })).toBe('{"a":"","b":1}')
})
