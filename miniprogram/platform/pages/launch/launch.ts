import type { LaunchView, OrdinaryStep, ReviewCause, ReviewFound } from '../../../../typings/contract'
import { everyMinute } from '../../../behaviors/everyMinute'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { clock, duration } from '../../../services/format'
import { aheadOf, type LaunchLine, launchLine } from '../../../services/launching'
import { scan } from '../../../services/scanning'
import { fill, refusalText, words } from '../../../services/words'
import { decide, refusedWords, type Verb, whyNot } from '../../deciding'

const CAUSES: ReviewCause[] = ['label', 'report', 'complaint', 'supplier', 'other']

/** One request as the platform's people work on it: the clock, the steps, the review and the decision. */
Component({
  behaviors: [screen('launch'), everyMinute()],
  data: {
    launchId: '',
    state: 'loading' as 'loading' | 'shown' | 'error' | 'offline',
    why: '',
    launch: null as LaunchView | null,
    line: null as LaunchLine | null,
    ahead: 0,
    blocked: '',
    /** What is being written: a reason, a question, a cause or a step's note. */
    form: '' as '' | 'refuse' | 'askMore' | 'cause',
    text: '',
    hint: '',
    causes: CAUSES,
    cause: '' as '' | ReviewCause,
    dialog: false,
    busy: false,
    /** Set once this person has decided. */
    outcome: '' as '' | 'approved' | 'refused' | 'asked',
    outcomeNote: '',
    decidedBy: '',
  },
  methods: {
    onLoad({ launchId = '', approve = '' }: { launchId?: string; approve?: string }) {
      this.setData({ launchId, dialog: approve === '1' })
    },
    async onShow() {
      if (!this.data.outcome) await this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    async load() {
      try {
        this.show(await call('platform', 'launch', { launchId: this.data.launchId }))
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (this.data.launch && offline) return
        this.setData({ state: offline ? 'offline' : 'error', why: offline ? '' : refusalText(error) })
      }
    },
    show(launch: LaunchView) {
      this.setData({ launch, ahead: aheadOf(launch.asOf), state: 'shown' })
      this.word()
    },
    onWords() {
      this.word()
    },
    word() {
      const { launch, ahead, outcome } = this.data
      if (!launch) return
      const w = words('launch').result
      if (outcome) wx.setNavigationBarTitle({ title: w.title })
      const took = Date.parse(launch.decidedAt ?? launch.asOf) - Date.parse(launch.requestedAt)
      const { name = '', at = '' } = launch.decision ?? {}
      this.setData({
        line: launchLine(launch, Date.now() + ahead, 'platform'),
        blocked: launch.state === 'open' ? whyNot(launch) : '',
        outcomeNote: outcome === 'asked' ? w.told : outcome ? fill(w.took, { time: duration(took) }) : '',
        decidedBy: at ? [name, clock(at)].filter(Boolean).join(' · ') : '',
      })
    },
    onForm(event: WechatMiniprogram.TouchEvent) {
      const { form } = event.currentTarget.dataset as { form: 'refuse' | 'askMore' | 'cause' }
      const w = words('launch')
      const hints = { refuse: w.decide.reason, askMore: w.decide.question, cause: w.cause.text }
      this.setData({ form, hint: hints[form], text: '' })
    },
    closeForm() {
      this.setData({ form: '', text: '' })
    },
    onText(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ text: event.detail.value })
    },
    onCause(event: WechatMiniprogram.TouchEvent) {
      this.setData({ cause: event.currentTarget.dataset.value as ReviewCause })
    },
    askApproval() {
      this.setData({ dialog: true })
    },
    closeDialog() {
      this.setData({ dialog: false })
    },
    approve() {
      void this.decided('approve', 'approved')
    },
    send() {
      const { form, text } = this.data
      if (form === 'cause') void this.openReview()
      else if (text.trim() && form) void this.decided(form, form === 'refuse' ? 'refused' : 'asked', text)
    },
    async decided(verb: Verb, outcome: 'approved' | 'refused' | 'asked', text?: string) {
      const { launch } = this.data
      if (!launch) return
      const done = await this.change(() => decide(launch, verb, text))
      this.setData({ dialog: false })
      if (!done) return
      // What was stopped by a red code was not approved, whatever was tapped.
      const stopped = verb === 'approve' && this.data.launch?.state !== 'approved'
      this.setData({ outcome: stopped ? '' : outcome, form: '' })
      this.word()
    },
    async openReview() {
      const { launch, cause, text } = this.data
      if (!launch || !cause) return
      const { launchId, revision } = launch
      const about = {
        launchId,
        revision,
        reason: cause,
        ...(text.trim() && { text }),
        requestKey: requestKey(),
      }
      if (await this.change(() => call('platform', 'openReview', about))) this.closeForm()
    },
    async saveReview(event: WechatMiniprogram.CustomEvent<{ found: ReviewFound }>) {
      const { launch } = this.data
      if (!launch) return
      const { launchId, revision } = launch
      const written = { launchId, revision, ...event.detail.found, requestKey: requestKey() }
      await this.change(() => call('platform', 'recordReview', written))
    },
    openEvidence() {
      const { launch } = this.data
      const { reviewId = '' } = launch?.review ?? {}
      if (reviewId) wx.navigateTo({ url: `/platform/pages/review/review?reviewId=${reviewId}` })
    },
    async step() {
      const { launch } = this.data
      if (!launch?.step) return
      const { launchId, revision, step } = launch as LaunchView & { step: OrdinaryStep }
      await this.change(() =>
        call('platform', 'step', { launchId, revision, step, requestKey: requestKey() }),
      )
    },
    /** Shows what came of it; a refusal is worded and the newest state is read. */
    async change(doing: () => Promise<LaunchView>): Promise<boolean> {
      if (this.data.busy) return false
      this.setData({ busy: true })
      try {
        this.show(await doing())
        return true
      } catch (error) {
        await wx.showModal({ content: refusedWords(error), showCancel: false })
        await this.load()
        return false
      } finally {
        this.setData({ busy: false })
      }
    },
    /** The next one of the pile: the most urgent that still waits. */
    async next() {
      try {
        const { items } = await call('platform', 'queue', { tab: 'platform' })
        const [first] = items.filter(({ launchId }) => launchId !== this.data.launchId)
        if (!first) return this.queue()
        wx.redirectTo({ url: `/platform/pages/launch/launch?launchId=${first.launchId}` })
      } catch (error) {
        wx.showToast({ title: refusalText(error), icon: 'none' })
      }
    },
    scan() {
      void scan()
    },
    queue() {
      wx.redirectTo({ url: '/platform/pages/launches/launches' })
    },
    dossier() {
      const { launch } = this.data
      if (launch) wx.navigateTo({ url: `/platform/pages/dossier/dossier?token=${launch.token}` })
    },
    onAct() {
      this.setData({ state: 'loading' })
      void this.load()
    },
  },
})
