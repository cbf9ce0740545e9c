import type { DuplicateRow } from '../../../../typings/contract'
import { paged } from '../../../behaviors/paged'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, type Words, words } from '../../../services/words'

type Tab = 'open' | 'decided'

/** What may be there twice, for somebody to decide. */
Component({
  behaviors: [
    screen('oversight'),
    paged({
      asking: { tab: 'open' as Tab },
      beside: {},
      fetch: ({ tab }, at) => call('center', 'duplicates', { state: tab, ...at }),
    }),
  ],
  data: {
    tabs: ['open', 'decided'] as Tab[],
    rows: [] as ReturnType<typeof rowOf>[],
  },
  methods: {
    onShow() {
      wx.setNavigationBarTitle({ title: words('oversight').duplicatesTitle })
      void this.read()
    },
    word() {
      const { items, w } = this.data
      this.setData({ rows: items.map((item) => rowOf(item, w)) })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/center/pages/duplicate/duplicate?id=${event.currentTarget.dataset.id}` })
    },
  },
})

function rowOf({ id, kind, state, sides, at, decided }: DuplicateRow, w: Words<'oversight'>) {
  const [first, second] = sides
  const named = ({ supplier, product }: (typeof sides)[number]) =>
    product ? `${product} · ${supplier}` : supplier
  return {
    id,
    kind: w.duplicateKinds[kind],
    state: w.duplicateStates[state],
    tone: state === 'proposed' ? 'amber' : '',
    first: named(first),
    second: `${w.versus} ${named(second)}`,
    meta: decided
      ? fill(w.decidedBy, { time: moment(decided.at), name: decided.by, reason: decided.reason })
      : moment(at),
  }
}
