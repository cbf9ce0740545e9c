import type { ForceRow, ProposalRow, SecondPersonRow } from '../../../../typings/contract'
import { paged } from '../../../behaviors/paged'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, lineText, type Words, words } from '../../../services/words'
import { span } from '../measure/view'

type Tab = 'waiting' | 'past'

/** Measures and proposals that wait for a second person, the soonest to lapse first, and what became of the others. */
Component({
  behaviors: [
    screen('measure'),
    paged({
      asking: { tab: 'waiting' as Tab },
      beside: { waiting: 0 },
      fetch: ({ tab }, at) => call('center', 'secondPerson', { state: tab, ...at }),
    }),
  ],
  data: {
    tabs: ['waiting', 'past'] as Tab[],
    rows: [] as ReturnType<typeof rowOf>[],
    count: '',
    oldNote: '',
  },
  methods: {
    word() {
      const { items, asOf, waiting, w } = this.data
      this.setData({
        rows: items.map((item) => rowOf(item, w, asOf)),
        count: waiting ? fill(w.count, { n: waiting }) : '',
        oldNote: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
      })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      const { id, page } = event.currentTarget.dataset
      wx.navigateTo({ url: `/center/pages/${page}/${page}?id=${id}` })
    },
    onNew() {
      wx.navigateTo({ url: '/center/pages/new-measure/new-measure' })
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
