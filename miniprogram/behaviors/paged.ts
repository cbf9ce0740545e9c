import type { Paged } from '../../typings/contract'
import { CallError } from '../services/call'
import { refusalText } from '../services/words'

/** What a list page asks for, where it is asked from, and what comes beside the rows. */
export interface Listing<Item, Asking extends object, Beside extends object> {
  /** What is asked for at first, such as a tab: fields of the page's data. */
  asking: Asking
  /** What every answer says beside its rows, such as how many are open: fields of the page's data too. */
  beside: Beside
  fetch(asking: Asking, at: { cursor?: string }): Promise<Paged<Item> & Partial<Beside>>
}

/**
 * A page with a list that comes page by page: `load` (loading, ready, empty, offline, error) with its `note`, `items`,
 * `next`, `asOf`. It is read when shown, drawn down and at its bottom. Rows that are there stay when a later reading
 * fails. The page defines `word()`, which words `items` into `rows`; tabs call `onTab`, anything else `ask`.
 */
export function paged<Item, Asking extends object, Beside extends object>(
  listing: Listing<Item, Asking, Beside>,
) {
  const { asking, beside, fetch } = listing
  const fields = Object.keys(asking) as (keyof Asking & string)[]

  /** What the page asks for now. */
  const askingOf = (page: { data: object }): Asking => {
    const data = page.data as Asking
    return Object.fromEntries(fields.map((field) => [field, data[field]])) as unknown as Asking
  }

  return Behavior({
    data: {
      ...asking,
      ...beside,
      load: 'loading',
      note: '',
      items: [] as Item[],
      next: '',
      asOf: '',
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
        const { next } = this.data as { next: string }
        if (next) void this.read(next)
      },
      onWords() {
        word(this)
      },
      async read(cursor?: string) {
        const asked = askingOf(this)
        try {
          const { items: more, next = '', asOf, ...said } = await fetch(asked, cursor ? { cursor } : {})
          const now = askingOf(this)
          // The tab may have changed while the answer was on its way.
          if (fields.some((field) => now[field] !== asked[field])) return
          const items = cursor ? [...(this.data as { items: Item[] }).items, ...more] : more
          this.setData({
            ...beside,
            ...said,
            items,
            next,
            asOf,
            load: items.length ? 'ready' : 'empty',
          } as never)
          word(this)
        } catch (error) {
          if ((this.data as { items: Item[] }).items.length) return
          const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
          this.setData({
            load: offline ? 'offline' : 'error',
            note: offline ? '' : refusalText(error),
          } as never)
        }
      },
      /** Asks for something else: the old rows go at once. */
      ask(other: Partial<Asking>) {
        this.setData({ ...other, items: [], rows: [], load: 'loading', next: '' } as never)
        void this.read()
      },
      onTab(event: WechatMiniprogram.TouchEvent) {
        const { tab } = event.currentTarget.dataset as { tab: string }
        if (tab !== (this.data as { tab?: string }).tab) this.ask({ tab } as unknown as Partial<Asking>)
      },
      onAct() {
        this.setData({ load: 'loading' } as never)
        void this.read()
      },
    },
  })
}

function word(page: unknown): void {
  ;(page as { word(): void }).word()
}
