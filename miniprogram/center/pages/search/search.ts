import type { FoundCode, Output } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { refusalText, text, words } from '../../../services/words'

type Found = Output<'center', 'search'>

/** One box for codes, suppliers and licences. */
Component({
  behaviors: [screen('oversight')],
  data: {
    text: '',
    /** What the results answer. */
    asked: '',
    load: 'start',
    note: '',
    found: null as Found | null,
    codes: [] as (FoundCode & { meta: string })[],
    licences: [] as { id: string; title: string; meta: string; state: string; supplierId: string }[],
    as: '',
    next: '',
  },
  methods: {
    onLoad(query: { text?: string }) {
      const asked = decodeURIComponent(query.text ?? '')
      if (asked) void this.look(asked)
    },
    onShow() {
      wx.setNavigationBarTitle({ title: words('oversight').searchTitle })
    },
    onWords() {
      this.word()
    },
    onText(event: WechatMiniprogram.Input) {
      this.setData({ text: event.detail.value })
    },
    onFind() {
      const asked = this.data.text.trim()
      if (asked) void this.look(asked)
    },
    onScan() {
      wx.scanCode({ success: ({ result }) => void this.look(result), fail() {} })
    },
    onClear() {
      this.setData({ text: '', asked: '', found: null, load: 'start', next: '' })
    },
    onReachBottom() {
      if (this.data.next) void this.more()
    },
    async look(asked: string) {
      this.setData({ text: asked, asked, load: 'loading' })
      try {
        const found = await call('center', 'search', { text: asked })
        if (asked !== this.data.asked) return
        const some = found.codes.length + found.suppliers.length + found.licences.length
        this.setData({ found, next: found.next ?? '', load: some ? 'ready' : 'empty' })
        this.word()
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    async more() {
      const { asked, next, found } = this.data
      if (!found) return
      this.setData({ next: '' })
      try {
        const page = await call('center', 'search', { text: asked, cursor: next })
        if (asked !== this.data.asked) return
        this.setData({ found: { ...found, codes: [...found.codes, ...page.codes] }, next: page.next ?? '' })
        this.word()
      } catch {
        // What is there stays; the button asks again.
        this.setData({ next })
      }
    },
    word() {
      const { found, w } = this.data
      if (!found) return
      this.setData({
        as: w.as[found.as],
        codes: found.codes.map((one) => ({ ...one, meta: `${one.supplier} · ${text(one.category)}` })),
        licences: found.licences.map(({ verificationId: id, title, number, supplier, supplierId, open }) => ({
          id,
          supplierId,
          title: text(title),
          meta: `${number} · ${supplier}`,
          state: open ? w.waiting : w.decided,
        })),
      })
    },
    onCode(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/pages/code/code?token=${event.currentTarget.dataset.id}` })
    },
    onSupplier(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/center/pages/supplier/supplier?id=${event.currentTarget.dataset.id}` })
    },
    onLicence(event: WechatMiniprogram.TouchEvent) {
      const id = encodeURIComponent(event.currentTarget.dataset.id as string)
      wx.navigateTo({ url: `/center/pages/verification/verification?id=${id}` })
    },
    onAct() {
      if (this.data.load === 'empty') this.onClear()
      else void this.look(this.data.asked)
    },
  },
})
