import type { MyProblem } from '../../../../typings/contract'
import { paged } from '../../../behaviors/paged'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, type Words } from '../../../services/words'

/** What I told the Centre of products, the newest first, with what became of it. For anybody. */
Component({
  behaviors: [
    screen('problem', 'mine'),
    paged({
      asking: {},
      beside: {},
      fetch: (_, at) => call('account', 'myProblems', at),
    }),
  ],
  data: {
    rows: [] as ReturnType<typeof rowOf>[],
    oldNote: '',
  },
  methods: {
    word() {
      const { items, asOf, w } = this.data
      this.setData({
        rows: items.map((item) => rowOf(item, w)),
        oldNote: asOf ? fill(w.offlineMine, { time: moment(asOf) }) : '',
      })
    },
    onAct() {
      if (this.data.load === 'empty') {
        wx.switchTab({ url: '/pages/scan/scan' })
        return
      }
      this.ask({})
    },
  },
})

function rowOf({ id, product, reason, text, at, state, answer }: MyProblem, w: Words<'problem'>) {
  return {
    id,
    product,
    text,
    open: state === 'open',
    state: w.states[state],
    head: `${w.reasons[reason]} · ${moment(at)}`,
    answer: answer?.text ?? '',
    answered: answer ? moment(answer.at) : '',
  }
}
