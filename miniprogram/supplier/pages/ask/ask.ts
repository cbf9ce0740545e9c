import type { Issue, Question } from '../../../../typings/contract'
import type { DocumentInfo } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { moment } from '../../../services/format'
import { askForNews } from '../../../services/subscribe'
import { fill, refusalText, type Words } from '../../../services/words'
import type { Said } from '../../events'
import { openOwn } from '../../own-document'

let key = requestKey()

/** Asks the Centre, with the product attached, above everything that was asked and answered. */
Component({
  behaviors: [screen('ask')],
  data: {
    /** Set when an answer was opened from the inbox: that question comes first. */
    id: '',
    productId: '',
    products: [] as { productId: string; name: string }[],
    names: [] as string[],
    productName: '',
    load: 'loading',
    note: '',
    items: [] as Question[],
    rows: [] as ReturnType<typeof rowOf>[],
    next: '',
    text: '',
    documents: [] as DocumentInfo[],
    issues: [] as Issue[],
    failure: '',
    sending: false,
    uploading: false,
  },
  methods: {
    onLoad(query: { id?: string; productId?: string }) {
      this.setData({ id: query.id ?? '', productId: query.productId ?? '' })
      key = requestKey()
      void this.read()
      void this.readProducts()
    },
    onWords() {
      this.word()
    },
    onReachBottom() {
      if (this.data.next) void this.read(this.data.next)
    },
    async read(cursor?: string) {
      try {
        const page = await call('supplier', 'questions', cursor ? { cursor } : {})
        const items = cursor ? [...this.data.items, ...page.items] : page.items
        this.setData({ items, next: page.next ?? '', load: items.length ? 'ready' : 'empty' })
        this.word()
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (this.data.items.length) return
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    /** To choose from; without them a question can be asked all the same. */
    async readProducts() {
      try {
        const { items } = await call('supplier', 'products', {})
        this.setData({ products: items.map(({ productId, name }) => ({ productId, name })) })
        this.word()
      } catch {
        this.setData({ products: [] })
      }
    },
    word() {
      const { items, products, productId, id, w } = this.data
      const first = items.filter((one) => one.id === id)
      const rest = items.filter((one) => one.id !== id)
      this.setData({
        rows: [...first, ...rest].map((item) => rowOf(item, w)),
        names: [w.none, ...products.map(({ name }) => name)],
        productName: products.find((one) => one.productId === productId)?.name ?? (productId ? '' : w.none),
      })
    },
    onProduct(event: WechatMiniprogram.PickerChange) {
      key = requestKey()
      const chosen = this.data.products[Number(event.detail.value) - 1]
      this.setData({ productId: chosen?.productId ?? '' })
      this.word()
    },
    onText(event: WechatMiniprogram.Input) {
      key = requestKey()
      this.setData({ text: event.detail.value, issues: [], failure: '' })
    },
    onDocuments(event: Said<{ documents: DocumentInfo[] }>) {
      key = requestKey()
      this.setData({ documents: event.detail.documents })
    },
    onBusy(event: Said<{ uploading: boolean }>) {
      this.setData({ uploading: event.detail.uploading })
    },
    async onPaper(event: Said<{ documentId: string }>) {
      try {
        await openOwn(event.detail.documentId)
      } catch (error) {
        wx.showToast({ title: refusalText(error), icon: 'none' })
      }
    },
    onSubmit() {
      askForNews()
      void this.submit()
    },
    async submit() {
      const { productId, text, documents, sending, w } = this.data
      if (sending) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        const asked = await call('supplier', 'ask', {
          ...(productId && { productId }),
          text: text.trim(),
          documents: documents.map(({ id }) => id),
          requestKey: key,
        })
        key = requestKey()
        this.setData({ text: '', documents: [], items: [asked, ...this.data.items], load: 'ready' })
        this.word()
        wx.showToast({ title: w.submitted, icon: 'none' })
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : undefined
        const failure =
          refusal?.code === 'RATE_LIMITED' ? fill(w.tooMany, refusal.params) : refusalText(error)
        this.setData({ issues: refusal?.issues ?? [], failure })
      } finally {
        this.setData({ sending: false })
      }
    },
    onAct() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function rowOf({ id, at, by, text, product, documents, answer }: Question, w: Words<'ask'>) {
  return {
    id,
    text,
    documents,
    product,
    said: fill(w.by, { by, time: moment(at) }),
    answer: answer?.text ?? '',
    answered: answer ? fill(w.by, { by: answer.by, time: moment(answer.at) }) : '',
  }
}
