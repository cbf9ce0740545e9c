import type { HealthCode, HealthGate } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { clock } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { scannedOf } from '../../../services/scanning'
import { fill, refusalText, words } from '../../../services/words'
import { felt, plainBar, type Shown, shownOf } from '../../gate/shown'
import { tokenIn } from '../../token'

const SECOND_MS = 1000
/** The clock beside the answer runs on, so the answer itself must not: it is of that moment and place. */
const SHOWN_MS = 60 * SECOND_MS
const timers = new WeakMap<object, number>()
const NOT_PLACE = ['TOKEN_UNKNOWN', 'TOKEN_REVOKED', 'PAYLOAD_FORGED', 'INVALID_INPUT']

/** A person scanned the code of a place: for whom, then the answer to show to whoever stands there, with a live clock. */
Component({
  behaviors: [screen('checkpoint', 'enterTitle')],
  data: {
    token: '',
    load: 'loading',
    note: '',
    codes: [] as HealthCode[],
    rows: [] as { id: string; name: string; colour: string; word: string }[],
    id: '',
    gate: null as HealthGate | null,
    shown: null as Shown | null,
    time: '',
    /** When the answer came, by this phone's clock. */
    since: 0,
    /** The last answer has been shown long enough. */
    over: false,
    busy: false,
    failure: '',
  },
  lifetimes: {
    attached() {
      timers.set(this, setInterval(() => this.tick(), SECOND_MS) as unknown as number)
    },
    detached() {
      clearInterval(timers.get(this) ?? 0)
    },
  },
  methods: {
    onLoad(query: { q?: string; scene?: string; token?: string }) {
      this.setData({ token: tokenIn(scannedOf(query)) })
      void this.read()
    },
    /** What was answered to somebody who walked away says nothing to whoever is asked next. */
    onHide() {
      if (this.data.gate) this.end()
    },
    onWords() {
      this.word()
    },
    async read() {
      if (!this.data.token) return this.setData({ load: 'bad' })
      try {
        const { items } = await call('health', 'myCodes', {})
        const [first] = items
        this.setData({ codes: items, id: first?.id ?? '', load: first ? 'ready' : 'empty' })
        this.word()
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    word() {
      const { codes, gate } = this.data
      const { colours } = words('health')
      this.setData({
        rows: codes.map(({ id, nameMasked, lastFour, colour }) => ({
          id,
          name: fill(words('checkpoint').who, { name: nameMasked, four: lastFour }),
          colour,
          word: colours[colour],
        })),
        shown: gate ? shownOf({ kind: 'seen', gate, offline: false }) : null,
      })
    },
    /** Runs while the answer is shown: a picture of it stands still. A clock that is set back ends it too. */
    tick() {
      const { gate, since } = this.data
      if (!gate) return
      const age = Date.now() - since
      if (age < 0 || age >= SHOWN_MS) this.end()
      else this.setData({ time: `${gate.place.name} · ${clock(Date.now())}` })
    },
    end() {
      plainBar()
      this.setData({ gate: null, shown: null, over: true })
    },
    onChoose(event: WechatMiniprogram.TouchEvent) {
      this.setData({ id: event.currentTarget.dataset.id as string, failure: '' })
    },
    async onEnter() {
      const { token, id, busy } = this.data
      if (!id || busy) return
      this.setData({ busy: true, failure: '' })
      try {
        const gate = await call('health', 'enter', { place: token, id })
        this.setData({ gate, since: Date.now(), over: false })
        this.tick()
        this.word()
        if (this.data.shown) felt(this.data.shown)
      } catch (error) {
        const code = error instanceof CallError ? error.refusal.code : 'INTERNAL'
        if (NOT_PLACE.includes(code)) this.setData({ load: 'bad' })
        else this.setData({ failure: refusalText(error) })
      } finally {
        this.setData({ busy: false })
      }
    },
    onAgain() {
      plainBar()
      this.setData({ gate: null, shown: null, over: false })
    },
    onAct() {
      const { load } = this.data
      if (load === 'empty') {
        wx.redirectTo({ url: '/health/pages/declare/declare' })
        return
      }
      if (load === 'bad' || load === 'off' || load === 'gone') {
        wx.switchTab({ url: '/pages/home/home' })
        return
      }
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})
