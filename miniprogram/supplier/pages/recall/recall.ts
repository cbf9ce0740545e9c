import type { Issue, RecallDetail, RecallReport } from '../../../../typings/contract'
import type { DocumentInfo } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { failedLoad } from '../../../services/loaded'
import { recallWords } from '../../../services/recalls'
import { refusalText } from '../../../services/words'
import { openOwn } from '../../own-document'
import { mayEdit } from '../../role'

type Step = RecallReport['step']
type Figure = 'recalled' | 'destroyed' | 'unreachable'
let key = requestKey()

/** A recall for the company: what to do, by when, and where it reports what was done. */
Component({
  behaviors: [screen('events', 'supplierView')],
  data: {
    id: '',
    load: 'loading',
    note: '',
    recall: null as RecallDetail | null,
    said: null as ReturnType<typeof recallWords> | null,
    editor: false,
    reporting: false,
    steps: [] as Step[],
    step: 'started' as Step,
    figures: ['recalled', 'destroyed', 'unreachable'] as Figure[],
    numbers: { recalled: '0', destroyed: '0', unreachable: '0' } as Record<Figure, string>,
    text: '',
    documents: [] as DocumentInfo[],
    uploading: false,
    ready: false,
    issues: [] as Issue[],
    failure: '',
    sending: false,
  },
  methods: {
    onLoad(query: { id?: string }) {
      key = requestKey()
      this.setData({ id: query.id ?? '' })
      void this.read()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        const recall = await call('supplier', 'recall', { id: this.data.id })
        this.setData({ editor: mayEdit() })
        this.take(recall)
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    take(recall: RecallDetail) {
      const { state, reports } = recall
      const last = reports[reports.length - 1]?.numbers
      const steps: Step[] = state === 'open' ? ['started', 'done'] : ['progress', 'done']
      this.setData({
        recall,
        load: 'ready',
        reporting: (state === 'open' || state === 'started') && this.data.editor,
        steps,
        step: steps[0] as Step,
        ...(last && {
          numbers: {
            recalled: String(last.recalled),
            destroyed: String(last.destroyed),
            unreachable: String(last.unreachable),
          },
        }),
        text: '',
        documents: [],
        ready: false,
      })
      this.word()
    },
    word() {
      const { recall, w } = this.data
      if (recall) this.setData({ said: recallWords(recall, w, Date.now()) })
    },
    change(part: Record<string, unknown>) {
      // Another content is another request.
      key = requestKey()
      this.setData({ ...part, failure: '', issues: [] })
      const { text, numbers } = this.data
      const counted = Object.values(numbers).every((typed) => /^\d{1,9}$/.test(typed.trim()))
      this.setData({ ready: counted && text.trim().length > 0 })
    },
    onStep(event: WechatMiniprogram.TouchEvent) {
      this.change({ step: event.currentTarget.dataset.step as Step })
    },
    onNumber(event: WechatMiniprogram.Input) {
      const name = event.currentTarget.dataset.name as Figure
      this.change({ numbers: { ...this.data.numbers, [name]: event.detail.value } })
    },
    onText(event: WechatMiniprogram.Input) {
      this.change({ text: event.detail.value })
    },
    onDocuments(event: WechatMiniprogram.CustomEvent<{ documents: DocumentInfo[] }>) {
      this.change({ documents: event.detail.documents })
    },
    onBusy(event: WechatMiniprogram.CustomEvent<{ uploading: boolean }>) {
      this.setData({ uploading: event.detail.uploading })
    },
    onPaper(event: WechatMiniprogram.CustomEvent<{ documentId: string }>) {
      openOwn(event.detail.documentId).catch((fault) => this.setData({ failure: refusalText(fault) }))
    },
    async onSend() {
      const { id, recall, step, numbers, text, documents, ready, sending, w } = this.data
      if (!recall || !ready || sending) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        const after = await call('supplier', 'reportRecall', {
          id,
          revision: recall.revision,
          step,
          numbers: {
            recalled: Number(numbers.recalled),
            destroyed: Number(numbers.destroyed),
            unreachable: Number(numbers.unreachable),
          },
          text: text.trim(),
          documents: documents.map((one) => one.id),
          requestKey: key,
        })
        key = requestKey()
        this.take(after)
        wx.showToast({ title: w.reported, icon: 'none' })
        wx.pageScrollTo({ scrollTop: 0, duration: 0 })
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : undefined
        const late = refusal?.code === 'CONFLICT' || refusal?.code === 'ALREADY_DONE'
        this.setData({ issues: refusal?.issues ?? [], failure: late ? w.conflict : refusalText(error) })
        if (late) await this.read()
      } finally {
        this.setData({ sending: false })
      }
    },
    onProduct() {
      wx.navigateTo({ url: `/supplier/pages/product/product?productId=${this.data.recall?.productId}` })
    },
    onAct() {
      if (this.data.load === 'gone') {
        wx.navigateBack()
        return
      }
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})
