import type { ForceSubject, SpotClass, SpotPlan, SpotResult } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { dayOf } from '../../../services/format'
import { fill, refusalText, text } from '../../../services/words'
import { form, lackingText } from '../../behaviors/form'
import { isComplete } from '../../components/lots/complete'
import type { LotTyped } from '../../components/lots/lots'

type Conclusion = 'pass' | 'fail' | 'none'
const CLASSES: SpotClass[] = ['critical', 'major', 'minor']
const RESULTS: SpotResult[] = ['pass', 'minor', 'major', 'critical']

/** Recording a spot check: lots, what the samples showed, what the laboratory found, and what it comes to. */
Component({
  behaviors: [screen('events', 'newSpot'), form('complaint')],
  data: {
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
  },
  methods: {
    /** Says what is still missing before anything can be sent. */
    weigh() {
      const { w, subject, lots, laboratory, reportNumber, result, said, documents, plan } = this.data
      const lacking = lackingText(w, [
        ['subject', !subject],
        ['lots', !isComplete(lots)],
        ['laboratory', !laboratory.trim()],
        ['reportNumber', !reportNumber.trim()],
        ['result', !result],
        ['note', !said.trim()],
        ['documents', documents.length === 0],
      ])
      this.setData({
        lacking,
        planNote: plan ? fill(w.planNote, { n: plan.major.sample }) : w.planNone,
        accepts: Object.fromEntries(
          CLASSES.map((name) => [name, plan ? fill(w.accept, { n: plan[name].accept }) : '']),
        ) as Record<SpotClass, string>,
      })
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
    onSubmit() {
      const { subject, lots, found, items, takenOn, laboratory, cma, reportNumber, result, said, documents } =
        this.data
      if (!subject || !result) return
      void this.send(async (requestKey) => {
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
          requestKey,
        })
        return made.forceId
      })
    },
  },
})
