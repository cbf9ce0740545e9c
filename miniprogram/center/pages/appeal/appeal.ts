import type { AppealOutcome, CenterAppealDetail, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { moment } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { fill, reason, refusalText, type Words } from '../../../services/words'
import { dueInWords } from '../../due'

const OUTCOMES: AppealOutcome[] = ['upheld', 'corrected', 'refused']
const SHORTEST = 5
let key = requestKey()

/** One appeal: the finding, what the supplier says, what each decision would do, and the answer in words. */
Component({
  behaviors: [screen('appealQueue')],
  data: {
    id: '',
    load: 'loading',
    note: '',
    appeal: null as CenterAppealDetail | null,
    head: { why: '', cure: '', due: '', late: false, level: '', source: '' },
    rounds: [] as ReturnType<typeof roundsOf>,
    outcomes: [] as { id: AppealOutcome; name: string; effect: string }[],
    outcome: '' as AppealOutcome | '',
    answer: '',
    barred: '',
    after: '',
    ready: false,
    issues: [] as Issue[],
    failure: '',
    conflict: '',
    sending: false,
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
        this.take(await call('center', 'appeal', { id: this.data.id }))
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    take(appeal: CenterAppealDetail) {
      this.setData({ appeal, load: 'ready' })
      this.word()
    },
    word() {
      const { appeal, w } = this.data
      if (!appeal) return
      const due = dueInWords(appeal.dueAt, Date.now(), w)
      const final = appeal.level === 2
      this.setData({
        head: {
          why: reason(appeal.finding.reason),
          cure: reason(appeal.finding.remedy),
          due: appeal.open ? due.text : '',
          late: appeal.open && due.overdue,
          level: w.levels[appeal.level],
          source: w.source[appeal.source],
        },
        rounds: roundsOf(appeal, w),
        outcomes: OUTCOMES.map((id) => ({
          id,
          name: w.outcomes[id],
          effect: final && id === 'refused' ? w.nothingFinal : w.effects[appeal.effects[id]],
        })),
        barred: appeal.barred && appeal.open ? w.barred[appeal.barred] : '',
      })
      this.weigh()
    },
    /** Says beforehand what the decision does, or what is still missing. */
    weigh() {
      const { outcome, outcomes, answer, w } = this.data
      const long = answer.trim().length >= SHORTEST
      const lacking = [...(outcome ? [] : [w.needs.outcome]), ...(long ? [] : [w.needs.answer])]
      const effect = outcomes.find(({ id }) => id === outcome)?.effect ?? ''
      this.setData({
        ready: lacking.length === 0,
        after: lacking.length ? fill(w.need, { fields: lacking.join(w.between) }) : fill(w.after, { effect }),
      })
    },
    onOutcome(event: WechatMiniprogram.TouchEvent) {
      key = requestKey()
      this.setData({ outcome: event.currentTarget.dataset.id as AppealOutcome, failure: '' })
      this.weigh()
    },
    onAnswer(event: WechatMiniprogram.Input) {
      key = requestKey()
      this.setData({ answer: event.detail.value, issues: [], failure: '' })
      this.weigh()
    },
    async onSubmit() {
      const { appeal, outcome, answer, ready, sending, w } = this.data
      if (!appeal || !outcome || !ready || sending) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        const { id, revision } = appeal
        const input = { id, revision, outcome, answer: answer.trim(), requestKey: key }
        this.take(await call('center', 'decideAppeal', input))
        wx.showToast({ title: w.done, icon: 'none' })
        wx.pageScrollTo({ scrollTop: 0, duration: 0 })
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : undefined
        const late = refusal?.code === 'CONFLICT' || refusal?.code === 'ALREADY_DONE'
        if (late) await this.read()
        this.setData({
          issues: refusal?.issues ?? [],
          conflict: late ? w.conflict : '',
          failure: late ? '' : refusalText(error),
        })
      } finally {
        this.setData({ sending: false })
      }
    },
    onBack() {
      if (getCurrentPages().length > 1) wx.navigateBack()
      else wx.redirectTo({ url: '/center/pages/appeals/appeals' })
    },
    onAct() {
      if (this.data.load === 'gone') return this.onBack()
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function roundsOf({ rounds }: CenterAppealDetail, w: Words<'appealQueue'>) {
  return rounds.map(({ level, at, by, text, documents, decision }) => ({
    level,
    title: level === 1 ? w.said : w.saidAgain,
    by: fill(w.saidBy, { by, time: moment(at) }),
    text,
    documents,
    outcome: decision ? w.outcomes[decision.outcome] : '',
    answer: decision?.answer ?? '',
    effect: decision ? w.effects[decision.effect] : '',
    decided: decision ? fill(w.decided, { by: decision.by, time: moment(decision.at) }) : '',
  }))
}
