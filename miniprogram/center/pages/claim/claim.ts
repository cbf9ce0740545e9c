import type { ClaimDetail, Issue } from '../../../../typings/contract'
import type { DocumentInfo } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, refusalText } from '../../../services/words'

type Decision = 'grant' | 'refuse'
let key = requestKey()

/** One claim: the evidence beside the registration as it is now, and the decision with its reason. */
Component({
  behaviors: [screen('claims')],
  data: {
    load: 'loading',
    loadNote: '',
    id: '',
    claim: null as ClaimDetail | null,
    licence: [] as DocumentInfo[],
    members: '',
    registered: '',
    due: '',
    others: '',
    decidedBy: '',
    decision: '' as '' | Decision,
    decisions: ['grant', 'refuse'] as Decision[],
    reason: '',
    path: ['reason'],
    issues: [] as Issue[],
    failure: '',
    note: '',
    asking: false,
    sending: false,
  },
  methods: {
    onLoad(query: { id?: string }) {
      this.setData({ id: query.id ?? '' })
      void this.read()
    },
    onRetry() {
      this.setData({ load: 'loading' })
      void this.read()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        this.take(await call('center', 'claim', { id: this.data.id }))
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    take(claim: ClaimDetail) {
      this.setData({ load: 'ready', claim })
      this.word()
    },
    word() {
      const { claim, w } = this.data
      if (!claim) return
      const { holder, decided, others } = claim
      const members = holder.members.map(({ name, role }) => `${name} ${w.roles[role]}`)
      this.setData({
        licence: holder.businessLicence ? [holder.businessLicence] : [],
        members: members.length ? members.join(' · ') : w.nobody,
        registered: moment(holder.registeredAt),
        due: fill(w.due, { time: moment(claim.dueAt) }),
        others: others ? fill(w.others, { n: others }) : '',
        decidedBy: decided ? fill(w.decidedBy, { by: decided.by, time: moment(decided.at) }) : '',
      })
      this.weigh()
    },
    /** Says beforehand what the decision does. */
    weigh() {
      const { decision, reason, w } = this.data
      const lacking = decision === 'refuse' && !reason.trim()
      const note = decision === 'grant' ? w.grantNote : lacking ? w.needReason : w.refuseNote
      this.setData({ note: decision ? note : w.choose })
    },
    onDecision(event: WechatMiniprogram.TouchEvent) {
      key = requestKey()
      this.setData({ decision: event.currentTarget.dataset.decision as Decision, failure: '' })
      this.weigh()
      wx.pageScrollTo({ selector: '#reason', offsetTop: -200 })
    },
    onReason(event: WechatMiniprogram.Input) {
      key = requestKey()
      this.setData({ reason: event.detail.value, issues: [], failure: '' })
      this.weigh()
    },
    /** Opening is recorded and carries the clerk's name. */
    onPaper(event: WechatMiniprogram.CustomEvent<{ documentId: string }>) {
      const { documentId } = event.detail
      wx.navigateTo({ url: `/platform/pages/document/document?id=${documentId}&purpose=verification` })
    },
    onSubmit() {
      if (this.data.decision === 'grant') return this.setData({ asking: true })
      void this.decide()
    },
    onNo() {
      this.setData({ asking: false })
    },
    async decide() {
      const { claim, decision, reason, sending, w } = this.data
      if (!claim || !decision || sending) return
      this.setData({ asking: false, sending: true, failure: '', issues: [] })
      try {
        this.take(
          await call('center', 'decideClaim', {
            id: claim.id,
            revision: claim.revision,
            decision,
            ...(reason.trim() && { reason: reason.trim() }),
            requestKey: key,
          }),
        )
        wx.showToast({ title: w.done, icon: 'none' })
        wx.pageScrollTo({ scrollTop: 0 })
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : undefined
        const late = refusal?.code === 'CONFLICT' || refusal?.code === 'ALREADY_DONE'
        if (late) await this.read()
        this.setData({ issues: refusal?.issues ?? [], failure: late ? w.conflict : refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
  },
})
