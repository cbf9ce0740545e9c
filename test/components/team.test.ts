/** The people of a team as rows, and what whoever manages may choose for each. */
import './simulate'
import { rowOf } from '../../miniprogram/center/pages/platforms/rows'
import { choicesFor, invitationRows, rowsOf } from '../../miniprogram/components/team/rows'
import { setLanguage } from '../../miniprogram/services/language'
import { words } from '../../miniprogram/services/words'
import type { RegisteredPlatform, Team, Teammate } from '../../typings/contract'

beforeEach(() => setLanguage('zh-CN'))

const since = '2026-11-20T02:00:00.000Z'
const lead: Teammate = { id: 'a', name: '李伟', role: 'supervisor', me: true }
const clerk: Teammate = { id: 'b', name: '王芳', role: 'clerk', me: false, since, invitedBy: '李伟' }
const team = (manages: boolean): Team => ({
  items: [lead, clerk],
  invitations: [],
  role: 'clerk',
  manages,
  asOf: since,
})

test('a row says who, since when and by whom; a tap is offered to whoever manages, never on oneself', () => {
  const [own, other] = rowsOf(team(true), words('team'))
  expect(own).toMatchObject({ open: false, roleName: '主管', note: '' })
  expect(other).toMatchObject({
    open: true,
    note: '11 月 20 日 加入 · 由 李伟 邀请',
    label: '调整 王芳，现在是经办',
  })
  expect(rowsOf(team(false), words('team')).some(({ open }) => open)).toBe(false)
})

test('the other role and removing at the Centre; at a platform handing over and removing', () => {
  const w = words('team')
  expect(choicesFor(clerk, ['clerk', 'supervisor'], w).map(({ act }) => act)).toEqual([
    'supervisor',
    'remove',
  ])
  expect(choicesFor({ ...clerk, role: 'reviewer' }, ['reviewer'], w).map(({ act }) => act)).toEqual([
    'handOver',
    'remove',
  ])
})

test('an open invitation says to what, by whom and until when; an administrator’s names the platform', () => {
  const open = { invitedBy: '李伟', expiresAt: '2026-11-27T02:00:00.000Z' }
  const platform = { zh: '云集', en: 'Yunji' }
  const rows = invitationRows(
    [
      { id: 'a', role: 'clerk', ...open },
      { id: 'b', role: 'platformAdmin', platform, ...open },
    ],
    words('team'),
  )
  expect(rows.map(({ note }) => note)).toEqual([
    '经办，李伟 邀请，11 月 27 日前有效',
    '云集 · 管理员，李伟 邀请，11 月 27 日前有效',
  ])
})

test('a platform says in words how its receiver of news does', () => {
  const platform: RegisteredPlatform = {
    id: 'yunji',
    name: { zh: '云集', en: 'Yunji' },
    state: 'suspended',
    since,
    administrators: 1,
    reviewers: 2,
  }
  const w = words('platforms')
  expect(rowOf(platform, w)).toMatchObject({ stateWord: '已暂停', webhook: '没有接入服务器', trouble: false })
  const stopped = rowOf({ ...platform, webhook: { waiting: 3, stopped: 2 } }, w)
  expect(stopped).toMatchObject({ webhook: '2 个码的通知已停发', trouble: true })
  expect(rowOf({ ...platform, webhook: { waiting: 0, stopped: 0, takenAt: since } }, w).webhook).toBe('正常')
})
