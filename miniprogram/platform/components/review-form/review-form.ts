/**
 * What a reviewer writes down: the result with what it does to the code, the words, the evidence, and a lot by its plan.
 * token: of the product, for the plan. busy: it is being saved.
 * Event: save {found}: a ReviewFound that was confirmed. The server checks everything again.
 */
import type {
  LotPlanView,
  LotSeverity,
  NonconformityClass,
  ReviewFound,
  ReviewResult,
} from '../../../../typings/contract'
import type { DocumentInfo } from '../../../../typings/dossier'
import { worded } from '../../../behaviors/worded'
import { call } from '../../../services/call'
import { fill, refusalText, words } from '../../../services/words'

const RESULTS: ReviewResult[] = ['pass', 'minor', 'major', 'critical', 'notFound', 'refused']
const CLASSES: NonconformityClass[] = ['critical', 'major', 'minor']
const CLEAN: ReviewResult[] = ['pass', 'minor']
const WHOLE = /^\d{1,8}$/

Component({
  behaviors: [worded('review')],
  properties: {
    token: { type: String, value: '' },
    busy: { type: Boolean, value: false },
  },
  data: {
    results: RESULTS,
    result: '' as '' | ReviewResult,
    effect: '',
    text: '',
    documents: [] as DocumentInfo[],
    uploading: false,
    classes: CLASSES,
    lot: false,
    size: '',
    counts: { critical: '0', major: '0', minor: '0' } as Record<NonconformityClass, string>,
    plan: null as LotPlanView | null,
    planned: '',
    lines: [] as { name: NonconformityClass; word: string; asks: string; accept: string; value: string }[],
    fault: '',
    ready: false,
  },
  observers: {
    'w, result, text, documents, uploading, lot, plan, counts'() {
      const { w, result, text, documents, uploading, lot, plan, counts } = this.data
      const shown = result !== 'critical' || documents.length > 0
      const counted = CLASSES.every((name) => WHOLE.test(counts[name]))
      this.setData({
        effect: result ? w.form.effects[result] : '',
        lines: plan ? CLASSES.map((name) => lineOf(name, plan, counts[name])) : [],
        ready: Boolean(result && text.trim() && shown && !uploading && (!lot || (plan && counted))),
      })
    },
  },
  methods: {
    onResult(event: WechatMiniprogram.TouchEvent) {
      this.setData({ result: event.currentTarget.dataset.value as ReviewResult })
    },
    onText(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ text: event.detail.value })
    },
    onDocuments(event: WechatMiniprogram.CustomEvent<{ documents: DocumentInfo[] }>) {
      this.setData({ documents: event.detail.documents })
    },
    onBusy(event: WechatMiniprogram.CustomEvent<{ uploading: boolean }>) {
      this.setData({ uploading: event.detail.uploading })
    },
    onLot() {
      this.setData({ lot: !this.data.lot, plan: null, planned: '', fault: '' })
    },
    onSize(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ size: event.detail.value.trim(), plan: null, planned: '' })
    },
    onCount(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const name = event.currentTarget.dataset.name as NonconformityClass
      this.setData({ counts: { ...this.data.counts, [name]: event.detail.value.trim() } })
    },
    /** The plan comes from the server, which knows the lots before. */
    async askPlan() {
      const { token, size, w } = this.data
      if (!WHOLE.test(size) || Number(size) < 1) return
      try {
        const answer = await call('platform', 'lotPlan', { token, size: Number(size) })
        if (!('plan' in answer)) return this.setData({ fault: w.lot.discontinued, plan: null })
        this.setData({ plan: answer.plan, planned: plannedOf(answer.severity, answer.plan, size), fault: '' })
      } catch (error) {
        this.setData({ fault: refusalText(error) })
      }
    },
    async save() {
      const { result, text, documents, lot, size, counts, plan, ready, busy } = this.data
      if (!ready || busy || !result) return
      if (!CLEAN.includes(result) && !(await this.sure(result))) return
      const found = {
        critical: Number(counts.critical),
        major: Number(counts.major),
        minor: Number(counts.minor),
      }
      const written: ReviewFound = {
        result,
        text: text.trim(),
        ...(documents.length > 0 && { documents: documents.map(({ id }) => id) }),
        ...(lot && plan && { lot: { size: Number(size), found } }),
      }
      this.triggerEvent('save', { found: written })
    },
    /** What turns a code yellow or red for everybody is asked once more. */
    async sure(result: ReviewResult): Promise<boolean> {
      const { w } = this.data
      const { confirm } = await wx.showModal({
        title: fill(w.form.confirmTitle, { result: w.form.results[result] }),
        content: w.form.effects[result],
        confirmText: w.form.confirmYes,
        cancelText: w.form.confirmBack,
      })
      return confirm
    },
  },
})

function lineOf(name: NonconformityClass, plan: LotPlanView, value: string) {
  const w = words('review').lot
  const word = w.classes[name]
  return {
    name,
    word,
    asks: fill(w.found, { name: word }),
    accept: fill(w.accept, { n: plan[name].accept }),
    value,
  }
}

/** Critical is inspected on the sample of the major plan; minor may have one of its own. */
function plannedOf(severity: LotSeverity, plan: LotPlanView, size: string): string {
  const w = words('review').lot
  const sample = Math.max(plan.major.sample, plan.minor.sample)
  return fill(w.line, { size, severity: w.severities[severity], sample })
}
