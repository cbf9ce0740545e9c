/** A platform's application and its data agreement, in the words of the screens. */
import './simulate'
import { shownOf as applicationShown } from '../../miniprogram/center/pages/application/shown'
import { rowOf } from '../../miniprogram/center/pages/platforms/rows'
import { shownOf as platformShown } from '../../miniprogram/platform/components/own-platform/shown'
import { empty, faultyField, fieldsOf, readyOf, standing } from '../../miniprogram/platform/pages/apply/form'
import { setLanguage } from '../../miniprogram/services/language'
import { words } from '../../miniprogram/services/words'
import type {
  ApplicationDetail,
  MyApplication,
  OwnPlatform,
  RegisteredPlatform,
} from '../../typings/contract'

beforeEach(() => setLanguage('zh-CN'))

const at = '2026-11-20T02:00:00.000Z'
const name = { zh: '桑田优选', en: 'Sangtian Select' }
const agreement = { version: '2026-11', at, name: '桑叶' }
const contact = { name: '桑叶', mobile: '13800000011' }
const known = { name, creditCode: '91330108MA2PT00014', contact, purpose: '上架审核' }

describe('the form', () => {
  const parts = fieldsOf({ ...empty, nameZh: '桑田优选' }, words('apply'))

  test('is ready when nothing is left out, spaces not counting', () => {
    expect(readyOf(empty)).toBe(false)
    const full = { nameZh: 'a', nameEn: 'b', creditCode: 'c', name: 'd', mobile: 'e', purpose: 'f' }
    expect(readyOf(full)).toBe(true)
    expect(readyOf({ ...full, purpose: '  ' })).toBe(false)
  })

  test('leads to the first field at fault, by the place that the server names', () => {
    const issue = (...path: string[]) => ({ path, code: 'required' })
    expect(faultyField([issue('contact', 'mobile'), issue('creditCode')], parts)).toBe('creditCode')
    expect(faultyField([issue('contact', 'mobile')], parts)).toBe('mobile')
    expect(faultyField([issue('agreement')], parts)).toBeUndefined()
  })

  test('shows every field with its name and what was typed', () => {
    const fields = parts.flatMap((part) => part.fields)
    expect(fields.map(({ id }) => id).sort()).toEqual(Object.keys(empty).sort())
    expect(fields.every((field) => field.name && field.hint)).toBe(true)
    expect(fields.find(({ id }) => id === 'nameZh')?.value).toBe('桑田优选')
  })
})

test('an application says how it stands, until when, and which agreement it accepted', () => {
  const mine: MyApplication = {
    ...known,
    id: known.creditCode,
    state: 'open',
    at,
    dueAt: '2026-11-25T09:30:00.000Z',
    agreement,
  }
  const said = standing(mine, words('apply'))
  expect(said.text).toBe('中心正在核实，11 月 25 日 17:30 前答复。您不用做任何事')
  expect(said.agreement).toContain('数据协议第 2026-11 版，桑叶')
  const shapes = (['open', 'approved', 'refused', 'withdrawn'] as const).map(
    (state) => standing({ ...mine, state }, words('apply')).shape,
  )
  expect(new Set(shapes).size).toBe(4)
})

test('the Centre reads that a platform was here before, and how earlier applications ended', () => {
  const detail: ApplicationDetail = {
    id: known.creditCode,
    name,
    creditCode: known.creditCode,
    contact: '桑叶',
    mobile: contact.mobile,
    purpose: known.purpose,
    state: 'open',
    at,
    dueAt: at,
    revision: 3,
    agreement,
    returns: { platform: { zh: '回归', en: 'Comeback' }, leftAt: at },
    earlier: [{ state: 'refused', at, contact: '吴新', decided: { at, by: '李伟', reason: '电话打不通' } }],
    decides: true,
  }
  const shown = applicationShown(detail, words('applications'))
  expect(shown.returns).toMatch(/^回归 曾接入/)
  expect(shown.earlier).toMatchObject([
    { line: expect.stringMatching(/吴新 · 未通过$/), reason: '电话打不通' },
  ])
  const byHand = applicationShown(
    { ...detail, agreement: { version: '', at, name: '' } },
    words('applications'),
  )
  expect(byHand.agreement).toBe('由中心登记，尚无申请人')
})

test('an agreement that is not accepted is asked of the administrator, and a reviewer is told whom to ask', () => {
  const own = (manages: boolean, accepted: boolean): OwnPlatform => ({
    name,
    since: at,
    agreement: { version: '2026-11', accepted },
    manages,
    asOf: at,
  })
  const w = words('team')
  expect(platformShown(own(true, false), w).missing).toBe(
    '数据协议第 2026-11 版还没有接受，接受前看不到供应商的资料。',
  )
  expect(platformShown(own(false, false), w).missing).toMatch(/请管理员阅读并接受。$/)
  expect(platformShown(own(true, true), w).missing).toBe('')
})

test('the Centre sees which version a platform accepted, its wish to leave and its end', () => {
  const platform: RegisteredPlatform = {
    id: 'sangtianselect',
    name,
    state: 'connected',
    since: at,
    administrators: 1,
    reviewers: 0,
  }
  const w = words('platforms')
  expect(rowOf(platform, w)).toMatchObject({ agreement: '还没有接受，看不到资料', agreed: false })
  const old = rowOf({ ...platform, agreement: { ...agreement, version: '2025-01', current: false } }, w)
  expect(old).toMatchObject({ agreement: '只接受了第 2025-01 版，看不到资料', agreed: false })
  const left = rowOf({ ...platform, state: 'left', left: { at, reason: '停止经营' } }, w)
  expect(left.left).toBe('11 月 20 日 退出：停止经营')
  const leaving = rowOf({ ...platform, leaving: { at, name: '桑叶', reason: '业务调整' } }, w)
  expect(leaving.leaving).toBe('桑叶 申请退出：业务调整')
})
