import type { AskedForceKind, ForceReason, ForceSubject } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { fill } from '../../../services/words'
import { form, lackingText } from '../../behaviors/form'
import { eventInWords } from '../measure/view'
import { lackingOf, listed } from './choices'

const KINDS: AskedForceKind[] = ['manualRed', 'spotCheck', 'suspension', 'release']

/** Asking for a measure: whose product, what, why, on what grounds, with which evidence. */
Component({
  behaviors: [screen('measure'), form('verification')],
  data: {
    kinds: KINDS,
    kind: 'manualRed' as AskedForceKind,
    reasons: [] as { id: ForceReason; name: string }[],
    reason: '' as ForceReason | '',
    whole: false,
    scopes: { product: '', supplier: '' },
    events: [] as { id: string; name: string }[],
    eventId: '',
    text: '',
  },
  methods: {
    onLoad(query: { productId?: string; code?: string; kind?: string }) {
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
      this.setData({
        lacking: lackingText(
          w,
          lackingOf(this.data).map((name) => [name, true] as const),
        ),
      })
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
    onSubmit() {
      const { subject, kind, reason, whole, eventId, text, documents, w } = this.data
      if (!subject || !reason) return
      void this.send(async (requestKey) => {
        const made = await call('center', 'requestForce', {
          kind,
          reason,
          productId: subject.productId,
          ...(kind === 'suspension' && whole && { wholeSupplier: true }),
          ...(kind === 'release' && { eventId }),
          note: text.trim(),
          documents: documents.map(({ id }) => id),
          requestKey,
        })
        return made.id
      }, w.submitted)
    },
  },
})
