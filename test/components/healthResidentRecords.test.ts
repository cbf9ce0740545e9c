/** What is kept of a resident, as the resident sees it: changes, check-ins, the form, and appeals with their answers. */
import type { HealthAppealDetail, HealthChange, HealthCheckIn } from '../../typings/contract'
import { asked, contact, green, open, type Page, red, refused, tap, usePhone, went } from './residents'
import { read, speak } from './simulate'

usePhone()
let page: Page
const text = (id: string) => page.dom.querySelector(`[data-testid="${id}"]`)?.textContent ?? ''
const all = (id: string) => [...page.dom.querySelectorAll(`[data-testid="${id}"]`)]

describe('the history', () => {
  const change = (from: HealthChange['from'], to: HealthChange['to'], at: string): HealthChange => ({
    ...(from && { from }),
    to,
    at,
    reasons: to === 'green' ? [] : [{ requirement: 'H-CONTACT', reason: contact.reason }],
    source: from ? 'checkIn' : 'declaration',
    ruleSet: 'HEALTH-2020-02-17',
  })
  const changes = [
    change('red', 'green', '2020-02-17T01:00:00.000Z'),
    change('red', 'red', '2020-02-15T01:00:00.000Z'),
    change(undefined, 'red', '2020-02-13T01:00:00.000Z'),
  ]
  const day = (n: number, part: Partial<HealthCheckIn> = {}): HealthCheckIn => ({
    day: `2020-02-${n}`,
    at: `2020-02-${n}T01:30:00.000Z`,
    temperature: 36.4,
    symptoms: [],
    normal: true,
    ...part,
  })

  test('says every change with its shape, its reason, where it came from, when and under which rules', async () => {
    page = await open('history', { history: { items: changes } })
    const rows = all('history-row')
    expect(rows.map((row) => row.querySelector('.t-title, [class*="t-title"]')?.textContent)).toEqual([
      '红码变为绿码',
      '仍为红码，原因有变化',
      '首次：红码',
    ])
    expect(rows[0]?.querySelector('.mark--green')).not.toBeNull()
    expect(rows[2]?.textContent).toContain('申报接触过确诊或疑似病例')
    expect(rows[2]?.textContent).toContain('本人申报 · 2020 年 2 月 13 日 09:00 · 规则 HEALTH-2020-02-17')
  })

  test('lists the check-ins, a sick day with other words and another sign, and reads on to the end', async () => {
    const sick = day(14, { symptoms: ['dryCough'], temperature: 37.8, normal: false })
    const checkIns = ({ cursor }: { cursor?: string }) =>
      cursor ? { items: [day(13)] } : { items: [day(15), sick], next: 'c1' }
    page = await open('history', { history: { items: [] }, checkIns })
    await tap(page, 'onTab', { tab: 'checkIns' })
    await tap(page, 'onReachBottom')
    const rows = all('history-row')
    expect(rows).toHaveLength(3)
    expect(rows[0]?.textContent).toContain('正常36.4 ℃ · 09:30')
    expect(rows[1]?.textContent).toContain('有症状或发热干咳37.8 ℃')
    expect(rows[0]?.querySelector('glyph')?.innerHTML).not.toBe(rows[1]?.querySelector('glyph')?.innerHTML)
    await tap(page, 'onReachBottom')
    expect(asked.filter(({ action }) => action === 'checkIns')).toHaveLength(2)
  })

  test('of somebody else is not there, and leads home', async () => {
    page = await open('history', { history: refused('NOT_FOUND') })
    expect(read(page)).toBe('没有这份申报可能已经删除。返回首页')
    await tap(page, 'onAct')
    expect(went).toEqual([{ how: 'tab', url: '/pages/home/home' }])
  })
})

