import type { ExportOf, ExportRow, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { bytes, dayOf, moment } from '../../../services/format'
import { fill, refusalText, type Words, words } from '../../../services/words'

const OF: readonly ExportOf[] = ['codes', 'suppliers', 'launches', 'measures']
const DAY_MS = 86_400_000
let key = requestKey()

/** Files that were approved, and asking for one. */
Component({
  behaviors: [screen('oversight')],
  data: {
    load: 'loading',
    note: '',
    items: [] as ExportRow[],
    rows: [] as ReturnType<typeof rowOf>[],
    next: '',
    asOf: '',
    asking: false,
    choices: OF,
    of: 'codes' as ExportOf,
    dated: false,
    from: '',
    to: '',
    today: '',
    purpose: '',
    issues: [] as Issue[],
    failure: '',
    sending: false,
    opening: '',
  },
  methods: {
    onShow() {
      wx.setNavigationBarTitle({ title: words('oversight').exportsTitle })
      const now = Date.now()
      const days = this.data.to ? {} : { from: dayOf(now - 29 * DAY_MS), to: dayOf(now) }
      this.setData({ today: dayOf(now), ...days })
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
      try {
        const page = await call('center', 'exports', cursor ? { cursor } : {})
        const items = cursor ? [...this.data.items, ...page.items] : page.items
        this.setData({
          items,
          asOf: page.asOf,
          next: page.next ?? '',
          load: items.length ? 'ready' : 'empty',
        })
        this.word()
      } catch (error) {
        if (this.data.items.length) return
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    word() {
      const { items, w } = this.data
      this.setData({ rows: items.map((item) => rowOf(item, w)) })
    },
    onAsk() {
      this.setData({ asking: !this.data.asking, failure: '', issues: [] })
    },
    change(part: Partial<{ of: ExportOf; dated: boolean; from: string; to: string; purpose: string }>) {
      key = requestKey()
      this.setData({ ...part, failure: '', issues: [] })
    },
    onOf(event: WechatMiniprogram.TouchEvent) {
      const of = event.currentTarget.dataset.of as ExportOf
      this.change({ of, dated: of === 'launches' || of === 'measures' })
    },
    onFrom(event: WechatMiniprogram.PickerChange) {
      this.change({ from: String(event.detail.value) })
    },
    onTo(event: WechatMiniprogram.PickerChange) {
      this.change({ to: String(event.detail.value) })
    },
    onPurpose(event: WechatMiniprogram.Input) {
      this.change({ purpose: event.detail.value })
    },
    async onSend() {
      const { of, dated, from, to, purpose } = this.data
      this.setData({ sending: true, failure: '' })
      try {
        const span = dated ? { from, to } : {}
        const { id } = await call('center', 'requestExport', { of, ...span, purpose, requestKey: key })
        key = requestKey()
        this.setData({ asking: false, purpose: '' })
        wx.navigateTo({ url: `/center/pages/proposal/proposal?id=${encodeURIComponent(id)}` })
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
    /** A phone cannot save a table, so the short-lived link goes to the clipboard, for a computer. */
    async onOpen(event: WechatMiniprogram.TouchEvent) {
      const id = event.currentTarget.dataset.id as string
      this.setData({ opening: id, failure: '' })
      try {
        const { url } = await call('center', 'openExport', { id, requestKey: requestKey() })
        await wx.setClipboardData({ data: url })
        wx.showToast({ title: this.data.w.copied, icon: 'none', duration: 4000 })
        await this.read()
      } catch (error) {
        wx.showToast({ title: refusalText(error), icon: 'none', duration: 4000 })
      } finally {
        this.setData({ opening: '' })
      }
    },
    onAct() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function rowOf(item: ExportRow, w: Words<'oversight'>) {
  const { id, number, of, from, to, purpose, maker, checker, state, rows, expiresAt, openings, mine } = item
  const last = openings[openings.length - 1]
  return {
    id,
    number,
    title: from && to ? `${w.exportOf[of]} ${from} – ${to}` : w.exportOf[of],
    purpose,
    people: fill(w.exportMeta, { maker, checker }),
    size: rows === undefined ? '' : fill(w.exportRows, { n: rows, size: bytes(item.bytes ?? 0) }),
    state: w.exportStates[state],
    tone: state === 'ready' ? 'green' : state === 'failed' ? 'red' : 'amber',
    gone: expiresAt ? fill(w.exportGone, { time: moment(expiresAt) }) : '',
    openings: last
      ? fill(w.openings, { n: openings.length, name: last.by, time: moment(last.at) })
      : w.openingsNone,
    opens: state === 'ready' && mine,
    notMine: state === 'ready' && !mine,
  }
}
