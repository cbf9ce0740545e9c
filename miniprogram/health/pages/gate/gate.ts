import type { HealthIssuer, HealthPlace } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { connection } from '../../../services/connection'
import { moment } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { lastSeen } from '../../../services/seen'
import { fill, text, words } from '../../../services/words'
import { fetchKeys, knownKeys } from '../../gate/keys'
import { type Passing, passAt, refusedBy } from '../../gate/pass'
import { syncPasses, waitingPasses } from '../../gate/queue'
import { felt, plainBar, type Shown, shownOf } from '../../gate/shown'

const stops = new WeakMap<object, () => void>()

/**
 * A gate: scan, the answer in colour, word and icon with name and digits to compare, and the next person. What is shown
 * of a person is in memory until the next scan or until the page is left, and nowhere else.
 */
Component({
  behaviors: [screen('checkpoint', 'gateTitle')],
  data: {
    id: '',
    load: 'loading',
    note: '',
    place: '',
    kind: '' as HealthPlace['kind'] | '',
    kindName: '',
    passing: null as Passing | null,
    shown: null as Shown | null,
    busy: false,
    counts: { passed: 0, refused: 0 },
    session: '',
    waiting: '',
    syncing: false,
    syncNote: '',
    keysNote: '',
    typing: false,
    typed: '',
    others: false,
    issuers: [] as { id: string; name: string; states: { id: string; name: string; colour: string }[] }[],
    known: [] as HealthIssuer[],
    issuer: '',
  },
  lifetimes: {
    attached() {
      stops.set(
        this,
        connection.onChange((offline) => {
          if (!offline) void this.sync()
        }),
      )
    },
    detached() {
      stops.get(this)?.()
    },
  },
  methods: {
    onLoad(query: { id?: string }) {
      this.setData({ id: query.id ?? '' })
      void this.open()
    },
    /** Nobody who picks the phone up later reads who went through. */
    onHide() {
      this.clear()
    },
    clear() {
      if (this.data.passing) plainBar()
      this.setData({ passing: null, shown: null, typed: '' })
    },
    onWords() {
      this.word()
    },
    async open() {
      const { id } = this.data
      try {
        const place = await call('health', 'place', { placeId: id })
        if (!place.mine) return this.setData({ load: 'gone' })
        this.take(place)
        await fetchKeys()
        await this.sync()
      } catch (error) {
        const failed = failedLoad(error)
        const seen = lastSeen<{ items: HealthPlace[] }>('healthPlaces')?.items.find((one) => one.id === id)
        // Without a network a gate that is known goes on; one that was taken away does not.
        if (seen?.mine && (failed.load === 'offline' || failed.load === 'error')) this.take(seen)
        else if (this.data.load !== 'ready') this.setData(failed)
      }
      this.word()
    },
    take({ name, kind }: HealthPlace) {
      this.setData({ place: name, kind, load: 'ready' })
      this.word()
    },
    word() {
      const { passing, counts, kind, known, w } = this.data
      const n = waitingPasses().length
      const keys = knownKeys()
      this.setData({
        kindName: kind ? words('health').placeKinds[kind] : '',
        shown: passing ? shownOf(passing) : null,
        session: counts.passed + counts.refused ? fill(w.session, counts) : '',
        waiting: n ? fill(w.waiting, { n }) : '',
        keysNote: keys ? fill(w.keysAt, { time: moment(keys.at) }) : w.keysNone,
        issuers: known.map(({ id, name, states }) => ({
          id,
          name: text(name),
          states: states.map((state) => ({ id: state.id, name: text(state.text), colour: state.colour })),
        })),
      })
    },
    async scan() {
      if (this.data.busy) return
      this.clear()
      try {
        // From the camera alone: a picture out of the album is not somebody who stands here.
        const { result } = await wx.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
        await this.check(result)
      } catch {
        // The camera was closed.
      }
    },
    async check(scanned: string) {
      this.setData({ busy: true })
      const passing = await passAt(this.data.id, scanned, connection.isOffline())
      this.show(passing)
      // The network may be back without having said so.
      if (passing.kind === 'seen' && passing.offline) void this.sync()
    },
    show(passing: Passing) {
      const shown = shownOf(passing)
      const { passed, refused } = this.data.counts
      const counts = !shown.counted
        ? { passed, refused }
        : shown.passed
          ? { passed: passed + 1, refused }
          : { passed, refused: refused + 1 }
      this.setData({ passing, counts, busy: false, syncNote: '' })
      this.word()
      felt(shown)
      wx.pageScrollTo({ scrollTop: 0, duration: 0 })
    },
    /** `asked`: somebody tapped, so that also a failure is said. */
    async sync(asked = false) {
      if (!waitingPasses().length) return this.word()
      this.setData({ syncing: true })
      const { stored, refused, waiting } = await syncPasses()
      const { w } = this.data
      const sent = stored + refused > 0
      const done = refused ? fill(w.syncedSome, { n: stored, m: refused }) : fill(w.synced, { n: stored })
      this.setData({ syncing: false, syncNote: sent ? done : asked && waiting ? w.syncLater : '' })
      this.word()
    },
    onSync() {
      void this.sync(true)
    },
    onTyping() {
      this.setData({ typing: !this.data.typing, typed: '' })
    },
    onType(event: WechatMiniprogram.Input) {
      this.setData({ typed: event.detail.value.trim() })
    },
    onTyped() {
      const { typed, busy } = this.data
      if (!typed || busy) return
      this.setData({ typed: '', typing: false })
      void this.check(typed)
    },
    async onOthers() {
      const others = !this.data.others
      this.setData({ others, issuer: '' })
      if (!others || this.data.known.length) return
      try {
        const { items } = await call('health', 'issuers', {})
        this.setData({ known: items })
        this.word()
      } catch (error) {
        this.show(refusedBy(error))
      }
    },
    onIssuer(event: WechatMiniprogram.TouchEvent) {
      const id = event.currentTarget.dataset.id as string
      this.setData({ issuer: id === this.data.issuer ? '' : id })
    },
    async onState(event: WechatMiniprogram.TouchEvent) {
      const { id: placeId, issuer, busy } = this.data
      if (busy) return
      this.setData({ busy: true, others: false })
      const state = event.currentTarget.dataset.id as string
      try {
        const gate = await call('health', 'gateOther', { placeId, issuer, state })
        this.show({ kind: 'seen', gate, offline: false })
      } catch (error) {
        this.show(refusedBy(error))
      }
    },
    onBack() {
      if (getCurrentPages().length > 1) wx.navigateBack()
      else wx.redirectTo({ url: '/health/pages/places/places' })
    },
    onAct() {
      const { load } = this.data
      if (load === 'gone' || load === 'off') return this.onBack()
      this.setData({ load: 'loading' })
      void this.open()
    },
  },
})
