/** The Centre's pages of the Health Code: figures with their time, and what nobody may do without grounds and a second person. */
import { HISTORIC } from '../../cloudfunctions/domain/health'
import { dictionaries } from '../../miniprogram/locales/index'
import type { HealthAppealDetail, HealthAppealRow, HealthArea, HealthBoard } from '../../typings/contract'
import {
  asked,
  asOf,
  NETWORK_DOWN,
  NOON,
  open,
  type Page,
  refused,
  said,
  stored,
  tap,
  usePhone,
  went,
} from './residents'
import { read, settled } from './simulate'

usePhone()
beforeEach(() => {
  const left = ['setTimeout', 'clearTimeout', 'setImmediate', 'nextTick', 'queueMicrotask'] as const
  jest.useFakeTimers({ now: NOON, doNotFake: [...left] })
})
afterEach(() => jest.useRealTimers())

const parts = (page: Page, testId: string) => [...page.dom.querySelectorAll(`[data-testid="${testId}"]`)]
const part = (page: Page, testId: string) => parts(page, testId)[0]
const actions = () => asked.map(({ action }) => action)
const sent = (action: string) => asked.filter((one) => one.action === action)
const NUMBER = '110105194912310021'

describe('the board', () => {
  const pack = {
    on: true,
    purpose: '返校申报',
    until: '2020-03-31',
    noticeVersion: '1',
    statementVersion: '1',
  }
  const board: HealthBoard = {
    asOf,
    issued: 1_234_567,
    colours: { green: 1_200_000, yellow: 30_000, red: 4567 },
    checkIns: { due: 200, done: 150 },
    regions: [],
    perDay: Array.from({ length: 14 }, (_, n) => ({
      day: `2020-02-${String(n + 4).padStart(2, '0')}`,
      issued: 62_500,
    })),
    gates: { passed: 7, refused: 2 },
    appeals: { open: 3, overdue: 1 },
    historic: HISTORIC,
  }

  test('every figure with its colour in words, and as of when', async () => {
    const page = await open('board', { pack, board }, {})
    for (const words of [
      '1,234,567 人',
      '绿码',
      '1,200,000',
      '黄码',
      '30,000',
      '红码',
      '4,567',
      '75%',
      '7,250,000',
    ])
      expect(read(page)).toContain(words)
    expect(read(page)).toContain('截至 12:00:00')
    expect(read(page)).toContain('3 件待处理，1 件超时')
    expect(read(page)).toContain('12.5万')
  })

  test('says for what it is on and until when, and leads to where it is switched', async () => {
    const page = await open('board', { pack, board }, {})
    expect(part(page, 'health-on')?.textContent).toContain('返校申报')
    expect(part(page, 'health-on')?.textContent).toContain('到 3 月 31 日为止')
    await tap(page, 'onSwitch')
    expect(went.at(-1)).toEqual({ how: 'to', url: '/center/pages/settings/settings' })
  })

  test('a pack that is off shows no figure at all', async () => {
    const page = await open('board', { pack: { ...pack, on: false } }, {})
    expect(actions()).not.toContain('board')
    expect(read(page)).toContain('健康码包未启用')
    expect(read(page)).not.toMatch(/\d/)
  })

  test('a failure of ours is said with a way to try again', async () => {
    const page = await open('board', { pack: NETWORK_DOWN }, {})
    expect(read(page)).toContain('没有网络')
    const broken = await open('board', { pack, board: refused('INTERNAL') }, {})
    expect(read(broken)).toContain('再试一次')
  })
})