describe('what was declared', () => {
  const form = {
    ...{ name: '林晓燕', numberMasked: '110***********002X', mobileMasked: '138****0021', revision: 3 },
    ...{ region: green.region, presence: 'inCity', overseas: false, contact: true, symptoms: [] },
    ...{ temperature: 36.5, truthful: true, otherCode: { issuer: 'beijing', state: 'home' } },
    journeys: [{ region: green.region, from: '2020-02-10', to: '2020-02-11', transport: 'car' }],
  }
  const states = [{ id: 'home', text: { zh: '居家观察', en: 'Home observation' }, colour: 'yellow' }]
  const issuers = {
    items: [{ id: 'beijing', name: { zh: '北京健康宝', en: 'Beijing' }, region: '11', states }],
  }

  test('is there whole, masked, and green can be deleted', async () => {
    page = await open('data', { form, issuers, myCode: green, erase: { erased: true } })
    for (const said of ['110***********002X', '2020-02-10 – 2020-02-11 · 自驾', '北京健康宝 · 居家观察'])
      expect(read(page)).toContain(said)
    expect(page.instance.data.erasable).toBe(true)
    await tap(page, 'onErase')
    expect(read(page)).toContain('删除林晓燕的申报？')
    expect(asked.some(({ action }) => action === 'erase')).toBe(false)
    await tap(page, 'onYes')
    expect(asked.at(-1)).toMatchObject({ action: 'erase', input: { id: 'h1', revision: 3 } })
  })

  test('of a red code says beforehand that it cannot be deleted yet', async () => {
    page = await open('data', { form, issuers, myCode: red })
    expect(page.instance.data.erasable).toBe(false)
    expect(read(page)).toContain('黄码、红码转绿后可以删除')
  })
})

describe('an appeal', () => {
  const soon = new Date(Date.now() + 3_600_000).toISOString()
  const round = { level: 1 as const, text: '当天我在外地出差，有车票。', at: green.asOf, dueAt: soon }
  const appeal: HealthAppealDetail = {
    ...{ id: 'a1', nameMasked: '林*燕', requirement: 'H-CONTACT', reason: contact.reason, level: 1 },
    ...{ open: true, at: green.asOf, dueAt: soon, revision: 2, colour: 'red', mayGoOn: false },
    rounds: [round],
  }
  const decision = { outcome: 'refused' as const, answer: '没有新的证明材料。', at: green.asOf, by: '王芳' }
  const lost = {
    ...appeal,
    open: false,
    outcome: 'refused' as const,
    mayGoOn: true,
    rounds: [{ ...round, decision }],
  }

  test('is written with facts, and is not sent before there are enough of them', async () => {
    page = await open(
      'appeals',
      { appeals: { items: [] }, appeal },
      { id: 'h1', requirement: 'H-CONTACT', new: '1' },
    )
    expect(read(page)).toContain('接触过确诊或疑似病例')
    await tap(page, 'onText', {}, { value: '不是我' })
    expect(text('health-appeal-note')).toBe('至少写 10 个字')
    expect(page.instance.data.ready).toBe(false)
    await tap(page, 'onText', {}, { value: round.text })
    expect(text('health-appeal-note')).toBe('')
    await tap(page, 'onSubmit')
    const sent = asked.find(({ action }) => action === 'appeal')
    expect(sent?.input).toMatchObject({ id: 'h1', requirement: 'H-CONTACT', text: round.text })
  })

  test('says until when it is answered, and says so when nobody did', async () => {
    page = await open('appeals', { appeals: { items: [appeal] } })
    expect(all('health-appeal')[0]?.textContent).toMatch(/处理中，.+ 前答复/)
    expect(read(page)).not.toContain('已超时')
    page = await open('appeals', { appeals: { items: [{ ...appeal, dueAt: '2020-02-18T04:00:00.000Z' }] } })
    expect(read(page)).toContain('已超时')
  })

  test('that was refused shows the answer, not who gave it, and goes on to another person', async () => {
    page = await open('appeals', { appeals: { items: [lost] }, appealAgain: appeal })
    expect(read(page)).toContain('没有成立')
    expect(read(page)).toContain(decision.answer)
    expect(read(page)).not.toContain(decision.by)
    await tap(page, 'onAgain', { id: 'a1' })
    expect(read(page)).toContain('第二次由另一个人处理，72 小时内答复')
    await tap(page, 'onText', {}, { value: '附上单位证明和考勤记录。' })
    await tap(page, 'onSubmit')
    const sent = asked.find(({ action }) => action === 'appealAgain')
    expect(sent?.input).toMatchObject({ appealId: 'a1', revision: 2 })
  })

  test('that was upheld says that a second person confirms; English is complete', async () => {
    page = await open('appeals', { appeals: { items: [{ ...lost, outcome: 'upheld', mayGoOn: false }] } })
    expect(read(page)).toContain('申诉成立')
    expect(read(page)).toContain('第二人确认后，颜色随即改变')
    expect(all('health-appeal-again')).toHaveLength(0)
    speak('en')
    expect(read(page)).toContain('Upheld')
  })

  test('is none: says where one is made', async () => {
    page = await open('appeals', { appeals: { items: [] } })
    expect(read(page)).toContain('没有申诉')
    expect(read(page)).toContain('在健康码的原因下面点')
  })
})
