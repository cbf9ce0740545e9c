/** The Centre's board, its published measures and the audit as a phone words them. */
import type { AuditRow, CenterBoard } from '../../../typings/contract'
import '../simulate'
import requirements from '../../../cloudfunctions/domain/catalog/requirements.json'
import { auditRow } from '../../../miniprogram/center/pages/audit/rows'
import { boardOf, requirementName } from '../../../miniprogram/center/pages/board/view'
import { setLanguage } from '../../../miniprogram/services/language'
import { words } from '../../../miniprogram/services/words'

beforeEach(() => setLanguage('zh-CN'))
const none = { confirmed: 0, declined: 0, withdrawn: 0, lapsed: 0 }
const days = Array.from({ length: 30 }, (_, index) => ({
  day: `2026-11-${String(index + 1).padStart(2, '0')}`,
  issued: 1,
  verified: index,
}))
const board: CenterBoard = {
  from: '2026-11-01',
  to: '2026-11-30',
  stock: {
    colours: { green: 3, yellow: 1, red: 0, grey: 2 },
    categories: [
      { category: { zh: '洗发水', en: 'Shampoo' }, colours: { green: 3, yellow: 1, red: 0, grey: 2 } },
    ],
    suppliers: { resumed: 3, blocked: 1, none: 5, closed: 0 },
    blocks: [{ requirement: 'L-EXPIRED', suppliers: 1 }],
    asOf: '2026-11-30T02:00:00.000Z',
  },
  issued: 30,
  days,
  toGreen: { products: 0 },
  launches: {
    from: '2026-11-01',
    to: '2026-11-30',
    launches: 0,
    refused: 0,
    parts: [],
    categories: [],
    weeks: [],
    distribution: [],
    baseline: { from: 96, to: 120 },
  },
  verification: { open: 4, overdue: 1, overDay: 1, overThreeDays: 0, asOf: '2026-11-30T02:00:00.000Z' },
  measures: [{ kind: 'manualRed', counts: { ...none, confirmed: 2 } }],
  appeals: { made: 0, upheld: 0, corrected: 0, refused: 0 },
  asOf: '2026-11-30T02:00:00.000Z',
}

test('resumed is a share of the suppliers that have something in circulation', () => {
  expect(boardOf(board).resumed).toContain('75%')
})

test('no more columns than a phone can label, and they add up to the sum', () => {
  const { issuedDays, verifiedDays } = boardOf(board)
  expect(issuedDays.length).toBeLessThanOrEqual(6)
  expect(issuedDays.reduce((sum, one) => sum + one.value, 0)).toBe(board.issued)
  const verified = days.reduce((sum, one) => sum + one.verified, 0)
  expect(verifiedDays.reduce((sum, one) => sum + one.value, 0)).toBe(verified)
})

test('without a launch there is no chart of hours, and the axis still shows what it took before', () => {
  const view = boardOf(board)
  expect([view.percentiles, view.within, view.toGreen]).toEqual([[], '', []])
  expect(view.zone).toMatchObject({ from: 96, to: 120 })
  expect(view.max).toBe(120)
})

test('every requirement has a short name', () => {
  for (const { id } of requirements) expect(requirementName(id)).not.toBe(id)
})

test('a measure is told by how it ended', () => {
  expect(boardOf(board).measures).toEqual([
    { kind: 'manualRed', name: words('measure').kinds.manualRed, line: expect.stringContaining('2') },
  ])
})

const entry: AuditRow = {
  id: 'a1',
  at: '2026-11-22T02:00:00.000Z',
  action: 'center.confirmForce',
  by: { role: 'supervisor', name: '周岚' },
  source: 'wx_client',
  request: 'r1',
  target: 't1',
  changes: [
    {
      in: 'codes',
      id: 'c1',
      did: 'changed',
      fields: [
        { path: 'state', from: 'green', to: 'red' },
        { path: 'why', to: 'E-MANUAL' },
      ],
    },
  ],
}

test('an entry of the audit says who, from where, and what was before and is now', () => {
  const w = words('audit')
  const row = auditRow(entry, w)
  expect(row).toMatchObject({
    who: `${w.roles.supervisor} · 周岚`,
    from: w.sources.wx_client,
    byPerson: true,
  })
  expect(row.changes[0]?.title).toBe(`${w.did.changed} ${w.collections.codes}`)
  expect(row.changes[0]?.fields).toEqual([
    { path: 'state', name: '状态', before: '绿', after: '红', fresh: false },
    { path: 'why', name: '原因', before: w.nothing, after: 'E-MANUAL', fresh: true },
  ])
})

test('an entry of a timer bears its name and leads to no person', () => {
  const w = words('audit')
  const row = auditRow({ ...entry, by: { role: 'system', server: 'patrol' }, source: 'wx_trigger' }, w)
  expect(row).toMatchObject({ who: `${w.roles.system} · ${w.servers.patrol}`, byPerson: false })
  expect(row.from).toBe(w.sources.wx_trigger)
})
