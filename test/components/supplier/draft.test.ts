import type { ProductView } from '../../../typings/contract'

/** A phone with storage, a network that can fail, and a server that keeps one product's revision. */
interface Sent {
  action: string
  input: { revision: number; changes: Record<string, unknown>; requestKey: string }
}
let storage: Map<string, unknown>
let saves: Sent[]
let server: { revision: number; dossier: Record<string, unknown> }
let fault: 'none' | 'offline' | 'lostAnswer' | 'invalid'
let answers: Map<string, ProductView>

const view = () =>
  ({
    productId: 'p1',
    version: 0,
    revision: server.revision,
    state: 'draft',
    dossier: { ...server.dossier },
    issues: [],
    documents: {},
  }) as unknown as ProductView

async function callFunction({ data }: { data: unknown }) {
  const { action, input } = data as Sent
  if (fault === 'offline') throw { errMsg: 'request:fail' }
  if (action === 'product') return { result: { ok: true, data: view() } }
  saves.push({ action, input })
  const before = answers.get(input.requestKey)
  if (before) return { result: { ok: true, data: before } }
  if (fault === 'invalid') {
    const issues = [{ path: ['changes', 'forecastDaily'], code: 'number' }]
    return { result: { ok: false, error: { code: 'INVALID_INPUT', message: '', issues } } }
  }
  if (input.revision !== server.revision)
    return { result: { ok: false, error: { code: 'CONFLICT', message: '' } } }
  for (const [name, part] of Object.entries(input.changes))
    if (part === null) delete server.dossier[name]
    else server.dossier[name] = part
  server.revision += 1
  answers.set(input.requestKey, view())
  if (fault === 'lostAnswer') throw { errMsg: 'request:fail' }
  return { result: { ok: true, data: view() } }
}

beforeEach(() => {
  jest.useFakeTimers()
  storage = new Map()
  saves = []
  answers = new Map()
  fault = 'none'
  server = { revision: 1, dossier: { category: 'COS_SHAMPOO', name: '洗发水', brand: '清源' } }
  Object.assign(globalThis, {
    wx: {
      cloud: { callFunction },
      getStorageSync: (key: string) => storage.get(key) ?? '',
      // A phone keeps JSON, so what is undefined is lost.
      setStorageSync: (key: string, value: unknown) => storage.set(key, JSON.parse(JSON.stringify(value))),
      removeStorageSync: (key: string) => storage.delete(key),
      setStorage() {},
      onNetworkStatusChange() {},
    },
  })
})
afterEach(() => jest.useRealTimers())

/** The program as it starts: nothing in memory, storage as it was left. */
async function start() {
  jest.resetModules()
  const {
    openDraft,
  }: typeof import('../../../miniprogram/supplier/draft') = require('../../../miniprogram/supplier/draft')
  const draft = openDraft('p1')
  await draft.load()
  return draft
}

describe('a draft is saved as it is typed', () => {
  it('sends one save for a word that is typed quickly, with its revision and key', async () => {
    const draft = await start()
    draft.change({ name: '洗' })
    draft.change({ name: '洗发' })
    await jest.advanceTimersByTimeAsync(600)
    expect(saves).toHaveLength(1)
    expect(saves[0]?.input).toMatchObject({ revision: 1, changes: { name: '洗发' } })
    expect(saves[0]?.input.requestKey).toMatch(/^[A-Za-z0-9_-]{16,40}$/)
    expect(draft.state()).toMatchObject({ status: 'saved', dossier: { name: '洗发' } })
  })

  it('takes away what was emptied', async () => {
    const draft = await start()
    draft.change({ brand: undefined })
    expect(draft.state()?.dossier).not.toHaveProperty('brand')
    await draft.push()
    expect(server.dossier).not.toHaveProperty('brand')
  })

  it('saves what is typed while a save is on its way in a second one', async () => {
    const draft = await start()
    draft.change({ name: 'A' })
    const first = draft.push()
    draft.change({ brand: 'B' })
    await first
    expect(server.dossier).toMatchObject({ name: 'A', brand: 'B' })
    expect(saves.map(({ input }) => input.revision)).toEqual([1, 2])
  })
})

