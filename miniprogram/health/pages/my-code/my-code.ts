import type { HealthCode, HealthLive } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { brighten, restoreBrightness } from '../../../services/brightness'
import { CallError, call } from '../../../services/call'
import { dayInWords, dayOf } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { fill, refusalText, words } from '../../../services/words'
import { type Held, isDue, secondsLeft } from '../../live'
import { chosenOf, personRow, shownPerson, whoIs } from '../../residents'
import { holdShown, runShown } from '../../run'

const SECOND_MS = 1000
/** After a failure the next code is asked for so many milliseconds later. */
const AGAIN_MS = 3000
const HELP_LINE = '12345'
const timers = new WeakMap<object, number>()
/** Heads of the page, as in its style sheet: WeChat's bar takes figures only, and black or white signs. */
const GROUNDS = {
  light: { green: '#0a7a4a', yellow: '#f2b31d', red: '#c0322c' },
  dark: { green: '#0a4a30', yellow: '#5a4105', red: '#6d1d19' },
}

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
    word: '',
    lead: [] as string[],
    rows: [] as ReturnType<typeof personRow>[],
    run: null as ReturnType<typeof runShown>,
    holds: [] as ReturnType<typeof holdShown>[],
    why: '',
    renew: '',
  },
  observers: {
    /** Back on the network the next code comes at once. */
    offline(offline: boolean) {
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
        who: whoIs(code),
        word: colours[code.colour],
        lead: w.lead[code.colour],
        rows: codes.map(personRow),
        run: runShown(code),
        holds: code.holds.map(holdShown),
        why: fill(w.why, { colour: colours[code.colour] }),
        renew: code.keptUntil ? fill(w.renew, { day: dayInWords(dayOf(code.keptUntil)) }) : '',
      })
      const { theme } = this.data
      wx.setNavigationBarColor({
        backgroundColor: GROUNDS[theme][code.colour],
        frontColor: code.colour === 'yellow' && theme === 'light' ? '#000000' : '#ffffff',
      })
      this.tick()
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
      this.setData({ left, said, payload: left && held ? held.live.payload : '' })
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
      } finally {
        this.setData({ asking: false })
      }
    },
    take(live: HealthLive) {
      const changed = live.colour !== this.data.code?.colour
      this.setData({ held: { live, at: Date.now() }, failure: '' })
      this.tick()
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
