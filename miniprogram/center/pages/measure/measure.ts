import type { ForceDetail } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { moment } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { fill, refusalText, words } from '../../../services/words'
import { arrowOf, eventInWords, lapseOf, touchedLines } from './view'

type Step = 'confirmed' | 'declined' | 'withdrawn'
const MINUTE_MS = 60_000
/** Pages of the records that measures come of. */
const RECORDS: Partial<Record<ForceDetail['kind'], string>> = {
  recall: 'recall',
  spotCheck: 'spot-check',
  spotResult: 'spot-check',
  complaint: 'problem',
}
const timers = new WeakMap<object, number>()
let key = requestKey()

/** One measure: what it does to whom, until when it waits, and the second person's decision. */
Component({
  behaviors: [screen('measure')],
  data: {
    id: '',
    load: 'loading',
    note: '',
    force: null as ForceDetail | null,
    head: {
      title: '',
      tag: '',
      tone: '',
      subject: '',
      reason: '',
      maker: '',
      ends: '',
      barred: '',
      decided: '',
    },
    arrow: { from: '', to: '' },
    arrowNames: { from: '', to: '' },
    lapse: { left: '', percent: 0, from: '', to: '' },
    touched: [] as string[],
    after: [] as string[],
    asking: '' as '' | 'confirm' | 'withdraw',
    confirmNote: '',
    declining: false,
    why: '',
    failure: '',
    conflict: '',
    sending: false,
  },
  lifetimes: {
    attached() {
      timers.set(this, setInterval(() => this.word(), MINUTE_MS) as unknown as number)
    },
    detached() {
      clearInterval(timers.get(this) ?? 0)
    },
  },
  methods: {
    onLoad(query: { id?: string }) {
      key = requestKey()
      this.setData({ id: query.id ?? '' })
      void this.read()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        this.take(await call('center', 'force', { id: this.data.id }))
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    take(force: ForceDetail) {
      this.setData({ force, load: 'ready' })
      this.word()
    },
    word() {
      const { force, w } = this.data
      if (!force) return
      const { kind, state, barred, decided, ends, maker, at } = force
      const waits = state === 'waiting'
      const provisional = waits && kind === 'spotCheck'
      const touched = touchedLines(force, w)
      const names = words('common').colours
      const arrow = arrowOf(force)
      this.setData({
        head: {
          title: waits ? (barred ? w.waitOther : w.second) : w.states[state],
          tag: provisional ? w.provisional : waits ? w.noForce : w.kinds[kind],
          tone: provisional ? 'red' : '',
          subject: force.product ?? w.whole,
          reason: force.level
            ? `${fill(w.recallLevel, { level: force.level })} · ${w.reasons[force.reason]}`
            : w.reasons[force.reason],
          maker: fill(w.makerAt, { maker, time: moment(at) }),
          ends: ends ? eventInWords(ends, w) : '',
          barred:
            barred === 'maker' && provisional
              ? w.barred.makerProvisional
              : waits && barred
                ? w.barred[barred]
                : '',
          decided: decided
            ? [fill(w.decidedBy, { by: decided.by, time: moment(decided.at) }), decided.note]
                .filter(Boolean)
                .join(' · ')
            : '',
        },
        arrow,
        arrowNames: {
          from: arrow.from ? names[arrow.from as 'red'] : '',
          to: arrow.to ? names[arrow.to as 'red'] : '',
        },
        lapse: lapseOf(force, Date.now(), w),
        touched,
        after: [w.afterAssess, w.afterCount, ...(kind === 'release' ? [] : [w.afterAppeal])],
        confirmNote: fill(w.confirmNote, { touched: touched.join(w.between) }),
      })
    },
    onConfirm() {
      this.setData({ asking: 'confirm', failure: '' })
    },
    onWithdraw() {
      this.setData({ asking: 'withdraw', failure: '' })
    },
    onNo() {
      this.setData({ asking: '' })
    },
    onYes() {
      const { asking } = this.data
      this.setData({ asking: '' })
      void this.send(asking === 'withdraw' ? 'withdrawn' : 'confirmed')
    },
    onDecline() {
      key = requestKey()
      this.setData({ declining: !this.data.declining, why: '', failure: '' })
    },
    onWhy(event: WechatMiniprogram.Input) {
      key = requestKey()
      this.setData({ why: event.detail.value, failure: '' })
    },
    onSendDecline() {
      if (this.data.why.trim()) void this.send('declined')
    },
    async send(step: Step) {
      const { force, why, sending, w } = this.data
      if (!force || sending) return
      this.setData({ sending: true, failure: '' })
      const input = { id: force.id, revision: force.revision, requestKey: key }
      try {
        const after =
          step === 'confirmed'
            ? await call('center', 'confirmForce', input)
            : step === 'withdrawn'
              ? await call('center', 'withdrawForce', input)
              : await call('center', 'declineForce', { ...input, note: why.trim() })
        this.setData({ declining: false })
        this.take(after)
        wx.showToast({ title: w.done[step], icon: 'none' })
        wx.pageScrollTo({ scrollTop: 0, duration: 0 })
      } catch (error) {
        const code = error instanceof CallError ? error.refusal.code : 'INTERNAL'
        const late = code === 'CONFLICT' || code === 'ALREADY_DONE' || code === 'LAPSED'
        if (late) await this.read()
        this.setData({ conflict: late ? w.conflict : '', failure: late ? '' : refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
    onRecord() {
      const { force } = this.data
      const page = force && RECORDS[force.kind]
      if (page) wx.navigateTo({ url: `/center/pages/${page}/${page}?id=${force.aboutId}` })
    },
    onBack() {
      if (getCurrentPages().length > 1) wx.navigateBack()
      else wx.redirectTo({ url: '/center/pages/measures/measures' })
    },
    onAct() {
      if (this.data.load === 'gone') return this.onBack()
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})
