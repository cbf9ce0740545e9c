/** The pages of a checkpoint: what a gate answers and forgets, where it goes on without a network, and who may enter. */
import type { HealthGate, HealthPlace } from '../../typings/contract'
import {
  asked,
  asOf,
  green,
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
import { read, settled, speak } from './simulate'

usePhone()

const region = { code: '330110', name: '浙江省杭州市余杭区' }
const place: HealthPlace = {
  id: 'p1',
  kind: 'community',
  name: '良渚文化村北门',
  region,
  token: '2ABCDEFGHJKMNPQRSTVWXYZ012345678' as never,
  address: 'https://example.test/p/2ABCDEFGHJKMNPQRSTVWXYZ012345678',
  mine: true,
  open: true,
  today: { passed: 3, refused: 1 },
}
const keys = { keys: [], lifetimeSeconds: 30, skewSeconds: 30, now: asOf }
const ADVICE = { green: 'pass', yellow: 'isolate', red: 'notifyCommunity' } as const
const seen = (colour: keyof typeof ADVICE): HealthGate => ({
  outcome: colour === 'green' ? 'pass' : 'refuse',
  colour,
  nameMasked: '林*燕',
  lastFour: '123X',
  how: 'live',
  compareCard: false,
  advice: { code: ADVICE[colour], params: {} },
  place: { id: 'p1', kind: 'community', name: place.name },
  at: asOf,
})

let camera: (() => Promise<{ result: string }>) | undefined
let cameraAsked: object[] = []
beforeEach(() => {
  cameraAsked = []
  camera = async () => ({ result: 'HC1.scanned' })
  const phone = (globalThis as unknown as { wx: object }).wx
  Object.assign(phone, {
    vibrateLong() {},
    setStorage: ({ key, data }: { key: string; data: unknown }) => void stored.set(key, data),
    scanCode: (how: object) => {
      cameraAsked.push(how)
      return camera?.() ?? Promise.reject(new Error('cancel'))
    },
  })
})

const parts = (page: Page, testId: string) => [...page.dom.querySelectorAll(`[data-testid="${testId}"]`)]
const part = (page: Page, testId: string) => parts(page, testId)[0]
const mark = (page: Page, shape: string) => page.dom.querySelector(`.mark--${shape}`)

describe('the gate', () => {
  const openGate = (answers: Record<string, object> = {}) =>
    open('gate', { place, publicKeys: keys, ...answers }, { id: 'p1' })
  const scan = (page: Page) => tap(page, 'scan')

  test.each([
    ['green', '通行', '绿码', '#0a7a4a'],
    ['yellow', '不得通行', '黄码', '#f2b31d'],
    ['red', '不得通行', '红码', '#c0322c'],
  ] as const)(
    '%s is a shape, an outcome and a colour in words, with whom to compare',
    async (colour, word, name, bar) => {
      const page = await openGate({ gate: seen(colour) })
      await scan(page)
      expect(mark(page, colour)).not.toBeNull()
      for (const words of [word, name, '林*燕', '123X']) expect(read(page)).toContain(words)
      expect(said).toContain(bar)
      expect(asked.at(-1)).toEqual({ action: 'gate', input: { placeId: 'p1', scanned: 'HC1.scanned' } })
      expect(page.instance.data.counts).toEqual(
        colour === 'green' ? { passed: 1, refused: 0 } : { passed: 0, refused: 1 },
      )
    },
  )

  test('reads the camera and no picture out of the album', async () => {
    await scan(await openGate({ gate: seen('green') }))
    expect(cameraAsked).toEqual([{ onlyFromCamera: true, scanType: ['qrCode'] }])
  })

  test('leaves nothing of a person when the phone is put away, on the screen or on the phone', async () => {
    const page = await openGate({ gate: seen('red') })
    await scan(page)
    ;(page.instance.onHide as () => void).call(page.instance)
    await settled()
    for (const left of [
      page.dom.innerHTML,
      JSON.stringify(page.instance.data),
      JSON.stringify([...stored]),
    ]) {
      expect(left).not.toContain('林*燕')
      expect(left).not.toContain('123X')
    }
    expect(said.at(-1)).toBe('#f2f5f4')
    expect(read(page)).toContain('准备核验')
  })

  test('the one before is gone as soon as the next is scanned, also when the camera is closed', async () => {
    const page = await openGate({ gate: seen('red') })
    await scan(page)
    camera = undefined
    await scan(page)
    expect(read(page)).not.toContain('林*燕')
    expect(page.instance.data.shown).toBeNull()
  })

  test('what cannot be verified is refused without a colour and is not counted', async () => {
    const page = await openGate({ gate: refused('PAYLOAD_EXPIRED') })
    await scan(page)
    expect(mark(page, 'grey')).not.toBeNull()
    expect(read(page)).toContain('不得通行')
    expect(read(page)).toContain('截图')
    expect(page.instance.data.counts).toEqual({ passed: 0, refused: 0 })
    speak('en')
    await settled()
    expect(read(page)).toContain('No entry')
  })

  test('the code of another city: its issuer, its state, and nobody’s name', async () => {
    const state = { id: 'orange', text: { zh: '橙码', en: 'Orange' }, colour: 'yellow' }
    const issuer = { id: 'national', name: { zh: '国家码', en: 'National' }, region: '', states: [state] }
    const other = { ...seen('yellow'), nameMasked: '', lastFour: '', how: 'otherIssuer' }
    const page = await openGate({ issuers: { items: [issuer] }, gateOther: other })
    await tap(page, 'onOthers')
    expect(parts(page, 'gate-state')).toHaveLength(0)
    await tap(page, 'onIssuer', { id: 'national' })
    expect(part(page, 'gate-state')?.textContent).toBe('橙码')
    await tap(page, 'onState', { id: 'orange' })
    expect(asked.at(-1)?.input).toEqual({ placeId: 'p1', issuer: 'national', state: 'orange' })
    expect(read(page)).toContain('黄码')
    expect(read(page)).not.toContain('请核对')
  })

  test('without a network a gate that is known opens, and says that it cannot verify before its first keys', async () => {
    stored.set('healthPlaces', { data: { items: [place] } })
    const seenPlaces = await open('places', { places: { items: [place], asOf } }, {})
    expect(read(seenPlaces)).toContain(place.name)
    const page = await open('gate', { place: NETWORK_DOWN, publicKeys: NETWORK_DOWN }, { id: 'p1' })
    expect(read(page)).toContain(place.name)
    expect(read(page)).toContain('尚未取得核验密钥')
    await scan(page)
    expect(mark(page, 'grey')).not.toBeNull()
    expect(read(page)).toContain('本机还没有联网取得核验密钥')
  })

  test('somebody who does not check there has no gate', async () => {
    const page = await openGate({ place: { ...place, mine: false } })
    expect(read(page)).toContain('没有这个场所')
    expect(parts(page, 'gate-scan')).toHaveLength(0)
    const off = await openGate({ place: refused('PACK_OFF') })
    expect(read(off)).toContain('健康码未启用')
  })
})

describe('the places', () => {
  test('where I check with today’s counts, a closed one in words, and an invitation that does not work', async () => {
    const closed = { ...place, id: 'p2', name: '超市', open: false, mine: false }
    const page = await open('places', {
      places: { items: [place, closed], asOf },
      keepPlace: refused('INVITATION_UNKNOWN'),
    })
    const [first, second] = parts(page, 'places-row').map((row) => row.textContent)
    expect(first).toContain('今天放行 3 人次，拦下 1 人次')
    expect(second).toContain('已关闭')
    await tap(page, 'onJoin')
    expect(asked.map(({ action }) => action)).not.toContain('keepPlace')
    await tap(page, 'onCode', {}, { value: ' abcdefghij ' })
    await tap(page, 'onJoin')
    expect(asked.at(-1)).toMatchObject({ action: 'keepPlace', input: { code: 'abcdefghij' } })
    expect(page.instance.data.failure).not.toBe('')
    expect(read(page)).toContain(page.instance.data.failure as string)
  })

  test('a new place wants its kind, name and region before anything is sent, and shows its invitation once', async () => {
    const opened = { place, code: 'abcdefghij', expiresAt: asOf }
    const page = await open('new-place', { openPlace: opened }, {})
    expect(page.instance.data.lacking).toBe('还差：场所类型、名称、地区')
    await tap(page, 'onKind', { id: 'office' })
    await tap(page, 'onName', {}, { value: ' 云栖大厦 ' })
    await tap(page, 'onSubmit')
    expect(asked).toEqual([])
    const value = ['浙江省', '杭州市', '余杭区']
    await tap(page, 'onRegion', {}, { code: ['330000', '330100', '330110'], value })
    await tap(page, 'onSubmit')
    expect(asked.at(-1)?.input).toMatchObject({ kind: 'office', name: '云栖大厦', region })
    expect(went.at(-1)).toMatchObject({ how: 'instead', url: '/health/pages/place/place?id=p1' })
    expect(JSON.stringify([...stored])).not.toContain('abcdefghij')
  })

  test('closing a place is asked first, names the act, and ends its code', async () => {
    const me = { role: 'clerk' }
    const page = await open(
      'place',
      { me, place, closePlace: { ...place, open: false, mine: false } },
      { id: 'p1' },
    )
    expect(part(page, 'place-code')).toBeDefined()
    await tap(page, 'onClose')
    expect(asked.map(({ action }) => action)).not.toContain('closePlace')
    expect(read(page)).toContain('关闭良渚文化村北门？')
    await tap(page, 'onYes')
    expect(asked.at(-1)).toMatchObject({ action: 'closePlace', input: { placeId: 'p1' } })
    expect(part(page, 'place-code')).toBeUndefined()
    expect(part(page, 'place-counts')?.textContent).toBe('已关闭')
  })
})

describe('entering by the code of a place', () => {
  const TOKEN = '2ABCDEFGHJKMNPQRSTVWXYZ012345678'
  let page: Page | undefined
  beforeEach(() => {
    const left = ['setTimeout', 'clearTimeout', 'setImmediate', 'nextTick', 'queueMicrotask'] as const
    jest.useFakeTimers({ now: NOON, doNotFake: [...left] })
  })
  afterEach(() => {
    page?.detach()
    jest.useRealTimers()
  })

  test('answers in colour, word and shape beside a clock that runs', async () => {
    page = await open('enter', { myCodes: { items: [green], asOf }, enter: seen('green') }, { token: TOKEN })
    await tap(page, 'onEnter')
    expect(asked.at(-1)).toEqual({ action: 'enter', input: { place: TOKEN, id: 'h1' } })
    expect(mark(page, 'green')).not.toBeNull()
    expect(read(page)).toContain('通行')
    expect(read(page)).toContain('良渚文化村北门 · 12:00:00')
    jest.advanceTimersByTime(1000)
    await settled()
    expect(read(page)).toContain('良渚文化村北门 · 12:00:01')
  })

  test('an answer does not outlive its minute, nor the phone being put away, however its clock runs', async () => {
    const answers = { myCodes: { items: [green], asOf }, enter: seen('green') }
    page = await open('enter', answers, { token: TOKEN })
    await tap(page, 'onEnter')
    jest.advanceTimersByTime(59_000)
    await settled()
    expect(part(page, 'gate-verdict')).toBeDefined()
    jest.advanceTimersByTime(1000)
    await settled()
    expect(read(page)).toContain('结果只显示 60 秒')
    expect(part(page, 'gate-verdict')).toBeUndefined()
    await tap(page, 'onEnter')
    expect(part(page, 'gate-verdict')).toBeDefined()
    ;(page.instance.onHide as () => void).call(page.instance)
    await settled()
    expect(part(page, 'gate-verdict')).toBeUndefined()
    expect(said.at(-1)).toBe('#f2f5f4')
  })

  test('no code of a place, and nobody to enter for, say what to do', async () => {
    page = await open('enter', {}, { token: 'none' })
    expect(read(page)).toContain('这不是有效的场所码')
    page.detach()
    page = await open('enter', { myCodes: { items: [], asOf } }, { token: TOKEN })
    expect(read(page)).toContain('去申报')
    page.detach()
    const answers = { myCodes: { items: [green], asOf }, enter: refused('TOKEN_REVOKED') }
    page = await open('enter', answers, { token: TOKEN })
    await tap(page, 'onEnter')
    expect(read(page)).toContain('这不是有效的场所码')
    expect(mark(page, 'green')).toBeNull()
  })
})
