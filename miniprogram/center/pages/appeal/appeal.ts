import type { AppealOutcome, CenterAppealDetail } from '../../../../typings/contract'
import { appealDecision } from '../../../behaviors/appealDecision'
import { record } from '../../../behaviors/record'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { dueInWords } from '../../../services/due'
import { moment } from '../../../services/format'
import { fill, reason, type Words } from '../../../services/words'

const OUTCOMES: AppealOutcome[] = ['upheld', 'corrected', 'refused']

/** One appeal: the finding, what the supplier says, what each decision would do, and the answer in words. */
Component({
  behaviors: [
    screen('appealQueue'),
    record('appeal', (id) => call('center', 'appeal', { id }), '/center/pages/appeals/appeals'),
    appealDecision<AppealOutcome, CenterAppealDetail>((asked) => call('center', 'decideAppeal', asked)),
  ],
  data: {
    head: { why: '', cure: '', due: '', late: false, level: '', source: '' },
    rounds: [] as ReturnType<typeof roundsOf>,
    barred: '',
  },
  methods: {
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
