import type { EndingView, Issue } from '../../../../typings/contract'
import type { DocumentInfo } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { failedLoad } from '../../../services/loaded'
import { refusalText } from '../../../services/words'
import type { Said } from '../../events'
import { openOwn } from '../../own-document'
import { mayEdit } from '../../role'
import { type EndingHead, headOf } from './view'

let key = requestKey()

/** What a platform reported of a product of mine: its words, what it means now, and my answer. */
Component({
  behaviors: [screen('ending')],
  data: {
    id: '',
    load: 'loading',
    note: '',
    ending: null as EndingView | null,
    head: null as EndingHead | null,
    editor: true,
    text: '',
    documents: [] as DocumentInfo[],
    issues: [] as Issue[],
    failure: '',
    sending: false,
    uploading: false,
  },
  methods: {
    onLoad({ id = '' }: { id?: string }) {
      key = requestKey()
      this.setData({ id, editor: mayEdit() })
      void this.read()
    },
    onWords() {
      this.word()
    },
    onAct() {
      if (this.data.load === 'gone')
        // Whoever came from WeChat's own message has no page behind this one.
        return void wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/inbox/inbox' }) })
      this.setData({ load: 'loading' })
      void this.read()
    },
    async read() {
      try {
        this.take(await call('supplier', 'ending', { id: this.data.id }))
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    take(ending: EndingView) {
      this.setData({ ending, load: 'ready' })
      this.word()
    },
    word() {
      const { ending } = this.data
      if (ending) this.setData({ head: headOf(ending) })
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
    onProduct() {
      const productId = this.data.ending?.productId ?? ''
      wx.navigateTo({ url: `/supplier/pages/product/product?productId=${productId}` })
    },
    async onSubmit() {
      const { id, ending, text, documents, sending, w } = this.data
      if (sending || !ending) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        this.take(
          await call('supplier', 'answerEnding', {
            id,
            revision: ending.revision,
            text: text.trim(),
            documents: documents.map((document) => document.id),
            requestKey: key,
          }),
        )
        wx.showToast({ title: w.submitted, icon: 'none' })
        wx.pageScrollTo({ scrollTop: 0, duration: 0 })
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : undefined
        const late = refusal?.code === 'ALREADY_DONE' || refusal?.code === 'CONFLICT'
        if (late) await this.read()
        this.setData({ issues: refusal?.issues ?? [], failure: late ? w.late : refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
  },
})
