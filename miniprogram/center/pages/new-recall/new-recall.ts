import type { ForceSubject, Issue, RecallClass } from '../../../../typings/contract'
import type { DocumentInfo } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { fill, refusalText } from '../../../services/words'
import type { LotTyped } from '../../components/lots/lots'

const LEVELS: RecallClass[] = [1, 2, 3]
const SHORTEST_ANNOUNCEMENT = 10
let key = requestKey()

/** Proposing a recall: which lots, how grave, why, and what buyers are told. */
Component({
  behaviors: [screen('events', 'newRecall')],
  data: {
    code: '',
    subject: null as ForceSubject | null,
    levels: LEVELS,
    level: 0 as 0 | RecallClass,
    by: 'supplier' as 'supplier' | 'order',
    lots: [] as LotTyped[],
    reason: '',
    announcement: '',
    documents: [] as DocumentInfo[],
    uploading: false,
    lacking: '',
    issues: [] as Issue[],
    failure: '',
    /** The recall that is under way already. */
    same: '',
    sending: false,
  },
  methods: {
    onLoad(query: { productId?: string; code?: string }) {
      key = requestKey()
      this.setData({ code: decodeURIComponent(query.code ?? query.productId ?? '') })
      this.weigh()
    },
    onWords() {
      this.weigh()
    },
    /** Says what is still missing before anything can be sent. */
    weigh() {
      const { w, subject, level, lots, reason, announcement, documents } = this.data
      const complete = lots.length > 0 && lots.every(({ number, units }) => number && units > 0)
      const missing: [keyof typeof w.needs, boolean][] = [
        ['subject', !subject],
        ['level', !level],
        ['lots', !complete],
        ['reason', !reason.trim()],
        ['announcement', announcement.trim().length < SHORTEST_ANNOUNCEMENT],
        ['documents', documents.length === 0],
      ]
      const fields = missing.flatMap(([name, lacks]) => (lacks ? [w.needs[name]] : [])).join(w.between)
      this.setData({ lacking: fields ? fill(w.need, { fields }) : '' })
    },
    change(part: Record<string, unknown>) {
      // Another content is another request.
      key = requestKey()
      this.setData({ ...part, failure: '', same: '', issues: [] })
      this.weigh()
    },
    onSubject(event: WechatMiniprogram.CustomEvent<{ subject: ForceSubject | null }>) {
      this.change({ subject: event.detail.subject })
    },
    onLevel(event: WechatMiniprogram.TouchEvent) {
      this.change({ level: event.currentTarget.dataset.level as RecallClass })
    },
    onBy(event: WechatMiniprogram.TouchEvent) {
      this.change({ by: event.currentTarget.dataset.by as 'supplier' | 'order' })
    },
    onLots(event: WechatMiniprogram.CustomEvent<{ lots: LotTyped[] }>) {
      this.change({ lots: event.detail.lots })
    },
    onReason(event: WechatMiniprogram.Input) {
      this.change({ reason: event.detail.value })
    },
    onAnnouncement(event: WechatMiniprogram.Input) {
      this.change({ announcement: event.detail.value })
    },
    onDocuments(event: WechatMiniprogram.CustomEvent<{ documents: DocumentInfo[] }>) {
      this.change({ documents: event.detail.documents })
    },
    onBusy(event: WechatMiniprogram.CustomEvent<{ uploading: boolean }>) {
      this.setData({ uploading: event.detail.uploading })
    },
    onPaper(event: WechatMiniprogram.CustomEvent<{ documentId: string }>) {
      wx.navigateTo({
        url: `/platform/pages/document/document?id=${event.detail.documentId}&purpose=complaint`,
      })
    },
    onSame() {
      wx.navigateTo({ url: `/center/pages/recall/recall?id=${this.data.same}` })
    },
    async onSubmit() {
      const { subject, level, by, lots, reason, announcement, documents, lacking, sending } = this.data
      if (!subject || !level || lacking || sending) return
      this.setData({ sending: true, failure: '', same: '', issues: [] })
      try {
        const made = await call('center', 'openRecall', {
          productId: subject.productId,
          level,
          by,
          lots: lots.map(({ number, units, madeOn }) => ({
            number,
            quantity: units,
            ...(madeOn && { madeOn }),
          })),
          reason: reason.trim(),
          announcement: announcement.trim(),
          documents: documents.map(({ id }) => id),
          requestKey: key,
        })
        wx.redirectTo({ url: `/center/pages/measure/measure?id=${made.forceId}` })
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        const same = issues.find(({ code }) => code === 'recallOpen')?.params?.id ?? ''
        this.setData({ issues, failure: refusalText(error), same: String(same) })
      } finally {
        this.setData({ sending: false })
      }
    },
  },
})
