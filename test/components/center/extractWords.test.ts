/** Every reason for which a line of an extract is left out is worded in both languages. */

import { licenceTypes } from '../../../cloudfunctions/domain/catalog'
import { readRow } from '../../../cloudfunctions/domain/extract'
import type { ExtractFault } from '../../../typings/contract'

let stored = 'zh-CN'
beforeAll(() => {
  Object.assign(globalThis, { wx: { getStorageSync: () => stored, getAppBaseInfo: () => ({}) } })
})

function said(language: string, fault: ExtractFault): string {
  stored = language
  jest.resetModules()
  const { faultText } = require('../../../miniprogram/center/extract-words')
  const { words } = require('../../../miniprogram/services/words')
  return faultText(fault, words('extracts'))
}

const PLACES = { type: 0, number: 1, holder: 2, holderCode: 3, validUntil: 4, status: 5 }
const SC = licenceTypes.filter(({ id }) => id === 'SC')
const faultOf = (...cells: string[]): ExtractFault => {
  const row = readRow(cells, PLACES, SC)
  if (row.ok) throw new Error('not a fault')
  return { line: 2, code: row.code, params: row.params, text: cells.join() }
}

it.each<[string, ExtractFault]>([
  ['holder', faultOf('SC', 'SC11834020305037', '', '', '', '有效')],
  ['type', faultOf('XX', 'SC11834020305037', 'a', '', '', '有效')],
  ['format', faultOf('SC', 'SC1', 'a', '', '', '有效')],
  ['check digit', faultOf('SC', 'SC11834020305038', 'a', '', '', '有效')],
  ['credit code', faultOf('SC', 'SC11834020305037', 'a', '9133', '', '有效')],
  ['day', faultOf('SC', 'SC11834020305037', 'a', '', '2028-02-30', '有效')],
  ['status', faultOf('SC', 'SC11834020305037', 'a', '', '', '?')],
  ['long', faultOf('SC', 'SC11834020305037', 'a'.repeat(201), '', '', '有效')],
  ['quotes', { line: 2, code: 'row.quotes', params: {}, text: '' }],
  ['duplicate', { line: 9, code: 'row.duplicate', params: { line: 2 }, text: '' }],
])('says what is wrong with the %s, and where', (_what, fault) => {
  const [zh, en] = [said('zh-CN', fault), said('en', fault)]
  for (const words of [zh, en]) {
    expect(words).not.toMatch(/[{}]|undefined/)
    expect(words).not.toContain(fault.code)
  }
  expect(zh).toMatch(/[一-鿿]/)
  expect(en).not.toMatch(/[一-鿿]{4}/)
})

it('shows a day that is none as it was written', () => {
  expect(said('zh-CN', faultOf('SC', 'SC11834020305037', 'a', '', '2028-02-30', '有效'))).toContain(
    '“2028-02-30”',
  )
})
