import type { AskedForceKind, ForceReason, ForceSubject, Issue } from '../../../../typings/contract'
import type { DocumentInfo } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { fill, refusalText } from '../../../services/words'
import { eventInWords } from '../measure/view'
import { lackingOf, listed } from './choices'

const KINDS: AskedForceKind[] = ['manualRed', 'spotCheck', 'suspension', 'release']
let key = requestKey()

/** Asking for a measure: whose product, what, why, on what grounds, with which evidence. */
Component({
  behaviors: [screen('measure')],
  data: {
    code: '',
    subject: null as ForceSubject | null,
    kinds: KINDS,
    kind: 'manualRed' as AskedForceKind,
    reasons: [] as { id: ForceReason; name: string }[],
    reason: '' as ForceReason | '',
    whole: false,
    scopes: { product: '', supplier: '' },
    events: [] as { id: string; name: string }[],
    eventId: '',
    text: '',
    documents: [] as DocumentInfo[],
    uploading: false,
    lacking: '',
    issues: [] as Issue[],
    failure: '',
    sending: false,
  },
  methods: {
    onLoad(query: { productId?: string; code?: string; kind?: string }) {
      key = requestKey()
      this.setData({
        code: decodeURIComponent(query.code ?? query.productId ?? ''),
        kind: KINDS.find((kind) => kind === query.kind) ?? 'manualRed',
      })
      this.word()
    },
    onWords() {
      this.word()
    },
    word() {
      const { kind, subject, w } = this.data
      this.setData({
        reasons: listed(kind).map((id) => ({ id, name: w.reasons[id] })),
        scopes: {
          product: w.scopes.product,
          supplier: fill(w.scopes.supplier, { n: subject?.products ?? 0 }),
        },
        events: (subject?.events ?? []).map(({ id, type, reason }) => ({
          id,
          name: eventInWords({ type, ...(reason && { reason }) }, w),
        })),
      })
      this.weigh()
    },
    /** Says what is still missing before anything can be sent. */
    weigh() {
      const { w } = this.data
      const lacking = lackingOf(this.data)
      const fields = lacking.map((name) => w.needs[name]).join(w.between)
      this.setData({ lacking: fields ? fill(w.need, { fields }) : '' })
    },
    change(part: Record<string, unknown>) {
      // Another content is another request.
      key = requestKey()
      this.setData({ ...part, failure: '', issues: [] })
      this.weigh()
    },
    onSubject(event: WechatMiniprogram.CustomEvent<{ subject: ForceSubject | null }>) {
      const { subject } = event.detail
      const [only, ...more] = subject?.events ?? []
      this.change({ subject, eventId: only && more.length === 0 ? only.id : '' })
      this.word()
    },
    onKind(event: WechatMiniprogram.TouchEvent) {
      const kind = event.currentTarget.dataset.kind as AskedForceKind
      const [only, ...more] = listed(kind)
      this.change({ kind, reason: more.length ? '' : only, whole: false })
      this.word()
    },
    onReason(event: WechatMiniprogram.TouchEvent) {
      this.change({ reason: event.currentTarget.dataset.id as ForceReason })
    },
    onScope(event: WechatMiniprogram.TouchEvent) {
      this.change({ whole: event.currentTarget.dataset.scope === 'supplier' })
    },
    onEvent(event: WechatMiniprogram.TouchEvent) {
      this.change({ eventId: event.currentTarget.dataset.id as string })
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
      const { documentId } = event.detail
      wx.navigateTo({ url: `/platform/pages/document/document?id=${documentId}&purpose=verification` })
    },
    async onSubmit() {
      const { subject, kind, reason, whole, eventId, text, documents, lacking, sending, w } = this.data
      if (!subject || !reason || lacking || sending) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        const made = await call('center', 'requestForce', {
          kind,
          reason,
          productId: subject.productId,
          ...(kind === 'suspension' && whole && { wholeSupplier: true }),
          ...(kind === 'release' && { eventId }),
          note: text.trim(),
          documents: documents.map(({ id }) => id),
          requestKey: key,
        })
        wx.showToast({ title: w.submitted, icon: 'none' })
        wx.redirectTo({ url: `/center/pages/measure/measure?id=${made.id}` })
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
  },
})
