import type { QueueFigures, VerificationRow } from '../../../../typings/contract'
import { everyMinute } from '../../../behaviors/everyMinute'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { dueInWords } from '../../../services/due'
import { moment } from '../../../services/format'
import { fill, refusalText, text, type Words } from '../../../services/words'

type Kind = 'all' | VerificationRow['kind']
interface Row {
  id: string
  kind: VerificationRow['kind']
  icon: string
  title: string
  number: string
  supplier: string
  due: string
  overdue: boolean
  affects: string
  /** A colleague is at it. */
  held: string
  /** Another reading is needed. */
  waits: string
  label: string
}
const KINDS: Kind[] = ['all', 'company', 'licence', 'filing', 'report', 'label', 'change', 'partnership']
const ICONS: Record<VerificationRow['kind'], string> = {
  company: 'building',
  licence: 'file',
  filing: 'file',
  report: 'flask',
  label: 'barcode',
  change: 'refresh',
  partnership: 'peers',
}

/** A company stands behind all its products; only a paper counts those that wait for it. */
function affected({ kind, products }: VerificationRow, w: Words<'queue'>): string {
  if (products) return fill(w.affects, { n: products })
  return kind === 'company' ? '' : w.affectsNone
}

/** The clerk's queue: oldest first, the time left in words, one tap to the most urgent. */
Component({
  behaviors: [screen('queue'), everyMinute()],
  data: {
    kinds: KINDS,
    kind: 'all' as Kind,
    state: 'loading' as 'loading' | 'shown' | 'empty' | 'error' | 'offline',
    why: '',
    items: [] as VerificationRow[],
    rows: [] as Row[],
    open: 0,
    overdue: 0,
    overdueText: '',
    figures: { today: 0, week: 0, overDay: 0, overThreeDays: 0 } as QueueFigures,
    figureRows: [] as { name: string; value: string }[],
    offlineText: '',
    asOf: '',
    next: '',
    more: 'none' as 'none' | 'loading' | 'failed',
    /** Server time minus phone time, so that a wrong phone clock shows the right time left. */
    ahead: 0,
  },
  methods: {
    async onShow() {
      await this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    async onReachBottom() {
      if (this.data.next && this.data.more !== 'loading') await this.loadMore()
    },
    onWords() {
      this.word()
    },

    async load() {
      const { kind } = this.data
      try {
        const page = await call('center', 'queue', kind === 'all' ? {} : { kind })
        // The chip may have changed while the answer was on its way.
        if (kind !== this.data.kind) return
        this.setData({
          items: page.items,
          open: page.open,
          figures: page.figures,
          overdue: page.overdue,
          asOf: page.asOf,
          next: page.next ?? '',
          ahead: Date.parse(page.asOf) - Date.now(),
          more: 'none',
          state: page.items.length ? 'shown' : 'empty',
        })
        this.word()
      } catch (error) {
        this.failed(error)
      }
    },
    async loadMore() {
      const { kind, next, items } = this.data
      this.setData({ more: 'loading' })
      try {
        const page = await call('center', 'queue', { cursor: next, ...(kind === 'all' ? {} : { kind }) })
        if (kind !== this.data.kind) return
        this.setData({ items: [...items, ...page.items], next: page.next ?? '', more: 'none' })
        this.word()
      } catch {
        this.setData({ more: 'failed' })
      }
    },
    /** What is on the screen stays there; only an empty screen turns into the error. */
    failed(error: unknown) {
      const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
      if (this.data.items.length && this.data.state === 'shown') {
        if (!offline) wx.showToast({ title: refusalText(error), icon: 'none' })
        return
      }
      this.setData({ state: offline ? 'offline' : 'error', why: offline ? '' : refusalText(error) })
    },

    word() {
      const { w, items, ahead, overdue, asOf } = this.data
      const now = Date.now() + ahead
      const rows = items.map((item): Row => {
        const due = dueInWords(item.dueAt, now, w)
        const title = item.kind === 'company' ? w.company : text(item.title)
        const { id, kind, number, supplier } = item
        return {
          id,
          kind,
          icon: ICONS[kind],
          title,
          number,
          supplier,
          due: due.text,
          overdue: due.overdue,
          affects: affected(item, w),
          waits: item.waits
            ? w.waits[item.readByMe && item.waits === 'second' ? 'readByMe' : item.waits]
            : '',
          held: item.held && !item.held.mine ? fill(w.held, { by: item.held.by }) : '',
          label: fill(w.rowLabel, { title, number, supplier, due: due.text }),
        }
      })
      const { figures } = this.data
      this.setData({
        rows,
        figureRows: (['today', 'week', 'overDay', 'overThreeDays'] as const).map((name) => ({
          name: w.figures[name],
          value: fill(w.figures.items, { n: figures[name] }),
        })),
        overdueText: fill(w.overdue, { n: overdue }),
        offlineText: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
      })
    },

    onKind(event: WechatMiniprogram.TouchEvent) {
      const kind = event.currentTarget.dataset['kind'] as Kind
      if (kind !== this.data.kind) this.showKind(kind)
    },
    showKind(kind: Kind) {
      this.setData({ kind, items: [], rows: [], state: 'loading', next: '' })
      void this.load()
    },
    onAct() {
      if (this.data.state === 'empty' && this.data.kind !== 'all') return this.showKind('all')
      this.setData({ state: 'loading' })
      void this.load()
    },
    onExtracts() {
      wx.navigateTo({ url: '/center/pages/extracts/extracts' })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      this.open(event.currentTarget.dataset['id'] as string)
    },
    /** The most urgent that nobody else is at. */
    onFirst() {
      const { items } = this.data
      const first = items.find(({ held }) => !held || held.mine) ?? items[0]
      if (first) this.open(first.id)
    },
    open(id: string) {
      wx.navigateTo({ url: `/center/pages/verification/verification?id=${encodeURIComponent(id)}` })
    },
  },
})
