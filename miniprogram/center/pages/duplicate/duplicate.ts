import type { DuplicateDetail, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, refusalText, type Words, words } from '../../../services/words'

type Decision = 'different' | 'same'
let id = ''
let key = requestKey()

/** Two that may be one, side by side, and the decision about them. */
Component({
  behaviors: [screen('oversight')],
  data: {
    load: 'loading',
    note: '',
    detail: null as DuplicateDetail | null,
    view: null as ReturnType<typeof viewOf> | null,
    decision: '' as Decision | '',
    keep: '',
    reason: '',
    lacking: true,
    issues: [] as Issue[],
    failure: '',
    sending: false,
  },
  methods: {
    onLoad(query: { id?: string }) {
      id = query.id ?? ''
      key = requestKey()
    },
    onShow() {
      wx.setNavigationBarTitle({ title: words('oversight').duplicateTitle })
      void this.read()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        this.take(await call('center', 'duplicate', { id }))
      } catch (error) {
        const code = error instanceof CallError ? error.refusal.code : ''
        if (code === 'OFFLINE' && this.data.detail) return
        const load = code === 'OFFLINE' ? 'offline' : code === 'NOT_FOUND' ? 'gone' : 'error'
        this.setData({ load, note: load === 'error' ? refusalText(error) : '' })
      }
    },
    take(detail: DuplicateDetail) {
      this.setData({ detail, load: 'ready' })
      this.word()
    },
    word() {
      const { detail, w } = this.data
      if (detail) this.setData({ view: viewOf(detail, w) })
    },
    change(part: Partial<{ decision: Decision; keep: string; reason: string }>) {
      key = requestKey()
      const { decision, keep, reason } = { ...this.data, ...part }
      const lacking = !decision || (decision === 'same' && !keep) || reason.trim().length < 4
      this.setData({ ...part, lacking, failure: '', issues: [] })
    },
    onDecision(event: WechatMiniprogram.TouchEvent) {
      this.change({ decision: event.currentTarget.dataset.decision as Decision })
    },
    onKeep(event: WechatMiniprogram.TouchEvent) {
      this.change({ keep: event.currentTarget.dataset.id as string })
    },
    onReason(event: WechatMiniprogram.Input) {
      this.change({ reason: event.detail.value })
    },
    async onSend() {
      const { detail, decision, keep, reason } = this.data
      if (!detail || !decision) return
      this.setData({ sending: true, failure: '' })
      try {
        const decided = { id, revision: detail.revision, decision, reason, requestKey: key }
        this.take(
          await call('center', 'decideDuplicate', { ...decided, ...(decision === 'same' && { keep }) }),
        )
        wx.pageScrollTo({ scrollTop: 0 })
      } catch (error) {
        const code = error instanceof CallError ? error.refusal.code : ''
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        const moved = code === 'CONFLICT' || code === 'ALREADY_DONE'
        this.setData({ issues, failure: moved ? this.data.w.changedMeanwhile : refusalText(error) })
        if (moved) void this.read()
      } finally {
        this.setData({ sending: false })
      }
    },
    onSupplier(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/center/pages/supplier/supplier?id=${event.currentTarget.dataset.id}` })
    },
    onProposal() {
      const proposal = encodeURIComponent(this.data.detail?.proposalId ?? '')
      wx.navigateTo({ url: `/center/pages/proposal/proposal?id=${proposal}` })
    },
    onAct() {
      if (this.data.load === 'gone') wx.navigateBack()
      else {
        this.setData({ load: 'loading' })
        void this.read()
      }
    },
  },
})

function viewOf({ kind, state, sides, both, decided }: DuplicateDetail, w: Words<'oversight'>) {
  const colours = words('common').shortColours
  const standings: Record<string, string> = w.standings
  const kept = decided?.keep && sides.find(({ supplierId }) => supplierId === decided.keep)
  return {
    kind: w.duplicateKinds[kind],
    state: w.duplicateStates[state],
    ofProducts: kind === 'gtin' || kind === 'product',
    decided: decided
      ? fill(w.decidedBy, { time: moment(decided.at), name: decided.by, reason: decided.reason })
      : '',
    kept: kept ? fill(w.kept, { name: kept.supplier }) : '',
    both: both.map((one, index) => ({
      id: one.id,
      name: one.name,
      product: sides[index]?.product ?? '',
      state: one.state ?? '',
      closed: one.closedAt ? fill(w.closedAt, { time: moment(one.closedAt) }) : '',
      facts: [
        { name: w.creditCode, value: one.id },
        { name: w.standing, value: standings[one.standing] ?? one.standing },
        { name: w.region, value: one.region.names.join(' ') },
        { name: w.contact, value: `${one.contact.name} ${one.contact.mobile}` },
        { name: w.registered, value: moment(one.registeredAt) },
        { name: w.members, value: fill(w.people, { n: one.members }) },
        {
          name: w.codes,
          value: (['green', 'yellow', 'red', 'grey'] as const)
            .map((colour) => `${colours[colour]} ${one.counts[colour]}`)
            .join(' · '),
        },
      ],
    })),
  }
}
