import type { ProposalDetail } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { moment } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { fill, lineText, refusalText, words } from '../../../services/words'
import { span } from '../measure/view'

type Step = 'confirmed' | 'declined' | 'withdrawn'
const MINUTE_MS = 60_000
const timers = new WeakMap<object, number>()
let key = requestKey()

/** One proposal: what would take effect, until when it waits, and the second person's decision. */
Component({
  behaviors: [screen('proposal')],
  data: {
    id: '',
    load: 'loading',
    note: '',
    /** What it shares with a measure: states, what is left, the words of a decision. */
    m: words('measure'),
    proposal: null as ProposalDetail | null,
    head: { title: '', tag: '', name: '', kind: '', maker: '', barred: '', decided: '' },
    lapse: { left: '', percent: 0, from: '', to: '' },
    lines: [] as string[],
    asking: '' as '' | 'confirm' | 'withdraw',
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
        this.take(await call('center', 'proposal', { id: this.data.id }))
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    take(proposal: ProposalDetail) {
      this.setData({ proposal, load: 'ready' })
      this.word()
    },
    word() {
      const { proposal, w } = this.data
      const m = words('measure')
      if (!proposal) return this.setData({ m })
      const { state, kind, barred, decided, maker, at, lapsesAt, title, lines } = proposal
      const waits = state === 'waiting'
      const [from, to] = [Date.parse(at), Date.parse(lapsesAt)]
      this.setData({
        m,
        head: {
          title: waits ? (barred ? m.waitOther : m.second) : m.states[state],
          tag: waits ? m.noForce : w.kinds[kind],
          name: lineText(title),
          kind: w.kinds[kind],
          maker: fill(m.makerAt, { maker, time: moment(at) }),
          barred: waits && barred ? m.barred[barred] : '',
          decided: decided
            ? [fill(m.decidedBy, { by: decided.by, time: moment(decided.at) }), decided.note]
                .filter(Boolean)
                .join(' · ')
            : '',
        },
        lapse: {
          left: span(to - Date.now(), m),
          percent: Math.min(100, Math.max(0, Math.round(((Date.now() - from) / (to - from)) * 100))),
          from: moment(at),
          to: fill(state === 'lapsed' ? m.lapsed : m.lapseAt, { time: moment(lapsesAt) }),
        },
        lines: lines.map(lineText),
      })
    },
    onWhole() {
      const { link } = this.data.proposal ?? {}
      if (link) wx.navigateTo({ url: link })
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
      const { proposal, why, sending, m } = this.data
      if (!proposal || sending) return
      this.setData({ sending: true, failure: '' })
      const input = { id: proposal.id, revision: proposal.revision, requestKey: key }
      try {
        const after =
          step === 'confirmed'
            ? await call('center', 'confirmProposal', input)
            : step === 'withdrawn'
              ? await call('center', 'withdrawProposal', input)
              : await call('center', 'declineProposal', { ...input, note: why.trim() })
        this.setData({ declining: false })
        this.take(after)
        wx.showToast({ title: m.done[step], icon: 'none' })
        wx.pageScrollTo({ scrollTop: 0, duration: 0 })
      } catch (error) {
        const code = error instanceof CallError ? error.refusal.code : 'INTERNAL'
        const late = code === 'ALREADY_DONE' || code === 'LAPSED'
        if (late) await this.read()
        this.setData({ conflict: late ? m.conflict : '', failure: late ? '' : refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
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