describe('a mark by hand', () => {
  const fill = async (page: Page, number = NUMBER, text = '疾控通知 2020-031 号') => {
    await tap(page, 'onKind', { id: 'contact' })
    await tap(page, 'onNumber', {}, { value: number })
    await tap(page, 'onText', {}, { value: text })
  }
  const answers = {
    mark: { proposalId: 'x1', lapsesAt: asOf },
    endMark: { proposalId: 'x2', lapsesAt: asOf },
  }

  test('has nothing chosen beforehand, and names everything it lacks', async () => {
    const page = await open('mark', answers, {})
    expect(part(page, 'mark-failure')?.textContent).toBe('还差：标记类型、证件号、依据（至少 5 个字）')
    for (const kind of ['confirmed', 'suspected', 'contact', 'false'])
      expect(part(page, `mark-${kind}`)?.className).not.toContain('--on')
    await tap(page, 'onSubmit')
    await fill(page, NUMBER, ' 通知 ')
    await tap(page, 'onSubmit')
    expect(part(page, 'mark-contact')?.className).toContain('--on')
    expect(part(page, 'mark-failure')?.textContent).toBe('还差：依据（至少 5 个字）')
    expect(actions()).toEqual([])
  })

  test('is proposed with its kind, day and grounds, and goes to where a second person is waited for', async () => {
    const page = await open('mark', answers, {})
    await fill(page, '11010519491231002x')
    await tap(page, 'onSince', {}, { value: '2020-02-13' })
    await tap(page, 'onSubmit')
    expect(sent('mark')[0]?.input).toMatchObject({
      number: '11010519491231002X',
      kind: 'contact',
      since: '2020-02-13',
      note: '疾控通知 2020-031 号',
    })
    expect(went.at(-1)).toMatchObject({ how: 'instead', url: '/center/pages/proposal/proposal?id=x1' })
  })

  test('its end asks for no day', async () => {
    const page = await open('mark', answers, {})
    await tap(page, 'onDoes', { id: 'end' })
    await fill(page)
    await tap(page, 'onSubmit')
    expect(sent('endMark')[0]?.input).not.toHaveProperty('since')
    expect(went.at(-1)?.url).toContain('id=x2')
  })

  test('a wrong number is named on its field until it is changed', async () => {
    const issues = [{ path: ['number'], code: 'resident.check' }]
    const page = await open('mark', { mark: refused('INVALID_INPUT', issues) }, {})
    await fill(page)
    await tap(page, 'onSubmit')
    expect(read(page).match(/身份证号最后一位对不上/g)).toHaveLength(2)
    await tap(page, 'onNumber', {}, { value: NUMBER })
    expect(read(page)).not.toContain('身份证号最后一位对不上')
  })

  test('without a network says why it cannot be proposed', async () => {
    const page = await open('mark', answers, {})
    await fill(page)
    expect(part(page, 'mark-failure')?.textContent).toBe('')
    page.instance.setData({ offline: true, offlineWhy: dictionaries['zh-CN'].common.offlineAction })
    expect(part(page, 'mark-failure')?.textContent).toBe('没有网络，联网后再试')
  })

  test('the number stays nowhere on the phone', async () => {
    const page = await open('mark', answers, {})
    await fill(page)
    expect(JSON.stringify([...stored])).not.toContain(NUMBER)
    ;(page.instance.onUnload as () => void).call(page.instance)
    expect(JSON.stringify(page.instance.data)).not.toContain(NUMBER)
  })
})

