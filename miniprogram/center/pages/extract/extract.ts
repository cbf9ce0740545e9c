import type { ExtractFault, ExtractView } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { fill, refusalText } from '../../../services/words'
import { faultText, type ShownExtract, shownExtract } from '../../extract-words'

/** While an import runs its progress is asked for this often. */
const AGAIN_MS = 2000
const timers = new WeakMap<object, number>()

/** One import: how far it is, what came of it, and every line that was left out. */
Component({
  behaviors: [screen('extracts')],
  data: {
    id: '',
    state: 'loading' as 'loading' | 'shown' | 'gone' | 'error' | 'offline',
    why: '',
    view: {} as ExtractView,
    shown: {} as ShownExtract,
    faults: [] as ExtractFault[],
    rows: [] as { line: string; reason: string; text: string }[],
    next: '',
    more: 'none' as 'none' | 'loading' | 'failed',
  },
  pageLifetimes: {
    hide() {
      clearTimeout(timers.get(this) ?? 0)
    },
    show() {
      if (this.data.shown.running) void this.load()
    },
  },
  lifetimes: {
    detached() {
      clearTimeout(timers.get(this) ?? 0)
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: query['id'] ?? '' })
      void this.load()
    },
    onWords() {
      if (this.data.view.id) this.show(this.data.view)
      this.word()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    onReachBottom() {
      if (this.data.next && this.data.more !== 'loading') void this.loadMore()
    },
    onAct() {
      if (this.data.state === 'gone') return void wx.navigateBack()
      this.setData({ state: 'loading' })
      void this.load()
    },

    async load() {
      clearTimeout(timers.get(this) ?? 0)
      const { id } = this.data
      try {
        const view = await call('center', 'extract', { id })
        const grown = view.bad !== this.data.view.bad
        this.setData({ state: 'shown' })
        this.show(view)
        if (view.bad && (grown || !this.data.faults.length)) await this.loadFaults()
      } catch (error) {
        this.failed(error)
      }
      if (this.data.shown.running)
        timers.set(this, setTimeout(() => void this.load(), AGAIN_MS) as unknown as number)
    },
    show(view: ExtractView) {
      this.setData({ view, shown: shownExtract(view, this.data.w) })
    },
    async loadFaults() {
      const page = await call('center', 'extractFaults', { id: this.data.id })
      this.setData({ faults: page.items, next: page.next ?? '', more: 'none' })
      this.word()
    },
    async loadMore() {
      const { id, next, faults } = this.data
      this.setData({ more: 'loading' })
      try {
        const page = await call('center', 'extractFaults', { id, cursor: next })
        this.setData({ faults: [...faults, ...page.items], next: page.next ?? '', more: 'none' })
        this.word()
      } catch {
        this.setData({ more: 'failed' })
      }
    },
    word() {
      const { faults, w } = this.data
      this.setData({
        rows: faults.map((fault) => ({
          line: fill(w.line, { line: fault.line }),
          reason: faultText(fault, w),
          text: fault.text,
        })),
      })
    },
    /** What is on the screen stays there. */
    failed(error: unknown) {
      if (this.data.state === 'shown') return
      const code = error instanceof CallError ? error.refusal.code : 'INTERNAL'
      const state = code === 'NOT_FOUND' ? 'gone' : code === 'OFFLINE' ? 'offline' : 'error'
      this.setData({ state, why: state === 'error' ? refusalText(error) : '' })
    },
  },
})
