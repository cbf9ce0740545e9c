import type { HealthIssuer, HealthSymptom, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dayOf } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { askForNews } from '../../../services/subscribe'
import { fill, refusalText, text, words } from '../../../services/words'
import { declaredPairs } from '../../declared'
import { shownPerson } from '../../residents'
import {
  changesOf,
  type Draft,
  draftOf,
  emptyDraft,
  emptyJourney,
  fieldIssues,
  formOf,
  type Journey,
  lackingAt,
  type Mode,
  stepOfFault,
  type Waiting,
  waited,
  waiting,
} from './draft'

const DAYS = 14
const DAY_MS = 86_400_000
const SYMPTOMS: HealthSymptom[] = [
  'fever',
  'dryCough',
  'fatigue',
  'stuffyNose',
  'runnyNose',
  'soreThroat',
  'dyspnea',
  'diarrhoea',
]
const TRANSPORTS = ['train', 'plane', 'coach', 'car', 'ship', 'other'] as const
const RELATIONS = ['child', 'elderly', 'ward'] as const
type Tap<T extends object> = { currentTarget: { dataset: T } }
type Picked = WechatMiniprogram.CustomEvent<{ value: string; code: string[] }>
let key = requestKey()

/** A declaration in three steps: one's own, as an agent (`agent=1`), or a correction (`id`). */
Component({
  behaviors: [screen('resident', 'declareTitle')],
  data: {
    load: 'loading',
    note: '',
    mode: 'self' as Mode,
    id: '',
    revision: 0,
    masked: { number: '', mobile: '' },
    step: 1,
    draft: emptyDraft as Draft,
    promised: false,
    mayActFor: false,
    consents: false,
    statement: '',
    issuers: [] as HealthIssuer[],
    /** Words of the pickers and chips. */
    shown: {} as Record<string, unknown>,
    earliest: '',
    today: '',
    lacking: '',
    issues: [] as Issue[],
    failure: '',
    sending: false,
  },
  methods: {
    onLoad(query: { id?: string; agent?: string }) {
      key = requestKey()
      const mode: Mode = query.id ? 'correct' : query.agent ? 'agent' : 'self'
      const today = dayOf(Date.now())
      this.setData({ mode, id: query.id ?? '', today, earliest: dayOf(Date.now() - DAYS * DAY_MS) })
      void this.read()
    },
    onWords() {
      this.render()
    },
    async read() {
      const { mode, id } = this.data
      try {
        const [pack, { items }] = await Promise.all([
          call('health', 'pack', {}),
          call('health', 'issuers', {}),
        ])
        if (!pack.on) return this.setData({ load: 'off' })
        if (pack.agreed?.version !== pack.noticeVersion) {
          const query = mode === 'correct' ? `?id=${id}` : mode === 'agent' ? '?agent=1' : ''
          const next = encodeURIComponent(`/health/pages/declare/declare${query}`)
          return wx.redirectTo({ url: `/health/pages/consent/consent?next=${next}` })
        }
        if (mode === 'correct') {
          const form = await call('health', 'form', { id })
          const masked = { number: form.numberMasked, mobile: form.mobileMasked }
          this.setData({ draft: draftOf(form), revision: form.revision, masked })
        } else {
          const kept = wx.getStorageSync(this.place()) as Waiting | ''
          if (kept && kept.day !== this.data.today) wx.removeStorageSync(this.place())
          this.setData({ draft: waited(kept, this.data.today) })
        }
        this.setData({ statement: pack.statementVersion, issuers: items })
        this.render()
        this.setData({ load: 'ready' })
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    /** Where the unsent form waits on this phone until it is sent or the day is over; a correction is not kept. */
    place() {
      return `draft:health:${this.data.mode}`
    },
    /** Everything that depends on the language or on what was answered. */
    render() {
      const w = words('resident')
      const h = words('health')
      const { draft, step, mode, issuers, promised, mayActFor, consents } = this.data
      const issuer = issuers.find(({ id }) => id === draft.issuer)
      const state = issuer?.states.find(({ id }) => id === draft.state)
      const steps = [w.steps.who, w.steps.health, w.steps.promise]
      const missing = step < 3 ? lackingAt(step, draft, mode, w) : []
      const agreed = promised && (mode !== 'agent' || (mayActFor && consents))
      const unticked = step === 3 && !agreed ? w.ticks : ''
      this.setData({
        lacking: missing.length ? fill(w.lacking, { fields: missing.join(w.between) }) : unticked,
        shown: {
          agreed,
          steps: steps.map((name, at) => ({ name, at: at + 1 })),
          stepOf: fill(w.stepOf, { n: step, name: steps[step - 1] ?? '' }),
          next: fill(w.next, { name: steps[step] ?? '' }),
          numberHint: mode === 'correct' ? w.kept : w.numberHint,
          mobileHint: mode === 'correct' ? w.kept : w.mobileHint,
          stored: mode === 'correct' ? w.storedNothing : w.stored,
          relations: RELATIONS.map((id) => ({ id, name: h.relations[id] })),
          symptoms: SYMPTOMS.map((id) => ({ id, name: h.symptoms[id], on: draft.symptoms?.includes(id) })),
          transports: TRANSPORTS.map((id) => h.transports[id]),
          journeys: draft.journeys.map((journey, at) => ({
            ...journey,
            title: fill(w.journeyN, { n: at + 1 }),
            by: journey.transport ? h.transports[journey.transport] : '',
          })),
          issuers: issuers.map(({ name }) => text(name)),
          issuer: issuer ? text(issuer.name) : '',
          states: issuer?.states.map((one) => text(one.text)) ?? [],
          state: state ? text(state.text) : '',
          summary: step === 3 ? this.summary() : [],
        },
      })
    },
    /** What is about to be sent, to be checked once more. */
    summary() {
      const { draft, masked, issuers } = this.data
      const form = formOf(draft)
      const { number, mobile } = form
      return declaredPairs(
        { ...form, number: number || masked.number, mobile: mobile || masked.mobile },
        issuers,
      )
    },
    change(part: Partial<Draft>) {
      key = requestKey()
      const draft = { ...this.data.draft, ...part }
      // What was said about a field goes when the field is mended.
      const issues = this.data.issues.filter(({ path }) => !(String(path[0]) in part))
      this.setData({ draft, issues, failure: '' })
      if (this.data.mode !== 'correct') wx.setStorageSync(this.place(), waiting(draft, this.data.today))
      this.render()
    },
    onType(event: WechatMiniprogram.Input) {
      const { field } = event.currentTarget.dataset as { field: keyof Draft }
      this.change({ [field]: event.detail.value })
    },
    /** A tap that answers: `field` and its value. */
    onAnswer(event: Tap<{ field: keyof Draft; value: string | boolean }>) {
      const { field, value } = event.currentTarget.dataset
      const first = field === 'left' && value === true && !this.data.draft.journeys.length
      this.change({ [field]: value, ...(first && { journeys: [emptyJourney] }) })
    },
    onRegion(event: WechatMiniprogram.CustomEvent<{ code: string[]; value: string[] }>) {
      this.change({ region: regionOf(event.detail) })
    },
    onSymptom(event: Tap<{ id: HealthSymptom | '' }>) {
      const { id } = event.currentTarget.dataset
      const now = this.data.draft.symptoms ?? []
      if (!id) return this.change({ symptoms: [] })
      this.change({ symptoms: now.includes(id) ? now.filter((one) => one !== id) : [...now, id] })
    },
    journey(at: number, part: Partial<Journey>) {
      const { journeys } = this.data.draft
      this.change({ journeys: journeys.map((one, n) => (n === at ? { ...one, ...part } : one)) })
    },
    onJourneyRegion(event: WechatMiniprogram.CustomEvent<{ code: string[]; value: string[] }>) {
      this.journey(at(event), { region: regionOf(event.detail) })
    },
    onJourneyDay(event: Picked) {
      const { end } = event.currentTarget.dataset as { end: 'from' | 'to' }
      this.journey(at(event), { [end]: event.detail.value })
    },
    onJourneyBy(event: Picked) {
      this.journey(at(event), { transport: TRANSPORTS[Number(event.detail.value)] ?? '' })
    },
    onAddJourney() {
      this.change({ journeys: [...this.data.draft.journeys, emptyJourney] })
    },
    onRemoveJourney(event: WechatMiniprogram.TouchEvent) {
      const journeys = this.data.draft.journeys.filter((_, n) => n !== at(event))
      this.change({ journeys, left: journeys.length > 0 })
    },
    onEntered(event: Picked) {
      this.change({ enteredOn: event.detail.value })
    },
    onIssuer(event: Picked) {
      this.change({ issuer: this.data.issuers[Number(event.detail.value)]?.id ?? '', state: '' })
    },
    onState(event: Picked) {
      const issuer = this.data.issuers.find(({ id }) => id === this.data.draft.issuer)
      this.change({ state: issuer?.states[Number(event.detail.value)]?.id ?? '' })
    },
    onTick(event: Tap<{ field: 'promised' | 'mayActFor' | 'consents' }>) {
      const { field } = event.currentTarget.dataset
      this.setData({ [field]: !this.data[field] })
      this.render()
    },
    go(step: number) {
      this.setData({ step })
      this.render()
      wx.pageScrollTo({ scrollTop: 0, duration: 0 })
    },
    /** What was said about another step stays there. */
    turn(step: number) {
      this.setData({ failure: '' })
      this.go(step)
    },
    onNext() {
      if (!this.data.lacking) this.turn(this.data.step + 1)
    },
    onPrevious() {
      // The answer under way is about what is on the screen.
      if (!this.data.sending) this.turn(this.data.step - 1)
    },
    onCheck() {
      if (!this.data.sending) this.turn(1)
    },
    onSubmit() {
      // WeChat lets us ask only in the tap itself.
      askForNews()
      void this.submit()
    },
    send() {
      const { mode, draft, id, revision, statement: version } = this.data
      if (mode === 'correct') {
        const changes = changesOf(draft)
        return call('health', 'correct', { id, revision, changes, truthful: true, requestKey: key })
      }
      const form = formOf(draft)
      if (mode === 'self') return call('health', 'declare', { form, requestKey: key })
      const statement = { version, mayActFor: true, consents: true } as const
      return call('health', 'addPerson', { form, relation: draft.relation, statement, requestKey: key })
    },
    async submit() {
      if (this.data.sending || !this.data.shown.agreed) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        const code = await this.send()
        wx.removeStorageSync(this.place())
        shownPerson.set(code.id)
        const w = words('resident')
        wx.showToast({ title: this.data.mode === 'correct' ? w.corrected : w.declared, icon: 'none' })
        wx.redirectTo({ url: `/health/pages/my-code/my-code?id=${code.id}` })
      } catch (error) {
        const issues = error instanceof CallError ? fieldIssues(error.refusal.issues ?? []) : []
        this.setData({ issues, failure: refusalText(error) })
        if (issues.length) this.go(stepOfFault(issues[0]?.path[0]))
      } finally {
        this.setData({ sending: false })
      }
    },
    onAct() {
      if (this.data.load === 'off' || this.data.load === 'gone')
        return wx.switchTab({ url: '/pages/home/home' })
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

const at = (event: { currentTarget: { dataset: object } }): number =>
  (event.currentTarget.dataset as { at: number }).at

const regionOf = ({ code, value }: { code: string[]; value: string[] }) => ({
  code: code[code.length - 1] ?? '',
  name: [...new Set(value)].join(''),
})
