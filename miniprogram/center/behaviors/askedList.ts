import type { Paged } from '../../../typings/contract'
import type { Instant } from '../../../typings/text'
import { paged } from '../../behaviors/paged'
import { moment } from '../../services/format'
import { fill } from '../../services/words'

type Tab = 'open' | 'decided'

/** Something that somebody outside asks of the Centre, and by when it is to be answered. */
interface Asked {
  id: string
  creditCode: string
  state: string
  at: Instant
  dueAt: Instant
}

/** What the words of such a page are called. */
interface ListWords {
  by: string
  due: string
  overdue: string
  openCount: string
  offline: string
  states: Record<string, string>
}

/**
 * What people outside ask of the Centre: what waits, the most urgent first, and what was decided; one tap opens `page`.
 * `who` names what is asked about, and who asks.
 */
export function askedList<Item extends Asked>(
  fetch: (asking: { state: Tab; cursor?: string }) => Promise<Paged<Item> & { open: number }>,
  page: string,
  who: (item: Item) => { name: string; person: string },
) {
  const rowOf = (item: Item, w: ListWords, asOf: Instant) => {
    const { id, creditCode, state, dueAt, at } = item
    const { name, person } = who(item)
    const late = state === 'open' && dueAt < asOf
    const due = fill(late ? w.overdue : w.due, { time: moment(dueAt) })
    const when = state === 'open' ? due : `${w.states[state]} · ${moment(at)}`
    return { id, name, creditCode, by: fill(w.by, { name: person }), when, late, label: `${name}, ${when}` }
  }
  return Behavior({
    behaviors: [
      paged({
        asking: { tab: 'open' as Tab },
        beside: { open: 0 },
        fetch: ({ tab }, at) => fetch({ state: tab, ...at }),
      }),
    ],
    data: {
      tabs: ['open', 'decided'] as Tab[],
      rows: [] as ReturnType<typeof rowOf>[],
      count: '',
      oldNote: '',
    },
    methods: {
      word() {
        const { items, asOf, open, w } = this.data as unknown as {
          items: Item[]
          asOf: Instant
          open: number
          w: ListWords
        }
        this.setData({
          rows: items.map((item) => rowOf(item, w, asOf)),
          count: fill(w.openCount, { n: open }),
          oldNote: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
        })
      },
      onOpen(event: WechatMiniprogram.TouchEvent) {
        wx.navigateTo({ url: `${page}?id=${event.currentTarget.dataset.id}` })
      },
    },
  })
}
