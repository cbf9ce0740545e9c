import type { HealthAppealDetail, HealthRequirement } from '../../../../typings/contract'
import { appealDecision } from '../../../behaviors/appealDecision'
import { record } from '../../../behaviors/record'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { dueInWords } from '../../../services/due'
import { moment } from '../../../services/format'
import { fill, type Words, words } from '../../../services/words'

type Outcome = 'upheld' | 'refused'
const OUTCOMES: Outcome[] = ['upheld', 'refused']

/** One appeal of a resident: what holds the colour, what the person says, what each decision would do. */
Component({
  behaviors: [
    screen('healthCentre', 'appealTitle'),
    record(
      'appeal',
      (appealId) => call('health', 'appealDetail', { appealId }),
      '/health/pages/appeal-queue/appeal-queue',
    ),
    appealDecision<Outcome, HealthAppealDetail>(({ id: appealId, ...asked }) =>
      call('health', 'decideAppeal', { appealId, ...asked }),
    ),
  ],
  data: {
    head: { why: '', ground: '', due: '', late: false, level: '', colour: '' },
    rounds: [] as ReturnType<typeof roundsOf>,
    barred: '',
  },
  methods: {
    word() {
      const { appeal, w } = this.data
      if (!appeal) return
      const { requirements, reasons, colours } = words('health')
      const titles: Record<HealthRequirement, string> = requirements
      const grounds: Record<string, string> = reasons
      const due = dueInWords(appeal.dueAt, Date.now(), w)
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
    onProposal() {
      const { appeal } = this.data
      if (appeal?.proposalId)
        wx.navigateTo({ url: `/center/pages/proposal/proposal?id=${appeal.proposalId}` })
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
