import type { HealthAppealDetail, HealthRequirement, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { moment } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { fill, refusalText, type Words, words } from '../../../services/words'
import { dueInWords } from '../../due'

type Outcome = 'upheld' | 'refused'
const OUTCOMES: Outcome[] = ['upheld', 'refused']
const SHORTEST = 5
let key = requestKey()

/** One appeal of a resident: what holds the colour, what the person says, what each decision would do. */
Component({
  behaviors: [screen('healthCentre', 'appealTitle')],
  data: {
    id: '',
    load: 'loading',
    note: '',
    appeal: null as HealthAppealDetail | null,
    head: { why: '', ground: '', due: '', late: false, level: '', colour: '' },
    rounds: [] as ReturnType<typeof roundsOf>,
    outcomes: [] as { id: Outcome; name: string; effect: string }[],
    outcome: '' as Outcome | '',
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
        this.take(await call('health', 'appealDetail', { appealId: this.data.id }))
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    take(appeal: HealthAppealDetail) {
      this.setData({ appeal, load: 'ready' })
      this.word()
    },
    word() {
      const { appeal, w } = this.data
      if (!appeal) return
      const { requirements, reasons, colours } = words('health')
      const titles: Record<HealthRequirement, string> = requirements
      const grounds: Record<string, string> = reasons
      const due = dueInWords(appeal.dueAt, Date.now())
      const final = appeal.level === 2
      this.setData({
        head: {
          why: titles[appeal.requirement],
          ground: fill(grounds[appeal.reason.code] ?? '', appeal.reason.params),
          due: appeal.open ? due.text : '',
          late: appeal.open && due.overdue,
          level: w.levels[appeal.level],
          colour: colours[appeal.colour],
        },
        rounds: roundsOf(appeal, w),
        outcomes: OUTCOMES.map((id) => ({
          id,
          name: w.outcomes[id],
          effect: final && id === 'refused' ? w.effects.final : w.effects[id],
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
      this.setData({ outcome: event.currentTarget.dataset.id as Outcome, failure: '' })
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
        const { id: appealId, revision } = appeal
        const input = { appealId, revision, outcome, answer: answer.trim(), requestKey: key }
        this.take(await call('health', 'decideAppeal', input))
        wx.showToast({ title: w.doneDecision, icon: 'none' })
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
    onProposal() {
      const { appeal } = this.data
      if (appeal?.proposalId)
        wx.navigateTo({ url: `/center/pages/proposal/proposal?id=${appeal.proposalId}` })
    },
    onBack() {
      if (getCurrentPages().length > 1) wx.navigateBack()
      else wx.redirectTo({ url: '/health/pages/appeal-queue/appeal-queue' })
    },
    onAct() {
      const { load } = this.data
      if (load === 'gone' || load === 'off') return this.onBack()
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function roundsOf({ rounds }: HealthAppealDetail, w: Words<'healthCentre'>) {
  return rounds.map(({ level, at, text, decision }) => ({
    level,
    title: level === 1 ? w.said : w.saidAgain,
    at: moment(at),
    text,
    outcome: decision ? w.outcomes[decision.outcome] : '',
    answer: decision?.answer ?? '',
    decided: decision ? fill(w.decided, { by: decision.by, time: moment(decision.at) }) : '',
  }))
}
