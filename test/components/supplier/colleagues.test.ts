/** The people of a company as rows, and what an owner may choose for each. */
import '../simulate'
import { setLanguage } from '../../../miniprogram/services/language'
import { words } from '../../../miniprogram/services/words'
import { choicesFor, rowsOf } from '../../../miniprogram/supplier/pages/colleagues/rows'
import type { Colleague, Colleagues } from '../../../typings/contract'

beforeEach(() => setLanguage('zh-CN'))

const person = (name: string, role: Colleague['role'], me = false): Colleague => ({
  id: `id-${name}`,
  name,
  role,
  me,
  since: '2026-11-20T02:00:00.000Z',
})
const list = (role: Colleagues['role']): Colleagues => ({
  items: [person('沈清', 'owner', role === 'owner'), person('何静', 'editor', role === 'editor')],
  invitations: [],
  role,
  asOf: '2026-11-22T02:00:00.000Z',
})

test('a row says who, in which role, since when; to an owner also what a tap does', () => {
  const [owner, editor] = rowsOf(list('owner'), words('colleagues'))
  expect(owner).toMatchObject({ initial: '沈', roleName: '所有者', me: true, label: '沈清 所有者' })
  expect(editor).toMatchObject({ roleName: '编辑', label: '调整 何静 的角色' })
  expect(editor?.note).toMatch(/11 月 20 日 加入$/)
  const [, seenByEditor] = rowsOf(list('editor'), words('colleagues'))
  expect(seenByEditor?.label).toBe('何静 编辑')
})

test('somebody whose first day nobody kept shows what the role allows', () => {
  const { since: _, ...unknown } = person('孙', 'viewer')
  const [row] = rowsOf({ ...list('owner'), items: [unknown] }, words('colleagues'))
  expect(row?.note).toBe('查看全部，不能修改')
})

test('for a colleague: the two other roles, handing over, removing; for oneself only the roles', () => {
  const w = words('colleagues')
  expect(choicesFor(person('何静', 'editor'), w).map(({ act }) => act)).toEqual([
    'owner',
    'viewer',
    'handOver',
    'remove',
  ])
  expect(choicesFor(person('沈清', 'owner', true), w).map(({ act }) => act)).toEqual(['editor', 'viewer'])
})
