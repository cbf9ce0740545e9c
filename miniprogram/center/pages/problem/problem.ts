import type { Issue, ProblemDetail } from '../../../../typings/contract'
import { record } from '../../../behaviors/record'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dueInWords } from '../../../services/due'
import { moment } from '../../../services/format'
import { fill, refusalText, text, type Words } from '../../../services/words'

type Outcome = 'counted' | 'answered' | 'dismissed'
const SHORTEST = 2
let key = requestKey()

/** One problem report: what was said, what is known, and the answer with its consequence. */
Component({
  behaviors: [
    screen('events', 'problem'),
    record('problem', (id) => call('center', 'problem', { id }), '/center/pages/events/events'),
  ],
  data: {
    head: headOf(null, null),
    others: [] as { id: string; reason: string; gist: string; at: string }[],
    duplicates: [] as { text: string; from: string }[],
    judging: false,
    outcomes: ['counted', 'answered', 'dismissed'] as Outcome[],
    outcome: '' as '' | Outcome,
    answer: '',
    ready: false,
    issues: [] as Issue[],
    failure: '',
    conflict: '',
    sending: false,
  },
  methods: {
    word() {
      const { problem, w } = this.data
      if (!problem) return
      const { state, barred, heldBy, mine } = problem
      this.setData({
        judging: state === 'open' && !barred && (!heldBy || mine),
        head: headOf(problem, w),
        others: problem.others.map(({ id, reason, gist, at }) => ({
          id,
          reason: w.reasons[reason],
          gist,
          at: moment(at),
        })),
        duplicates: problem.duplicates.map(({ text: said, platform, at }) => ({
          text: said,
          from: `${platform ? fill(w.fromPlatform, { platform: text(platform) }) : w.fromPublic} · ${moment(at)}`,
        })),
      })
    },
    onOutcome(event: WechatMiniprogram.TouchEvent) {
      this.change({ outcome: event.currentTarget.dataset.outcome as Outcome })
    },
    onAnswer(event: WechatMiniprogram.Input) {
      this.change({ answer: event.detail.value })
    },
    change(part: { outcome?: Outcome; answer?: string }) {
      // Another content is another request.
      key = requestKey()
      const { outcome, answer } = { ...this.data, ...part }
      this.setData({
        ...part,
        ready: outcome !== '' && answer.trim().length >= SHORTEST,
        issues: [],
        failure: '',
      })
    },
    onTake() {
      const { id, problem } = this.data
      const action = problem?.mine ? ('releaseProblem' as const) : ('takeProblem' as const)
      void this.send(() => call('center', action, { id, requestKey: requestKey() }))
    },
    onMerge(event: WechatMiniprogram.TouchEvent) {
      const { id, problem, w } = this.data
      const duplicateOf = event.currentTarget.dataset.id as string
      if (!problem) return
      const { revision } = problem
      const input = { id, revision, outcome: 'duplicate' as const, duplicateOf, requestKey: key }
      void this.send(() => call('center', 'closeProblem', input), w.mergedDone)
    },
    onSend() {
      const { id, problem, outcome, answer, ready, w } = this.data
      if (!problem || !ready || !outcome) return
      const said = { id, revision: problem.revision, answer: answer.trim(), requestKey: key }
      void (outcome === 'counted'
        ? this.send(() => call('center', 'countProblem', said), w.sentCounted)
        : this.send(() => call('center', 'closeProblem', { ...said, outcome }), w.sentClosed))
    },
    async send(step: () => Promise<ProblemDetail>, done?: string) {
      if (this.data.sending) return
      this.setData({ sending: true, failure: '', issues: [], conflict: '' })
      try {
        this.take(await step())
        if (done) {
          wx.showToast({ title: done, icon: 'none' })
          wx.pageScrollTo({ scrollTop: 0, duration: 0 })
        }
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : undefined
        const late = ['CONFLICT', 'ALREADY_DONE', 'TAKEN'].includes(refusal?.code ?? '')
        if (late) await this.read()
        this.setData({
          issues: refusal?.issues ?? [],
          conflict: late ? this.data.w.conflict : '',
          failure: late ? '' : refusalText(error),
        })
      } finally {
        this.setData({ sending: false })
      }
    },
    onMeasure() {
      wx.navigateTo({ url: `/center/pages/measure/measure?id=${this.data.problem?.forceId}` })
    },
    onPut() {
      wx.navigateTo({
        url: `/center/pages/new-measure/new-measure?productId=${this.data.problem?.productId}`,
      })
    },
    onCode() {
      wx.navigateTo({ url: `/pages/code/code?token=${this.data.problem?.token}` })
    },
  },
})

const TONES = { grave: 'red', serious: 'amber', plain: '' } as const

function headOf(problem: ProblemDetail | null, w: Words<'events'> | null) {
  if (!problem || !w) {
    const none = { from: '', due: '', late: false, held: '', answered: '', rate: '', bp: '' }
    return { state: '', gravity: '', tone: '', reason: '', ...none }
  }
  const { state, gravity, reason, platform, at, dueAt, heldBy, mine, answer, rate } = problem
  const open = state === 'open' || state === 'waiting'
  const due = open ? dueInWords(dueAt, Date.now(), w) : undefined
  const from = platform ? fill(w.fromPlatform, { platform: text(platform) }) : w.fromPublic
  return {
    state: w.problemStates[state],
    gravity: w.gravity[gravity],
    tone: TONES[gravity],
    reason: w.reasons[reason],
    from: `${from} · ${moment(at)}`,
    due: due?.text ?? '',
    late: due?.overdue ?? false,
    held: heldBy && !mine ? fill(w.held, { name: heldBy }) : '',
    answered: answer ? fill(w.answeredBy, { by: answer.by, time: moment(answer.at) }) : '',
    rate:
      rate.bp === undefined
        ? w.rateNone
        : fill(w.rateOf, {
            month: rate.month ?? '',
            orders: rate.orders ?? 0,
            platforms: rate.platforms,
            center: rate.center,
          }),
    bp: rate.bp === undefined ? '' : `${(rate.bp / 100).toFixed(2)}%`,
  }
}
