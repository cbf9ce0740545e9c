import type { CodeState, HealthCode, HealthLive } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { brighten, restoreBrightness } from '../../../services/brightness'
import { CallError, call } from '../../../services/call'
import { dayInWords, dayOf } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { barColours } from '../../../services/verdictBar'
import { fill, refusalText, words } from '../../../services/words'
import { type Held, isDue, secondsLeft } from '../../live'
import { chosenOf, personRow, shownPerson } from '../../residents'
import { holdShown, runShown } from '../../run'

const SECOND_MS = 1000
/** After a failure the next code is asked for so many milliseconds later. */
const AGAIN_MS = 3000
const HELP_LINE = '12345'
const timers = new WeakMap<object, number>()

/** The code to show at a gate: live, with its reasons, the run of check-ins, and everything one may do about it. */
Component({
  behaviors: [screen('resident')],
  data: {
    load: 'loading',
    note: '',
    asked: '',
    codes: [] as HealthCode[],
    code: null as HealthCode | null,
    held: null as Held | null,
    payload: '',
    left: 0,
    said: '',
    failure: '',
    bright: false,
    asking: false,
    askedAt: 0,
    who: '',
    /** What the head shows; grey once nothing shown counts any more, so that no old colour opens a gate. */
    state: 'grey' as CodeState,
    word: '',
    lead: [] as string[],
    heading: '',
    rows: [] as ReturnType<typeof personRow>[],
    run: null as ReturnType<typeof runShown>,
    holds: [] as ReturnType<typeof holdShown>[],
    why: '',
    renew: '',
  },
  observers: {
    /** Back on the network the next code comes at once. */
    offline(offline: boolean) {
      this.head()
      if (!offline && this.data.code) void this.fetch()
    },
  },
  methods: {
    onLoad(query: { id?: string }) {
      this.setData({ asked: query.id ?? '' })
    },
    onShow() {
      void this.read()
      void brighten().then((bright) => this.setData({ bright }))
      clearInterval(timers.get(this) ?? 0)
      timers.set(this, setInterval(() => this.tick(), SECOND_MS) as unknown as number)
    },
    onHide() {
      restoreBrightness()
      clearInterval(timers.get(this) ?? 0)
    },
    onUnload() {
      restoreBrightness()
      clearInterval(timers.get(this) ?? 0)
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    onWords() {
      this.render()
    },
    async read() {
      try {
        const { items } = await call('health', 'myCodes', {})
        this.setData({ codes: items, load: items.length ? 'ready' : 'empty' })
        this.choose(chosenOf(items, this.data.asked || shownPerson.id()))
      } catch (error) {
        const failed = failedLoad(error)
        // What is on the screen stays: whether it still counts is said by the code itself.
        if (failed.load === 'off' || !this.data.code) this.setData({ ...failed, code: null })
      }
    },
    choose(code: HealthCode | undefined) {
      const other = code?.id !== this.data.code?.id
      this.setData({ code: code ?? null, ...(other && { held: null, payload: '', left: 0 }) })
      this.render()
      if (code) void this.fetch()
    },
    /** Everything that depends on the language. */
    render() {
      const { code, codes } = this.data
      if (!code) return
      const w = words('resident')
      const { colours } = words('health')
      this.setData({
        who: `${code.nameMasked} · ${words('health').relations[code.relation]}`,
        rows: codes.map(personRow),
        run: runShown(code),
        holds: code.holds.map(holdShown),
        why: fill(w.why, { colour: colours[code.colour].toLowerCase() }),
        renew: code.keptUntil ? fill(w.renew, { day: dayInWords(dayOf(code.keptUntil)) }) : '',
      })
      this.tick()
      this.head()
    },
    /** The colour while a code is shown or fetched; without one that counts, grey. */
    head() {
      const { code, payload, failure, offline, theme } = this.data
      if (!code) return
      const state = !payload && (offline || failure) ? 'grey' : code.colour
      const w = words('resident')
      const word = state === 'grey' ? w.expired.word : words('health').colours[state]
      const lead = w.lead[state]
      this.setData({ state, word, lead, heading: [word, ...lead].join(w.between) })
      wx.setNavigationBarColor(barColours(state, theme))
    },
    /** One second: the code is replaced in time, and is taken away when it counts no longer. */
    tick() {
      const { held, code, asking, askedAt } = this.data
      if (!code) return
      const now = Date.now()
      const left = held ? secondsLeft(held, now) : 0
      const w = words('resident')
      const said = this.data.offline
        ? fill(w.liveOffline, { n: left })
        : fill(w.live, { n: held?.live.refreshSeconds ?? 0 })
      const payload = left && held ? held.live.payload : ''
      const turned = !payload !== !this.data.payload
      this.setData({ left, said, payload })
      if (turned) this.head()
      if (!asking && isDue(held ?? undefined, now) && now - askedAt >= AGAIN_MS) void this.fetch()
    },
    async fetch() {
      const { code, asking } = this.data
      if (!code || asking) return
      this.setData({ asking: true, askedAt: Date.now() })
      try {
        const live = await call('health', 'showCode', { id: code.id })
        // Another person may have been chosen meanwhile.
        if (this.data.code?.id === code.id) this.take(live)
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ failure: offline ? '' : refusalText(error) })
        this.head()
      } finally {
        this.setData({ asking: false })
      }
    },
    take(live: HealthLive) {
      const changed = live.colour !== this.data.code?.colour
      this.setData({ held: { live, at: Date.now() }, failure: '' })
      this.tick()
      this.head()
      if (!changed) return
      wx.vibrateShort({ type: 'light', fail() {} })
      void this.read()
    },
    onPerson(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string }
      shownPerson.set(id)
      this.setData({ asked: id })
      this.choose(this.data.codes.find((code) => code.id === id))
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      const { page } = event.currentTarget.dataset as { page: string }
      wx.navigateTo({ url: `/health/pages/${page}/${page}?id=${this.data.code?.id ?? ''}` })
    },
    onAppeal(event: WechatMiniprogram.TouchEvent) {
      const { requirement = '' } = event.currentTarget.dataset as { requirement?: string }
      const { code } = this.data
      wx.navigateTo({ url: `/health/pages/appeals/appeals?id=${code?.id}&requirement=${requirement}&new=1` })
    },
    onDial() {
      wx.makePhoneCall({ phoneNumber: HELP_LINE, fail() {} })
    },
    onFetch() {
      void this.fetch()
    },
    onAct() {
      const { load } = this.data
      if (load === 'empty') return wx.navigateTo({ url: '/health/pages/declare/declare' })
      if (load === 'off') return wx.switchTab({ url: '/pages/home/home' })
      this.setData({ load: 'loading' })
      void this.read()
    },
    onFamily() {
      wx.navigateTo({ url: '/health/pages/family/family' })
    },
    onPlaces() {
      wx.navigateTo({ url: '/health/pages/places/places' })
    },
  },
})
