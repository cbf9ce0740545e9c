import type { ForceRow, ProposalRow, SecondPersonRow } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, lineText, refusalText, type Words, words } from '../../../services/words'
import { span } from '../measure/view'

type Tab = 'waiting' | 'past'

/** Measures and proposals that wait for a second person, the soonest to lapse first, and what became of the others. */
Component({
  behaviors: [screen('measure')],
  data: {
    tabs: ['waiting', 'past'] as Tab[],
    tab: 'waiting' as Tab,
    load: 'loading',
    note: '',
    items: [] as SecondPersonRow[],
    rows: [] as ReturnType<typeof rowOf>[],
    waiting: 0,
    count: '',
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
      const { tab } = this.data
      try {
        const page = await call('center', 'secondPerson', { state: tab, ...(cursor && { cursor }) })
        if (tab !== this.data.tab) return
        const items = cursor ? [...this.data.items, ...page.items] : page.items
        const { waiting, asOf } = page
        this.setData({ items, waiting, asOf, next: page.next ?? '', load: items.length ? 'ready' : 'empty' })
        this.word()
      } catch (error) {
        if (this.data.items.length) return
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    word() {
      const { items, asOf, waiting, w } = this.data
      this.setData({
        rows: items.map((item) => rowOf(item, w, asOf)),
        count: waiting ? fill(w.count, { n: waiting }) : '',
        oldNote: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
      })
    },
    onTab(event: WechatMiniprogram.TouchEvent) {
      const tab = event.currentTarget.dataset.tab as Tab
      if (tab === this.data.tab) return
      this.setData({ tab, items: [], rows: [], load: 'loading', next: '' })
      void this.read()
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      const { id, page } = event.currentTarget.dataset
      wx.navigateTo({ url: `/center/pages/${page}/${page}?id=${id}` })
    },
    onNew() {
      wx.navigateTo({ url: '/center/pages/new-measure/new-measure' })
    },
    onAct() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function rowOf(item: SecondPersonRow, w: Words<'measure'>, asOf: string) {
  return item.of === 'force' ? forceRow(item.force, w, asOf) : proposalRow(item.proposal, w, asOf)
}

function proposalRow(
  { id, kind, state, title, maker, lapsesAt }: ProposalRow,
  w: Words<'measure'>,
  asOf: string,
) {
  const waits = state === 'waiting'
  const due = waits
    ? fill(w.left, { time: span(Date.parse(lapsesAt) - Date.parse(asOf), w) })
    : w.states[state]
  const name = words('proposal').kinds[kind]
  const subject = lineText(title)
  return {
    id,
    page: 'proposal',
    kind: name,
    icon: 'users',
    subject,
    why: '',
    by: maker,
    due,
    waits,
    force: waits ? w.noForce : '',
    tone: '',
    label: fill(w.rowLabel, { kind: name, subject, reason: maker, due }),
  }
}

function forceRow(item: ForceRow, w: Words<'measure'>, asOf: string) {
  const { id, kind, state, product, supplier, maker, lapsesAt } = item
  const waits = state === 'waiting'
  const due = waits
    ? fill(w.left, { time: span(Date.parse(lapsesAt) - Date.parse(asOf), w) })
    : w.states[state]
  const subject = product ?? `${supplier} · ${w.whole}`
  const why = w.reasons[item.reason]
  const provisional = waits && kind === 'spotCheck'
  return {
    id,
    page: 'measure',
    kind: w.kinds[kind],
    icon: kind === 'release' ? 'refresh' : 'flag',
    subject,
    why,
    by: product ? `${supplier} · ${maker}` : maker,
    due,
    waits,
    force: provisional ? w.provisional : waits ? w.noForce : '',
    tone: provisional ? 'red' : '',
    label: fill(w.rowLabel, { kind: w.kinds[kind], subject, reason: why, due }),
  }
}
