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
    /** Runs while the answer is shown: a picture of it stands still. */
    tick() {
      if (this.data.gate) this.setData({ time: `${this.data.gate.place.name} · ${clock(Date.now())}` })
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
        this.setData({ gate })
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
      this.setData({ gate: null, shown: null })
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
