import type { EndingView, PartnershipQuestion } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { openVerdict } from '../../../services/scanning'
import { refusalText, words } from '../../../services/words'
import { endingRow, type QuestionRow, questionRow } from './rows'

const TABS = ['asked', 'answered', 'ended'] as const
type Tab = (typeof TABS)[number]
interface Asked {
  title: string
  note: string
  yes: string
  act: 'deny' | 'withdraw'
  at: number
}
const nothing: Asked = { title: '', note: '', yes: '', act: 'deny', at: 0 }
type Tap = WechatMiniprogram.TouchEvent<never, never, { at: number }>

/** What suppliers say of this platform, to confirm or deny; and the endings that it reported. */
Component({
  behaviors: [screen('partnerships')],
  data: {
    tabs: TABS as readonly Tab[],
    tab: 'asked' as Tab,
    open: 0,
    state: 'loading' as 'loading' | 'shown' | 'empty' | 'error' | 'offline',
    why: '',
    none: { title: '', note: '' },
    questions: [] as PartnershipQuestion[],
    endings: [] as EndingView[],
    rows: [] as QuestionRow[],
    reports: [] as ReturnType<typeof endingRow>[],
    next: '',
    more: false,
    busy: '',
    asking: nothing,
    asOf: '',
  },
  methods: {
    onLoad({ tab }: { tab?: string }) {
      const known = TABS.find((one) => one === tab)
      if (known) this.setData({ tab: known })
    },
    async onShow() {
      await this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    async onReachBottom() {
      if (!this.data.next || this.data.more) return
      this.setData({ more: true })
      await this.load(this.data.next)
      this.setData({ more: false })
    },
    onWords() {
      this.word()
    },
    onRetry() {
      this.setData({ state: 'loading' })
      void this.load()
    },
    onTab(event: WechatMiniprogram.TouchEvent<never, never, { tab: Tab }>) {
      const { tab } = event.currentTarget.dataset
      if (tab === this.data.tab) return
      this.setData({ tab, state: 'loading', next: '' })
      void this.load()
    },
    async load(cursor?: string) {
      const { tab } = this.data
      try {
        const page = cursor ? { cursor } : {}
        const before = cursor ? this.data : { questions: [], endings: [] }
        if (tab === 'ended') {
          const { items, next = '', asOf } = await call('platform', 'endings', page)
          if (tab === this.data.tab) this.take({ endings: [...before.endings, ...items], next, asOf })
        } else {
          const asked = { open: tab === 'asked', ...page }
          const { items, next = '', asOf, open } = await call('platform', 'partnerships', asked)
          if (tab === this.data.tab)
            this.take({ questions: [...before.questions, ...items], next, asOf, open })
        }
      } catch (error) {
        this.failed(error)
      }
    },
    take(
      page: { next: string; asOf?: string } & Partial<
        Record<'questions', PartnershipQuestion[]> & Record<'endings', EndingView[]> & { open: number }
      >,
    ) {
      const shown = page.questions?.length || page.endings?.length
      this.setData({ ...page, state: shown ? 'shown' : 'empty' })
      this.word()
    },
    failed(error: unknown) {
      const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
      if (this.data.state === 'shown') {
        if (!offline) wx.showToast({ title: refusalText(error), icon: 'none' })
        return
      }
      this.setData({ state: offline ? 'offline' : 'error', why: offline ? '' : refusalText(error) })
    },
    word() {
      const { tab, questions, endings, asOf } = this.data
      const w = words('partnerships')
      const none = { asked: w.noneAsked, answered: w.noneAnswered, ended: w.noneEnded }[tab]
      const now = asOf ? Date.parse(asOf) : Date.now()
      this.setData({
        none,
        rows: questions.map((one) => questionRow(one, now)),
        reports: endings.map(endingRow),
      })
    },
    onSee(event: Tap) {
      const row = this.data.rows[event.currentTarget.dataset.at]
      if (row?.token) openVerdict(row.token)
    },
    onConfirm(event: Tap) {
      void this.answer(event.currentTarget.dataset.at, true)
    },
    onDeny(event: Tap) {
      const w = words('partnerships')
      const { at } = event.currentTarget.dataset
      this.setData({ asking: { title: w.denyTitle, note: w.denyNote, yes: w.denyYes, act: 'deny', at } })
    },
    onWithdraw(event: Tap) {
      const w = words('partnerships')
      const { at } = event.currentTarget.dataset
      this.setData({
        asking: { title: w.withdrawTitle, note: w.withdrawNote, yes: w.withdrawYes, act: 'withdraw', at },
      })
    },
    onNo() {
      this.setData({ asking: nothing })
    },
    async onYes() {
      const { act, at } = this.data.asking
      this.setData({ asking: nothing })
      if (act === 'deny') return this.answer(at, false)
      const { id = '', revision = 0 } = this.data.reports[at] ?? {}
      await this.act(id, words('partnerships').withdrawn, () =>
        call('platform', 'withdrawEnding', { id, revision, requestKey: requestKey() }),
      )
    },
    async answer(at: number, confirmed: boolean) {
      const { id = '', revision = 0 } = this.data.rows[at] ?? {}
      await this.act(id, words('partnerships').done, () =>
        call('platform', 'answerPartnership', { id, revision, confirmed, requestKey: requestKey() }),
      )
    },
    /** One at a time. Somebody who was first is told in words, and the list is read anew either way. */
    async act(id: string, done: string, change: () => Promise<unknown>) {
      if (this.data.busy || !id) return
      this.setData({ busy: id })
      try {
        await change()
        wx.showToast({ title: done, icon: 'none' })
      } catch (error) {
        const code = error instanceof CallError ? error.refusal.code : undefined
        const late = code === 'ALREADY_DONE' || code === 'CONFLICT'
        wx.showToast({ title: late ? words('partnerships').gone : refusalText(error), icon: 'none' })
      } finally {
        this.setData({ busy: '' })
        await this.load()
      }
    },
    onReport() {
      wx.navigateTo({ url: '/platform/pages/report-ending/report-ending' })
    },
  },
})
