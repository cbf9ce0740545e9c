import type { PublishedMonth } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { fill, refusalText, type Words, words } from '../../../services/words'

/** For anybody: how often the Centre used its measures by hand, and how they ended. */
Component({
  behaviors: [screen('oversight')],
  data: {
    load: 'loading',
    note: '',
    months: [] as PublishedMonth[],
    rows: [] as ReturnType<typeof rowOf>[],
    asOf: '',
  },
  methods: {
    onShow() {
      wx.setNavigationBarTitle({ title: words('oversight').publishedTitle })
      void this.read()
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        const { months } = await call('account', 'published', {})
        const some = months.filter(({ measures, appeals }) => measures.length > 0 || appeals.made > 0)
        this.setData({ months: some, asOf: months[0]?.asOf ?? '', load: some.length ? 'ready' : 'empty' })
        this.word()
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (offline && this.data.months.length) return
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    word() {
      const { months, w } = this.data
      this.setData({ rows: months.map((month) => rowOf(month, w)) })
    },
    onAct() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

const ENDS = ['confirmed', 'declined', 'withdrawn', 'lapsed'] as const
const APPEALS = ['made', 'upheld', 'corrected', 'refused'] as const

function rowOf({ month, measures, appeals }: PublishedMonth, w: Words<'oversight'>) {
  const kinds: Record<string, string> = words('measure').kinds
  const [year = '', number = ''] = month.split('-')
  return {
    month,
    title: fill(w.monthTitle, { year, month: Number(number) }),
    kinds: measures.map(({ kind, counts }) => ({
      kind,
      name: kinds[kind] ?? kind,
      counts: ENDS.map((end) => ({ name: w.counts[end], count: counts[end] })),
    })),
    appeals:
      appeals.made > 0 ? APPEALS.map((one) => ({ name: w.appealCounts[one], count: appeals[one] })) : [],
  }
}
