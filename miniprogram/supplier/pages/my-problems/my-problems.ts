import type { MyProblem } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, refusalText, type Words } from '../../../services/words'

/** What I told the Centre of products, the newest first, with what became of it. For anybody. */
Component({
  behaviors: [screen('problem', 'mine')],
  data: {
    load: 'loading',
    note: '',
    items: [] as MyProblem[],
    rows: [] as ReturnType<typeof rowOf>[],
    next: '',
    asOf: '',
    oldNote: '',
  },
  methods: {
    onShow() {
      void this.read()
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    onReachBottom() {
      if (this.data.next) void this.read(this.data.next)
    },
    onWords() {
      this.word()
    },
    async read(cursor?: string) {
      try {
        const page = await call('account', 'myProblems', cursor ? { cursor } : {})
        const items = cursor ? [...this.data.items, ...page.items] : page.items
        this.setData({
          items,
          next: page.next ?? '',
          asOf: page.asOf,
          load: items.length ? 'ready' : 'empty',
        })
        this.word()
      } catch (error) {
        if (this.data.items.length) return
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
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
      this.setData({ load: 'loading' })
      void this.read()
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
