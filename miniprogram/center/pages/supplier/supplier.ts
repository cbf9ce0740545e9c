import type { FoundCode, SupplierDetail } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { session } from '../../../services/session'
import { refusalText, words } from '../../../services/words'
import { supplierView } from './view'

let id = ''

/** One supplier: company, people, codes, events, launches, appeals. */
Component({
  behaviors: [screen('oversight')],
  data: {
    load: 'loading',
    note: '',
    detail: null as SupplierDetail | null,
    view: null as ReturnType<typeof supplierView> | null,
    codes: [] as FoundCode[],
    next: '',
    leads: false,
  },
  methods: {
    onLoad(query: { id?: string }) {
      id = query.id ?? ''
    },
    onShow() {
      wx.setNavigationBarTitle({ title: words('oversight').supplierTitle })
      void this.read()
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        const { role } = await session.me()
        const detail = await call('center', 'supplier', { id })
        this.setData({
          detail,
          codes: detail.codes,
          next: detail.nextCodes ?? '',
          leads: role === 'supervisor',
          load: 'ready',
        })
        this.word()
      } catch (error) {
        const code = error instanceof CallError ? error.refusal.code : ''
        if (code === 'OFFLINE' && this.data.detail) return
        const load = code === 'OFFLINE' ? 'offline' : code === 'NOT_FOUND' ? 'gone' : 'error'
        this.setData({ load, note: load === 'error' ? refusalText(error) : '' })
      }
    },
    word() {
      const { detail, w } = this.data
      if (detail) this.setData({ view: supplierView(detail, w) })
    },
    async onMore() {
      const { next, codes } = this.data
      this.setData({ next: '' })
      try {
        const page = await call('center', 'supplierCodes', { id, cursor: next })
        this.setData({ codes: [...codes, ...page.items], next: page.next ?? '' })
      } catch {
        // What is there stays; the button asks again.
        this.setData({ next })
      }
    },
    onCode(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/pages/code/code?token=${event.currentTarget.dataset.id}` })
    },
    onAppeal(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/center/pages/appeal/appeal?id=${event.currentTarget.dataset.id}` })
    },
    onDuplicates() {
      wx.navigateTo({ url: '/center/pages/duplicates/duplicates' })
    },
    onAudit() {
      wx.navigateTo({ url: `/center/pages/audit/audit?code=${id}` })
    },
    onContinued() {
      const other = this.data.detail?.continuedBy?.id
      if (other) wx.navigateTo({ url: `/center/pages/supplier/supplier?id=${other}` })
    },
    onAct() {
      if (this.data.load === 'gone') wx.navigateBack()
      else {
        this.setData({ load: 'loading' })
        void this.read()
      }
    },
  },
})
