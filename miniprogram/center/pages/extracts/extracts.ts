import type { ExtractColumn, ExtractView } from '../../../../typings/contract'
import type { Day, Text } from '../../../../typings/text'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { bytes, dayInWords, dayOf } from '../../../services/format'
import { type ChosenFile, upload } from '../../../services/upload'
import { fill, refusalText, text } from '../../../services/words'
import { type ShownExtract, shownExtract } from '../../extract-words'
import { chooseTable } from './choose'
import { handTemplate } from './template'

const AGAIN_MS = 3000
const DAY_MS = 86_400_000
const timers = new WeakMap<object, number>()
interface Type {
  id: string
  name: Text
}

/** Importing a register extract, and the imports so far with how far each is. */
Component({
  behaviors: [screen('extracts')],
  data: {
    state: 'loading' as 'loading' | 'shown' | 'error' | 'offline',
    why: '',
    /** What the server offers. */
    known: [] as Type[],
    columns: [] as ExtractColumn[],
    heads: [] as { name: string; needed: boolean }[],
    names: [] as string[],
    limitMb: 20,
    fileNote: '',
    /** What was chosen. */
    file: null as ChosenFile | null,
    fileText: '',
    refused: '',
    types: [] as Type[],
    chosen: [] as { id: string; name: string; label: string }[],
    day: '' as Day,
    dayText: '',
    dayOld: false,
    today: '' as Day,
    open: false,
    missing: '',
    sending: '',
    /** The imports. */
    items: [] as ExtractView[],
    rows: [] as ShownExtract[],
    next: '',
    more: 'none' as 'none' | 'loading' | 'failed',
  },
  pageLifetimes: {
    show() {
      void this.load()
    },
    hide() {
      clearTimeout(timers.get(this) ?? 0)
    },
  },
  lifetimes: {
    detached() {
      clearTimeout(timers.get(this) ?? 0)
    },
  },
  methods: {
    onWords() {
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
      this.setData({ state: 'loading' })
      void this.load()
    },
    async load() {
      clearTimeout(timers.get(this) ?? 0)
      try {
        if (!this.data.known.length) {
          const form = await call('center', 'extractForm', { types: [], language: 'zh' })
          this.setData({ known: form.types, columns: form.columns, limitMb: form.limitMb })
        }
        const page = await call('center', 'extracts', {})
        this.setData({
          items: page.items,
          next: page.next ?? '',
          state: 'shown',
          today: dayOf(page.asOf),
          more: 'none',
        })
        this.word()
      } catch (error) {
        if (this.data.state !== 'shown') {
          const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
          this.setData({ state: offline ? 'offline' : 'error', why: offline ? '' : refusalText(error) })
        }
      }
      if (this.data.rows.some((row) => row.running))
        timers.set(this, setTimeout(() => void this.load(), AGAIN_MS) as unknown as number)
    },
    async loadMore() {
      const { next, items } = this.data
      this.setData({ more: 'loading' })
      try {
        const page = await call('center', 'extracts', { cursor: next })
        this.setData({ items: [...items, ...page.items], next: page.next ?? '', more: 'none' })
        this.word()
      } catch {
        this.setData({ more: 'failed' })
      }
    },

    /** Words everything that is shown, from what is known. */
    word() {
      const { w, items, known, columns, types, file, day, today, limitMb } = this.data
      const lacking = [
        ...(file ? [] : [w.fields.file]),
        ...(types.length ? [] : [w.fields.types]),
        ...(day ? [] : [w.fields.day]),
      ]
      this.setData({
        rows: items.map((item) => shownExtract(item, w)),
        names: known.map(({ name }) => text(name)),
        heads: columns.map(({ name, needed }) => ({ name: `${name.zh} / ${name.en}`, needed })),
        fileNote: fill(w.fileNote, { limitMb }),
        fileText: file ? `${file.name} · ${bytes(file.size)}` : '',
        chosen: types.map(({ id, name }) => ({ id, name: text(name), label: fill(w.removeType, { name }) })),
        dayText: day ? dayInWords(day) : '',
        dayOld: day !== '' && Date.parse(today) - Date.parse(day) > 30 * DAY_MS,
        missing: lacking.length ? fill(w.missing, { fields: lacking.join(w.between) }) : '',
      })
    },
    onStart() {
      this.setData({ open: true })
    },
    async onFile() {
      const { w, limitMb } = this.data
      const file = await chooseTable().catch(() => undefined)
      if (!file) return
      const { name, size } = file
      const wrong = file.type !== 'text/csv' && fill(w.wrongType, { name })
      const large = size > limitMb * 1024 * 1024 && fill(w.tooLarge, { name, size: bytes(size), limitMb })
      const refused = wrong || large || ''
      this.setData({ refused, ...(refused ? {} : { file }) })
      this.word()
    },
    onType(event: WechatMiniprogram.CustomEvent<{ value: string | number }>) {
      const type = this.data.known[Number(event.detail.value)]
      if (!type || this.data.types.some(({ id }) => id === type.id)) return
      this.setData({ types: [...this.data.types, type] })
      this.word()
    },
    onRemoveType(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string }
      this.setData({ types: this.data.types.filter((type) => type.id !== id) })
      this.word()
    },
    onDay(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ day: event.detail.value })
      this.word()
    },
    async onTemplate() {
      const { types, lang, w } = this.data
      try {
        const ids = types.map(({ id }) => id)
        const language = lang === 'en' ? 'en' : 'zh'
        const { template } = await call('center', 'extractForm', { types: ids, language })
        await handTemplate(template, w.templateName, w.templateCopied)
      } catch (error) {
        wx.showToast({ title: refusalText(error), icon: 'none' })
      }
    },
    async onImport() {
      const { file, types, day, w, sending } = this.data
      if (!file || sending) return
      this.setData({ sending: fill(w.sending, { percent: 0 }), refused: '' })
      try {
        const { id: documentId } = await upload({
          file,
          purpose: 'register',
          by: 'center',
          onProgress: ({ percent }) => this.setData({ sending: fill(w.sending, { percent }) }),
        }).promise
        const ids = types.map(({ id }) => id)
        const { id } = await call('center', 'startExtract', {
          documentId,
          types: ids,
          day,
          requestKey: requestKey(),
        })
        this.setData({ file: null, day: '', open: false })
        wx.navigateTo({ url: `/center/pages/extract/extract?id=${id}` })
      } catch (error) {
        this.setData({ refused: refusalText(error) })
      }
      this.setData({ sending: '' })
      this.word()
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string }
      wx.navigateTo({ url: `/center/pages/extract/extract?id=${id}` })
    },
  },
})
