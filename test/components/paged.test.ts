/** A list that comes page by page: what is shown while it loads, when nothing is there, and when the network is gone. */
import { settled, wechat } from './simulate'

interface Page {
  data: {
    load: string
    note: string
    items: string[]
    next: string
    open: number
    tab: string
    worded: string
  }
  [method: string]: unknown
}
type Answer = { ok: boolean; data?: object; error?: object }

const simulate = require('miniprogram-simulate') as typeof import('miniprogram-simulate')
/** What the cloud answers next, in this order; a function answers when it likes. */
let answers: (() => Promise<Answer>)[]
let asked: object[]

const listed =
  (items: string[], more: object = {}) =>
  async () => ({
    ok: true,
    data: { items, asOf: '2026-11-22T02:00:00Z', ...more },
  })
const refused = (code: string) => async () => ({ ok: false, error: { code, message: '' } })
const cut = async () => {
  throw { errCode: -1, errMsg: 'cloud.callFunction:fail Error: request:fail' }
}

let page: Page
const run = async (method: string, ...given: unknown[]) => {
  ;(page[method] as (...given: unknown[]) => void)(...given)
  await settled()
}

beforeEach(() => {
  answers = []
  asked = []
  wechat.cloud.callFunction = ({ data }: { data: { input: object } }) => {
    asked.push(data.input)
    const next = answers.shift()
    if (!next) throw new Error('nobody expected a call')
    return next().then((result) => ({ result }))
  }
  Object.assign((globalThis as unknown as { wx: object }).wx, { stopPullDownRefresh() {} })
  const { call } =
    require('../../miniprogram/services/call') as typeof import('../../miniprogram/services/call')
  const definition = () => {
    const { paged } = require('../../miniprogram/behaviors/paged') as { paged(listing: object): string }
    return paged({
      asking: { tab: 'open' },
      beside: { open: 0 },
      fetch: ({ tab }: { tab: string }, at: { cursor?: string }) =>
        call('center', 'appeals', { state: tab as 'open', ...at }),
    })
  }
  const id = simulate.load({
    template: '<view>{{load}}</view>',
    behaviors: [definition()],
    data: { worded: '' },
    methods: {
      word(this: { data: Page['data']; setData(data: object): void }) {
        this.setData({ worded: this.data.items.join(' ') })
      },
    },
  } as never)
  page = (simulate.render(id) as unknown as { instance: Page }).instance
})

test('the first page is read when the page is shown, and worded', async () => {
  answers.push(listed(['a', 'b'], { open: 7 }))
  expect(page.data.load).toBe('loading')
  await run('onShow')
  expect(page.data).toMatchObject({ load: 'ready', items: ['a', 'b'], worded: 'a b', open: 7, next: '' })
  expect(asked).toEqual([{ state: 'open' }])
})

test('the next page is added at the bottom, and nothing is asked for beyond the last', async () => {
  answers.push(listed(['a'], { next: 'c1' }), listed(['b']))
  await run('onShow')
  await run('onReachBottom')
  expect(page.data).toMatchObject({ items: ['a', 'b'], worded: 'a b', next: '' })
  expect(asked[1]).toEqual({ state: 'open', cursor: 'c1' })
  await run('onReachBottom')
  expect(asked).toHaveLength(2)
})

test('drawn down, the list begins anew', async () => {
  answers.push(listed(['a'], { next: 'c1' }), listed(['b']), listed(['z']))
  await run('onShow')
  await run('onReachBottom')
  await run('onPullDownRefresh')
  expect(page.data.items).toEqual(['z'])
})

test('nothing, no network and a fault each have their own state; trying again reads again', async () => {
  answers.push(listed([]), cut, refused('INTERNAL'), listed(['a']))
  await run('onShow')
  expect(page.data.load).toBe('empty')
  await run('onAct')
  expect(page.data).toMatchObject({ load: 'offline', note: '' })
  await run('onAct')
  expect(page.data.load).toBe('error')
  expect(page.data.note).not.toBe('')
  await run('onAct')
  expect(page.data.load).toBe('ready')
})

test('rows that are there stay when a later reading fails', async () => {
  const said: string[] = []
  const showToast = ({ title }: { title: string }) => void said.push(title)
  Object.assign((globalThis as unknown as { wx: object }).wx, { showToast })
  answers.push(listed(['a'], { open: 1 }), cut, refused('INTERNAL'))
  await run('onShow')
  await run('onShow')
  expect(said).toEqual([])
  await run('onShow')
  expect(said).toHaveLength(1)
  expect(page.data).toMatchObject({ load: 'ready', items: ['a'], open: 1 })
})

test('another tab drops the rows at once, and what was on its way for the old one is not shown', async () => {
  let late = (_: Answer): void => {}
  answers.push(
    () =>
      new Promise<Answer>((done) => {
        late = done
      }),
    listed(['new']),
  )
  await run('onShow')
  await run('onTab', { currentTarget: { dataset: { tab: 'decided' } } })
  late(await listed(['old'])())
  await settled()
  expect(page.data).toMatchObject({ tab: 'decided', items: ['new'] })
  expect(asked[1]).toEqual({ state: 'decided' })
  await run('onTab', { currentTarget: { dataset: { tab: 'decided' } } })
  expect(asked).toHaveLength(2)
})

test('the bottom reached twice, or a list drawn down meanwhile, shows no row twice', async () => {
  let late = (_: Answer): void => {}
  const slow = () =>
    new Promise<Answer>((done) => {
      late = done
    })
  answers.push(listed(['a'], { next: 'c1' }), slow, listed(['a'], { next: 'c1' }), listed(['b']))
  await run('onShow')
  await run('onReachBottom')
  await run('onReachBottom')
  expect(asked).toHaveLength(2)
  await run('onPullDownRefresh')
  late(await listed(['b'])())
  await settled()
  expect(page.data).toMatchObject({ items: ['a'], next: 'c1' })
  await run('onReachBottom')
  expect(page.data.items).toEqual(['a', 'b'])
})