describe('the lists of areas', () => {
  const hubei: HealthArea = {
    region: '420000',
    name: { zh: '湖北省', en: 'Hubei' },
    level: 'epidemic',
    from: '2020-01-23',
  }
  const wenzhou: HealthArea = {
    ...hubei,
    region: '330300',
    name: { zh: '温州市', en: 'Wenzhou' },
    level: 'listed',
    until: '2020-02-10',
  }
  const lists = { items: [hubei, wenzhou], day: '2020-02-17', version: '2020-02-17' }
  const openAsSupervisor = () =>
    open(
      'areas',
      { areaLists: lists, me: { role: 'supervisor' }, proposeAreas: { proposalId: 'x3', lapsesAt: asOf } },
      {},
    )

  test('each with its level and its state in words; only who is known to be a supervisor may propose others', async () => {
    const page = await open('areas', { areaLists: lists, me: refused('INTERNAL') }, {})
    const [first, second] = parts(page, 'areas-row').map((row) => row.textContent)
    for (const words of ['湖北省', '重点疫区', '今天有效']) expect(first).toContain(words)
    for (const words of ['温州市', '其他名单地区', '已结束']) expect(second).toContain(words)
    expect(parts(page, 'areas-edit')).toHaveLength(0)
    expect(parts(await openAsSupervisor(), 'areas-edit')).toHaveLength(1)
  })

  test('nothing is proposed without a change and its reason; then the whole list goes', async () => {
    const page = await openAsSupervisor()
    await tap(page, 'onEdit')
    expect(page.instance.data.lacking).toBe('还差：至少一处改动、理由（至少 5 个字）')
    await tap(page, 'onEnd', { at: 0 })
    expect(read(page)).toContain('加 0，改 1，移出 0')
    await tap(page, 'onSubmit')
    expect(actions()).not.toContain('proposeAreas')
    await tap(page, 'onReason', {}, { value: '省疾控 2 月 17 日通知' })
    await tap(page, 'onSubmit')
    expect(sent('proposeAreas')[0]?.input).toMatchObject({
      areas: [{ ...hubei, until: '2020-02-17' }, wenzhou],
      note: '省疾控 2 月 17 日通知',
    })
  })

  test('a new area wants its level, which is not chosen beforehand', async () => {
    const page = await openAsSupervisor()
    await tap(page, 'onEdit')
    await tap(page, 'onAdd')
    expect(page.instance.data.draftLacking).toBe('还差：地区、英文名称、级别')
    await tap(
      page,
      'onRegion',
      {},
      { code: ['110000', '110100', '110105'], value: ['北京市', '北京市', '朝阳区'] },
    )
    await tap(page, 'onEnglish', {}, { value: 'Chaoyang, Beijing' })
    await tap(page, 'onPut')
    expect(parts(page, 'areas-row')).toHaveLength(2)
    await tap(page, 'onLevel', { id: 'listed' })
    await tap(page, 'onPut')
    expect(parts(page, 'areas-row')).toHaveLength(3)
    expect(read(page)).toContain('北京市朝阳区')
    await tap(page, 'onCancel')
    expect(parts(page, 'areas-row')).toHaveLength(2)
  })
})

const row: HealthAppealRow = {
  id: 'a1',
  nameMasked: '林*燕',
  requirement: 'H-CONTACT',
  reason: { code: 'H-CONTACT.centre', params: { since: '2020-02-13' } },
  level: 1,
  open: true,
  at: asOf,
  dueAt: '2020-02-18T04:00:00.000Z',
}

describe('the queue of appeals', () => {
  const queue = (items: HealthAppealRow[], more: object = {}) => ({
    appealQueue: ({ state }: Record<string, unknown>) =>
      state === 'open'
        ? { items, open: items.length, overdue: 1, asOf, ...more }
        : { items: [], open: 2, overdue: 1, asOf },
  })

  test('says whose, against what and until when; what is late in words', async () => {
    const late = { ...row, id: 'a2', dueAt: '2020-02-17T03:00:00.000Z' }
    const page = await open('appeal-queue', queue([late, row]), {})
    const [first, second] = parts(page, 'health-appeals-row').map((one) => one.textContent)
    expect(first).toContain('超 1 小时')
    for (const words of ['林*燕', '接触过确诊或疑似病例', '明天 12:00 前', '一级申诉'])
      expect(second).toContain(words)
    expect(read(page)).toContain('2 件待处理')
    expect(read(page)).toContain('1 件超时')
    await tap(page, 'onOpen', { id: 'a1' })
    expect(went.at(-1)?.url).toBe('/health/pages/decide-appeal/decide-appeal?id=a1')
  })

  test('says also above the decided ones how many are still open', async () => {
    const page = await open('appeal-queue', queue([row]), {})
    await tap(page, 'onTab', { tab: 'decided' })
    expect(read(page)).toContain('还没有处理过的申诉')
    expect(read(page)).toContain('2 件待处理')
  })

  test('a pack that is off, and a phone without a network, say so', async () => {
    expect(read(await open('appeal-queue', { appealQueue: refused('PACK_OFF') }, {}))).toContain(
      '健康码包未启用',
    )
    expect(read(await open('appeal-queue', { appealQueue: NETWORK_DOWN }, {}))).toContain('没有网络')
  })
})

