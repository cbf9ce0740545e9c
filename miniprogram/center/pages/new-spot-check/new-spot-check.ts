import type { ForceSubject, Issue, SpotClass, SpotPlan, SpotResult } from '../../../../typings/contract'
import type { DocumentInfo } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dayOf } from '../../../services/format'
import { fill, refusalText, text } from '../../../services/words'
import type { LotTyped } from '../../components/lots/lots'

type Conclusion = 'pass' | 'fail' | 'none'
const CLASSES: SpotClass[] = ['critical', 'major', 'minor']
const RESULTS: SpotResult[] = ['pass', 'minor', 'major', 'critical']
let key = requestKey()

/** Recording a spot check: lots, what the samples showed, what the laboratory found, and what it comes to. */
Component({
  behaviors: [screen('events', 'newSpot')],
  data: {
    code: '',
    subject: null as ForceSubject | null,
    lots: [] as LotTyped[],
    plan: null as Record<SpotClass, SpotPlan> | null,
    planNote: '',
    classes: CLASSES,
    found: { critical: '0', major: '0', minor: '0' } as Record<SpotClass, string>,
    accepts: { critical: '', major: '', minor: '' } as Record<SpotClass, string>,
    items: [] as { name: string; conclusion: Conclusion; value: string }[],
    conclusions: ['pass', 'fail', 'none'] as Conclusion[],
    takenOn: dayOf(Date.now()),
    today: dayOf(Date.now()),
    laboratory: '',
    cma: '',
    reportNumber: '',
    results: RESULTS,
    result: '' as '' | SpotResult,
    said: '',
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
      this.weigh()
    },
    onWords() {
      this.weigh()
    },
    /** Says what is still missing before anything can be sent. */
    weigh() {
      const { w, subject, lots, laboratory, reportNumber, result, said, documents, plan } = this.data
      const complete = lots.length > 0 && lots.every(({ number, units }) => number && units > 0)
      const missing: [keyof typeof w.needs, boolean][] = [
        ['subject', !subject],
        ['lots', !complete],
        ['laboratory', !laboratory.trim()],
        ['reportNumber', !reportNumber.trim()],
        ['result', !result],
        ['note', !said.trim()],
        ['documents', documents.length === 0],
      ]
      const fields = missing.flatMap(([name, lacks]) => (lacks ? [w.needs[name]] : [])).join(w.between)
      this.setData({
        lacking: fields ? fill(w.need, { fields }) : '',
        planNote: plan ? fill(w.planNote, { n: plan.major.sample }) : w.planNone,
        accepts: Object.fromEntries(
          CLASSES.map((name) => [name, plan ? fill(w.accept, { n: plan[name].accept }) : '']),
        ) as Record<SpotClass, string>,
      })
    },
    change(part: Record<string, unknown>) {
      // Another content is another request.
      key = requestKey()
      this.setData({ ...part, failure: '', issues: [] })
      this.weigh()
    },
    onSubject(event: WechatMiniprogram.CustomEvent<{ subject: ForceSubject | null }>) {
      this.change({ subject: event.detail.subject, items: [] })
      void this.look()
    },
    onLots(event: WechatMiniprogram.CustomEvent<{ lots: LotTyped[] }>) {
      this.change({ lots: event.detail.lots })
      void this.look()
    },
    /** The plan of the lots together, and the category's items; without a network the form goes on without them. */
    async look() {
      const { subject, lots } = this.data
      const size = lots.reduce((sum, { units }) => sum + units, 0)
      if (!subject || !(size >= 1)) return
      try {
        const { plan, items } = await call('center', 'spotPlan', { productId: subject.productId, size })
        const known = this.data.items.length > 0
        this.setData({
          plan,
          ...(!known && {
            items: items.map((name) => ({ name: text(name), conclusion: 'none' as const, value: '' })),
          }),
        })
        this.weigh()
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      }
    },
    onFound(event: WechatMiniprogram.Input) {
      const name = event.currentTarget.dataset.name as SpotClass
      this.change({ found: { ...this.data.found, [name]: event.detail.value } })
    },
    onConclusion(event: WechatMiniprogram.TouchEvent) {
      const { index, conclusion } = event.currentTarget.dataset as { index: number; conclusion: Conclusion }
      const items = this.data.items.map((item, at) => (at === index ? { ...item, conclusion } : item))
      this.change({ items })
    },
    onField(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.change({ [event.currentTarget.dataset.field as string]: event.detail.value })
    },
    onResult(event: WechatMiniprogram.TouchEvent) {
      this.change({ result: event.currentTarget.dataset.result as SpotResult })
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
    async onSubmit() {
      const { subject, lots, found, items, takenOn, laboratory, cma, reportNumber, result, said } = this.data
      const { documents, lacking, sending } = this.data
      if (!subject || !result || lacking || sending) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        const made = await call('center', 'recordSpotCheck', {
          productId: subject.productId,
          lots: lots.map(({ number, units, madeOn }) => ({ number, size: units, ...(madeOn && { madeOn }) })),
          takenOn,
          laboratory: laboratory.trim(),
          ...(cma.trim() && { cma: cma.trim() }),
          reportNumber: reportNumber.trim(),
          found: {
            critical: Number(found.critical),
            major: Number(found.major),
            minor: Number(found.minor),
          },
          items: items.flatMap(({ name, conclusion }) =>
            conclusion === 'none' ? [] : [{ name: name.slice(0, 60), conclusion }],
          ),
          result,
          note: said.trim(),
          documents: documents.map(({ id }) => id),
          requestKey: key,
        })
        wx.redirectTo({ url: `/center/pages/measure/measure?id=${made.forceId}` })
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
  },
})
