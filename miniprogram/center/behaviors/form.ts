import type { ForceSubject, Issue } from '../../../typings/contract'
import type { DocumentInfo } from '../../../typings/dossier'
import { CallError, requestKey } from '../../services/call'
import { fill, refusalText } from '../../services/words'

/**
 * A form about one product with evidence, which ends on the page of the measure that it makes. The page defines
 * `weigh()`, which says in `lacking` what is missing; every change goes through `change`. `purpose`: what for evidence
 * is opened.
 */
export function form(purpose: 'complaint' | 'verification') {
  let key = requestKey()
  return Behavior({
    data: {
      code: '',
      subject: null as ForceSubject | null,
      documents: [] as DocumentInfo[],
      uploading: false,
      lacking: '',
      issues: [] as Issue[],
      failure: '',
      sending: false,
    },
    methods: {
      onLoad(query: { productId?: string; code?: string }) {
        key = requestKey()
        this.setData({ code: decodeURIComponent(query.code ?? query.productId ?? '') })
        weigh(this)
      },
      onWords() {
        weigh(this)
      },
      change(part: Record<string, unknown>) {
        // Another content is another request.
        key = requestKey()
        this.setData({ ...part, failure: '', issues: [] })
        weigh(this)
      },
      onDocuments(event: WechatMiniprogram.CustomEvent<{ documents: DocumentInfo[] }>) {
        this.change({ documents: event.detail.documents })
      },
      onBusy(event: WechatMiniprogram.CustomEvent<{ uploading: boolean }>) {
        this.setData({ uploading: event.detail.uploading })
      },
      onPaper(event: WechatMiniprogram.CustomEvent<{ documentId: string }>) {
        const { documentId } = event.detail
        wx.navigateTo({ url: `/platform/pages/document/document?id=${documentId}&purpose=${purpose}` })
      },
      /** `ask` answers the id of the measure. */
      async send(ask: (requestKey: string) => Promise<string>, done = '') {
        const { lacking, sending } = this.data
        if (lacking || sending) return
        this.setData({ sending: true, failure: '', issues: [] })
        try {
          const id = await ask(key)
          if (done) wx.showToast({ title: done, icon: 'none' })
          wx.redirectTo({ url: `/center/pages/measure/measure?id=${id}` })
        } catch (error) {
          const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
          this.setData({ issues, failure: refusalText(error) })
          weigh(this)
        } finally {
          this.setData({ sending: false })
        }
      },
    },
  })
}

function weigh(page: unknown): void {
  ;(page as { weigh(): void }).weigh()
}

/** What is missing before anything can be sent, in words; nothing when all is there. */
export function lackingText<Field extends string>(
  w: { need: string; needs: Record<Field, string>; between: string },
  missing: readonly (readonly [Field, boolean])[],
): string {
  const fields = missing.flatMap(([field, lacks]) => (lacks ? [w.needs[field]] : [])).join(w.between)
  return fields ? fill(w.need, { fields }) : ''
}
