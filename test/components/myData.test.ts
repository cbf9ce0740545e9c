/** "My data" shows every kind that is held, with its period in words. */
import './simulate'
import { KINDS, NOBODYS } from '../../cloudfunctions/runtime/account/holdings'
import { collections } from '../../cloudfunctions/runtime/store/collections'
import { dictionaries } from '../../miniprogram/locales/index'
import { closingOf, groupsOf, looksOf } from '../../miniprogram/pages/my-data/rows'
import type { Me } from '../../typings/contract'

const { 'zh-CN': zh, en } = dictionaries

test('every collection is shown to those it is about, or is said to be about nobody', () => {
  const shown = new Set([...KINDS.map((kind) => kind.in.name), ...Object.keys(NOBODYS)])
  expect(collections.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([])
  const declared = new Set(collections.map(({ name }) => name))
  expect([...shown].filter((name) => !declared.has(name))).toEqual([])
})

test.each([zh, en])('every kind and every period has its words', ({ myData }) => {
  const kinds: Record<string, string> = myData.kinds
  const kept: Record<string, string> = myData.kept
  expect(KINDS.map(({ kind }) => kind).filter((kind) => !kinds[kind])).toEqual([])
  expect(KINDS.map((kind) => kind.in.kept).filter((period) => !kept[period])).toEqual([])
})

test('an index stands for every field by which a kind is counted', () => {
  const bare = KINDS.filter(
    ({ in: { indexes }, by }) => by !== '_id' && !indexes.some(({ fields }) => fields[0]?.path === by),
  )
  expect(bare.map(({ kind }) => kind)).toEqual([])
})

test('holdings are grouped, and a period that nobody worded shows as it is declared', () => {
  const holding = (kind: string, of: 'person' | 'company', kept: string) => ({ kind, of, count: 3, kept })
  const groups = groupsOf(
    [holding('codes', 'company', '1 year'), holding('novelty', 'company', 'a fortnight')],
    zh.myData,
  )
  expect(groups).toEqual([
    {
      id: 'company',
      name: '企业',
      rows: [
        { kind: 'codes', name: '品质码', count: '3', period: '保存 1 年' },
        { kind: 'novelty', name: '其他记录', count: '3', period: 'a fortnight' },
      ],
    },
  ])
})

test('a look says the house and the role, never a person', () => {
  const at = '2026-11-20T02:30:00.000Z'
  const rows = looksOf(
    [
      { at, role: 'clerk', document: '报告.pdf', purpose: 'verification' },
      { at, role: 'reviewer', platform: { zh: '云集', en: 'Yunji' }, document: '', purpose: 'launch_review' },
    ],
    zh.myData,
  )
  expect(rows.map(({ who, document, purpose }) => [who, document, purpose])).toEqual([
    ['网监中心 · 核验员', '报告.pdf', '官网核验'],
    ['云集 · 质控', '（文件已删除）', '上架审核'],
  ])
})

test.each([
  ['public', undefined, undefined, 'closePerson'],
  ['supplier', 'editor', undefined, 'closeMember'],
  ['supplier', 'owner', '杭州清源', 'closeCompany'],
  ['clerk', undefined, undefined, 'closeStaff'],
] as const)('what closing means for %s %s is said beforehand', (role, supplierRole, closes, said) => {
  const me = {
    role,
    ...(supplierRole && { supplier: { id: 'x', name: 'x', role: supplierRole } }),
  } as Me
  const data = { holdings: [], exportsLeft: 3, asOf: '', ...(closes && { closes }) }
  const closing = closingOf(me, data, zh.myData)
  expect(closing.note).toBe(zh.myData[said])
  expect(closing.asks).toBe(closes ?? '')
})
