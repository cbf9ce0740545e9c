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
 * A page with a list that comes page by page: `load` (loading, ready, empty, off, offline, error) with its `note`, `items`,
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

  /** What each page reads at the moment. */
  const latest = new WeakMap<object, { cursor: string }>()

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
        const reading = { cursor: cursor ?? '' }
        // The bottom may be reached twice before its page is there.
        if (cursor && latest.get(this)?.cursor === cursor) return
        latest.set(this, reading)
        /** Another tab, or the list from its beginning, was asked for since. */
        const overtaken = () => latest.get(this) !== reading
        try {
          const at = cursor ? { cursor } : {}
          const { items: more, next = '', asOf, ...said } = await fetch(askingOf(this), at)
          if (overtaken()) return
          const items = cursor ? [...itemsOf(this), ...more] : more
          const load = items.length ? 'ready' : 'empty'
          this.setData({ ...beside, ...said, items, next, asOf, load } as never)
          word(this)
        } catch (error) {
          if (!overtaken()) fail(this, error)
        } finally {
          if (!overtaken()) latest.delete(this)
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

const itemsOf = <Item>(page: { data: object }): Item[] => (page.data as { items: Item[] }).items

/** Without a network the screen says so by itself; what else went wrong is said beside the rows that are there. */
function fail(page: { data: object; setData(data: never): void }, error: unknown): void {
  const code = error instanceof CallError ? error.refusal.code : 'INTERNAL'
  const note = code === 'OFFLINE' ? '' : refusalText(error)
  const load = code === 'OFFLINE' ? 'offline' : code === 'PACK_OFF' ? 'off' : 'error'
  if (!itemsOf(page).length || load === 'off') page.setData({ load, note } as never)
  else if (note) wx.showToast({ title: note, icon: 'none' })
}