describe('deciding an appeal', () => {
  const round = { level: 1 as const, text: '我当天不在那趟车上', at: asOf, dueAt: row.dueAt }
  const appeal: HealthAppealDetail = { ...row, revision: 3, rounds: [round], colour: 'red', mayGoOn: false }
  const decision = { outcome: 'upheld' as const, answer: '改签记录属实', at: asOf, by: '周岚' }
  const decided: HealthAppealDetail = {
    ...appeal,
    open: false,
    outcome: 'upheld',
    barred: 'decided',
    proposalId: 'x4',
    rounds: [{ ...round, decision }],
  }
  const openAppeal = (detail: HealthAppealDetail, more: object = {}) =>
    open('decide-appeal', { appealDetail: detail, ...more }, { id: 'a1' })
  const note = (page: Page) => page.dom.querySelector('bottom-bar')?.textContent ?? ''

  test('is refused without an answer in words, and says before what it does', async () => {
    const page = await openAppeal(appeal, { decideAppeal: decided })
    expect(read(page)).toContain(round.text)
    expect(note(page)).toContain('还差：决定、答复（至少 5 个字）')
    await tap(page, 'onOutcome', { id: 'upheld' })
    await tap(page, 'onAnswer', {}, { value: ' 同意 ' })
    expect(note(page)).toContain('还差：答复（至少 5 个字）')
    await tap(page, 'onSubmit')
    expect(actions()).not.toContain('decideAppeal')
    await tap(page, 'onAnswer', {}, { value: ' 改签记录属实 ' })
    expect(note(page)).toContain('提交后：第二人确认后解除这一条理由')
    await tap(page, 'onSubmit')
    expect(sent('decideAppeal')[0]?.input).toMatchObject({
      appealId: 'a1',
      revision: 3,
      outcome: 'upheld',
      answer: '改签记录属实',
    })
    expect(part(page, 'health-appeal-decided')?.textContent).toContain('周岚')
    expect(parts(page, 'health-appeal-upheld')).toHaveLength(0)
    await tap(page, 'onProposal')
    expect(went.at(-1)?.url).toBe('/center/pages/proposal/proposal?id=x4')
  })

  test.each([
    ['ownMeasure', '您参与过这项标记'],
    ['decidedBefore', '您办理过前一级'],
  ] as const)('who had a part in it cannot: %s', async (barred, words) => {
    const page = await openAppeal({ ...appeal, barred })
    expect(part(page, 'health-appeal-barred')?.textContent).toContain(words)
    expect(parts(page, 'health-appeal-submit')).toHaveLength(0)
    expect(parts(page, 'health-appeal-words')).toHaveLength(0)
  })

  test('a refusal at the second level is said to be the last', async () => {
    const page = await openAppeal({ ...appeal, level: 2 })
    await tap(page, 'onOutcome', { id: 'refused' })
    await tap(page, 'onAnswer', {}, { value: '名单核对无误' })
    expect(note(page)).toContain('这是最终答复')
  })

  test('what somebody else decided meanwhile is shown, and nothing is decided twice', async () => {
    const shown = { now: appeal }
    const page = await openAppeal(appeal, {
      appealDetail: () => shown.now,
      decideAppeal: refused('CONFLICT'),
    })
    await tap(page, 'onOutcome', { id: 'refused' })
    await tap(page, 'onAnswer', {}, { value: '名单核对无误' })
    shown.now = decided
    await tap(page, 'onSubmit')
    await settled()
    expect(read(page)).toContain('这件申诉刚有变化')
    expect(read(page)).toContain('改签记录属实')
    expect(parts(page, 'health-appeal-submit')).toHaveLength(0)
  })

  test('one that is not there, and a fault of ours, lead on', async () => {
    const gone = await open('decide-appeal', { appealDetail: refused('NOT_FOUND') }, { id: 'a9' })
    expect(read(gone)).toContain('没有这件申诉')
    const page = await openAppeal(appeal, { decideAppeal: refused('INTERNAL') })
    await tap(page, 'onOutcome', { id: 'refused' })
    await tap(page, 'onAnswer', {}, { value: '名单核对无误' })
    await tap(page, 'onSubmit')
    expect(note(page)).toContain('是服务的问题')
    expect(said).not.toContain('已提交')
  })
})