describe('nothing typed is lost', () => {
  it('keeps changes through a kill of WeChat and saves them at the next start', async () => {
    const draft = await start()
    fault = 'offline'
    draft.change({ name: '新名' })
    await draft.push()
    expect(draft.state()?.status).toBe('offline')
    fault = 'none'
    const again = await start()
    expect(again.state()?.dossier.name).toBe('新名')
    await again.push()
    expect(server.dossier.name).toBe('新名')
    expect(storage.size).toBe(0)
  })

  it('repeats a save whose answer was lost under its own key, so that it lands once', async () => {
    const draft = await start()
    fault = 'lostAnswer'
    draft.change({ name: '一次' })
    await draft.push()
    fault = 'none'
    await draft.push()
    expect(saves[1]?.input.requestKey).toBe(saves[0]?.input.requestKey)
    expect(server.revision).toBe(2)
    expect(draft.state()?.status).toBe('saved')
  })

  it('keeps what the server refused and says at which field', async () => {
    const draft = await start()
    fault = 'invalid'
    draft.change({ forecastDaily: 'viel' as unknown as number })
    await draft.push()
    expect(draft.state()).toMatchObject({ status: 'refused', issues: [{ path: ['forecastDaily'] }] })
    expect(draft.state()?.dossier.forecastDaily).toBe('viel')
    fault = 'none'
    draft.change({ forecastDaily: 300 })
    await draft.push()
    expect(server.dossier.forecastDaily).toBe(300)
  })
})

describe('a draft that somebody else changed', () => {
  async function conflict() {
    const draft = await start()
    server = { revision: 5, dossier: { ...server.dossier, name: '同事的', brand: '同事牌' } }
    draft.change({ name: '我的' })
    await draft.push()
    expect(draft.state()?.status).toBe('conflict')
    expect(draft.state()?.dossier.name).toBe('我的')
    return draft
  }

  it('is not overwritten before the person chose', async () => {
    await conflict()
    expect(server.dossier.name).toBe('同事的')
  })

  it('takes mine over theirs, keeps their other parts, and can be switched back', async () => {
    const draft = await conflict()
    draft.putMine()
    await draft.push()
    expect(server.dossier).toMatchObject({ name: '我的', brand: '同事牌' })
    expect(draft.state()?.aside).toBe(true)
    draft.swapAside()
    await draft.push()
    expect(server.dossier.name).toBe('同事的')
  })

  it('says which field both changed, with both texts', async () => {
    const draft = await conflict()
    expect(draft.state()?.clashes).toEqual([{ path: ['name'], mine: '我的', theirs: '同事的' }])
  })

  it('is brought together without a question where the two changed different fields', async () => {
    const draft = await start()
    server = { revision: 5, dossier: { ...server.dossier, brand: '同事牌' } }
    draft.change({ name: '我的' })
    await draft.push()
    expect(draft.state()).toMatchObject({ status: 'saved', dossier: { name: '我的', brand: '同事牌' } })
    expect(server.dossier).toMatchObject({ name: '我的', brand: '同事牌' })
    expect(storage.size).toBe(0)
  })

  it('goes on when only the revision rose, as it does when the Centre verifies a paper', async () => {
    const draft = await start()
    server = { ...server, revision: 7 }
    draft.change({ name: '我的' })
    await draft.push()
    expect(draft.state()?.status).toBe('saved')
    expect(server.dossier.name).toBe('我的')
  })

  it('takes theirs and keeps mine aside', async () => {
    const draft = await conflict()
    draft.takeTheirs()
    expect(draft.state()).toMatchObject({ status: 'saved', aside: true, dossier: { name: '同事的' } })
    draft.swapAside()
    await draft.push()
    expect(server.dossier.name).toBe('我的')
  })
})
