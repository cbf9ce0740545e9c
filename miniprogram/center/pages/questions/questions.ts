import type { CenterQuestion, Issue } from '../../../../typings/contract'
import { paged } from '../../../behaviors/paged'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dueInWords } from '../../../services/due'
import { moment } from '../../../services/format'
import { fill, refusalText, type Words } from '../../../services/words'

type Tab = 'open' | 'answered'
const SHORTEST = 2
let key = requestKey()

/** Questions of suppliers, the most urgent first, each answered where it stands. */
Component({
  behaviors: [
    screen('questions'),
    paged({
      asking: { tab: 'open' as Tab },
      beside: { open: 0, overdue: 0 },
      fetch: ({ tab }, at) => call('center', 'questions', { state: tab, ...at }),
    }),
  ],
  data: {
    tabs: ['open', 'answered'] as Tab[],
    rows: [] as ReturnType<typeof rowOf>[],
    count: '',
    overdueCount: '',
    oldNote: '',
    /** The question that is being answered. */
    replying: '',
    answer: '',
    ready: false,
    issues: [] as Issue[],
    failure: '',
    sending: false,
  },
  methods: {
    word() {
      const { items, asOf, open, overdue, w } = this.data
      this.setData({
        rows: items.map((item) => rowOf(item, w, asOf)),
        count: open ? fill(w.count, { n: open }) : '',
        overdueCount: overdue ? fill(w.overdueCount, { n: overdue }) : '',
        oldNote: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
      })
    },
    onTab(event: WechatMiniprogram.TouchEvent) {
      const tab = event.currentTarget.dataset.tab as Tab
      if (tab === this.data.tab) return
      this.setData({ replying: '' })
      this.ask({ tab })
    },
    onReply(event: WechatMiniprogram.TouchEvent) {
      const id = event.currentTarget.dataset.id as string
      key = requestKey()
      const replying = this.data.replying === id ? '' : id
      this.setData({ replying, answer: '', ready: false, issues: [], failure: '' })
    },
    onAnswer(event: WechatMiniprogram.Input) {
      key = requestKey()
      const answer = event.detail.value
      this.setData({ answer, ready: answer.trim().length >= SHORTEST, issues: [], failure: '' })
    },
    async onSend() {
      const { replying, items, answer, sending, ready, w } = this.data
      const asked = items.find(({ id }) => id === replying)
      if (!asked || sending || !ready) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        const { id, revision } = asked
        await call('center', 'answerQuestion', { id, revision, text: answer.trim(), requestKey: key })
        wx.showToast({ title: w.done, icon: 'none' })
        this.setData({ replying: '', answer: '' })
        await this.read()
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : undefined
        const late = refusal?.code === 'CONFLICT' || refusal?.code === 'ALREADY_DONE'
        this.setData({ issues: refusal?.issues ?? [], failure: late ? w.taken : refusalText(error) })
        if (late) await this.read()
      } finally {
        this.setData({ sending: false })
      }
    },
  },
})

function rowOf(item: CenterQuestion, w: Words<'questions'>, asOf: string) {
  const { id, text, supplier, by, product, documents, answer, at } = item
  const due = answer ? undefined : dueInWords(item.dueAt, Date.parse(asOf), w)
  return {
    id,
    text,
    asker: fill(w.asker, { supplier, by }),
    at: moment(at),
    product,
    documents,
    due: due?.text ?? '',
    late: due?.overdue ?? false,
    answer: answer?.text ?? '',
    answered: answer ? fill(w.answered, { by: answer.by, time: moment(answer.at) }) : '',
  }
}
