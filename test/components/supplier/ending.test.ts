/** A platform's report of an ending, as its supplier meets it: one that is not there says so and leads back. */
import type { EndingView } from '../../../typings/contract'
import { read, renderPage, settled, speak, wechat } from '../simulate'

const PAGE = 'supplier/pages/ending/ending'
const ending: Partial<EndingView> = {
  id: 'e1',
  productId: 'p1',
  product: '茶籽洗发水',
  platform: { zh: '云集', en: 'Yunji' },
  reason: 'quality',
  ended: '2026-11-01',
  text: '多次退货',
  state: 'hearing',
  reportedAt: '2026-11-20T02:00:00.000Z',
  heardUntil: '2026-11-27T02:00:00.000Z',
  revision: 1,
}

/** What the cloud answers, in this order. */
let answers: object[]
let went: object[]
beforeEach(() => {
  answers = []
  went = []
  wechat.cloud.callFunction = async () => {
    const result = answers.shift()
    if (!result) throw new Error('nobody expected a call')
    return { result }
  }
  Object.assign((globalThis as unknown as { wx: object }).wx, {
    navigateBack: (how: object) => void went.push(how),
    switchTab: (where: object) => void went.push(where),
  })
})
const refused = (code: string) => ({ ok: false, error: { code, message: '出错' } })
const opened = async () => {
  const page = renderPage(PAGE, { id: 'e1' })
  await settled()
  return page
}
const act = (page: Awaited<ReturnType<typeof opened>>) => (page.instance.onAct as () => void)()

test('a report that is not there says so, offers no second try and leads back', async () => {
  answers = [refused('NOT_FOUND')]
  const page = await opened()
  expect(read(page)).toBe('没有这份报告可能已被移除，或者它不属于您的公司。返回')
  act(page)
  await settled()
  expect(went).toHaveLength(1)
  // Opened from WeChat's own message there is no page behind it.
  ;(went[0] as { fail(): void }).fail()
  expect(went[1]).toEqual({ url: '/pages/inbox/inbox' })
})

test('in English too', async () => {
  speak('en')
  answers = [refused('NOT_FOUND')]
  expect(read(await opened())).toContain('There is no such report')
})

test('after a fault of the service it can be tried again, and then it is there', async () => {
  answers = [refused('INTERNAL'), { ok: true, data: ending }]
  const page = await opened()
  expect(read(page)).toContain('再试一次')
  act(page)
  await settled()
  expect(went).toEqual([])
  expect(read(page)).toContain('茶籽洗发水')
  expect(read(page)).toContain('多次退货')
})
