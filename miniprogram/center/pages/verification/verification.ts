import type { VerificationDetail } from '../../../../typings/contract'
import type { DocumentInfo } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dueInWords } from '../../../services/due'
import { bytes, moment } from '../../../services/format'
import { fill, refusalText, text } from '../../../services/words'
import {
  type Comparison,
  type Consequence,
  compareHolder,
  compareValidity,
  consequence,
  emptyForm,
  type Form,
  type Missing,
  missing,
  outcomeOf,
  toResult,
} from './form'
import { type Fact, statedFacts } from './stated'
import { type Question, questionsOf } from './statement'

type Ground = 'good' | 'bad' | 'still'
/** Results that change no colour. */
const STILL: (Consequence | undefined)[] = [undefined, 'unreachable', 'unnamed', 'denied']
const REGISTERED = ['found', 'notFound', 'unreachable'] as const
const STATED = ['found', 'unreachable'] as const
const QUEUE = '/center/pages/queue/queue'

/** One item against its register: the form starts empty and compares only what has been typed. */
Component({
  behaviors: [screen('verification')],
  data: {
    id: '',
    state: 'loading' as 'loading' | 'form' | 'decided' | 'gone' | 'error' | 'offline',
    why: '',
    detail: {} as VerificationDetail,
    head: { title: '', due: '', overdue: false, affects: '', scope: '', register: '' },
    documents: [] as { id: string; name: string; size: string; label: string; pdf: boolean }[],
    outcomes: REGISTERED as readonly NonNullable<Form['outcome']>[],
    /** Of a report, a change or a partnership: what is stated, and the questions with their answers. */
    facts: [] as Fact[],
    questions: [] as { id: Question; text: string; answer?: boolean }[],
    asked: { question: '', found: '', unreachable: '', unreachableNote: '' },
    /** Of a label: what to look for on it. */
    labelFields: [] as { id: string; name: string; missing: boolean }[],
    /** A colleague is at it. */
    heldBy: '',
    /** In the sample that two people read. */
    waits: '',
    statuses: ['valid', 'suspended', 'revoked'] as const,
    form: emptyForm as Form,
    /** While a name is half typed it differs of course: only a match is said at once. */
    typing: false,
    holder: { compared: 'none' as Comparison, stated: '' },
    validity: { compared: 'none' as Comparison, stated: '' },
    after: { text: '', ground: 'still' as Ground },
    ready: false,
    sending: false,
    /** Kept through retries of one submission, so that a lost answer is not a second result. */
    key: '',
    refused: '',
    decided: { text: '', by: '', note: '', ground: 'good' as Ground },
    conflict: '',
    searching: false,
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: decodeURIComponent(query['id'] ?? '') })
      void this.load()
    },
    onWords() {
      if (this.data.detail.id) this.show(this.data.detail)
    },
    async load() {
      try {
        const { id } = this.data
        const detail = await call('center', 'verification', { id })
        this.show(detail.result ? detail : await this.take(detail))
      } catch (error) {
        const code = error instanceof CallError ? error.refusal.code : 'INTERNAL'
        const state = code === 'NOT_FOUND' ? 'gone' : code === 'OFFLINE' ? 'offline' : 'error'
        this.setData({ state, why: state === 'error' ? refusalText(error) : '' })
      }
    },
    /** Whoever opens an item has it for half an hour; who comes second may look. */
    async take(detail: VerificationDetail): Promise<VerificationDetail> {
      const { askedUntil } = detail
      if (askedUntil && Date.parse(askedUntil) > Date.now()) {
        this.setData({ heldBy: fill(this.data.w.platformFirst, { until: moment(askedUntil) }) })
        return detail
      }
      try {
        const taken = await call('center', 'takeVerification', { id: detail.id, requestKey: requestKey() })
        this.setData({ heldBy: '' })
        return taken
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : undefined
        if (refusal?.code !== 'TAKEN') throw error
        const { by, until } = refusal.params as { by: string; until: string }
        this.setData({ heldBy: fill(this.data.w.held, { by, until: moment(until) }) })
        return detail
      }
    },
    onUnload() {
      const { detail, state } = this.data
      if (state !== 'form' || !detail.held?.mine) return
      call('center', 'releaseVerification', { id: detail.id, requestKey: requestKey() }).catch(
        () => undefined,
      )
    },
    onAct() {
      if (this.data.state === 'gone') return this.onBack()
      this.setData({ state: 'loading' })
      void this.load()
    },

    /** Words everything of an item; what the clerk typed stays. */
    show(detail: VerificationDetail) {
      const { w } = this.data
      const due = dueInWords(detail.dueAt, Date.now(), w)
      this.setData({
        detail,
        state: detail.result ? 'decided' : 'form',
        head: {
          title: detail.kind === 'company' ? w.company : text(detail.title),
          due: due.text,
          overdue: due.overdue,
          affects: detail.products ? fill(w.affects, { n: detail.products }) : '',
          scope: detail.stated.scope ? fill(w.scopeStated, { scope: text(detail.stated.scope) }) : '',
          register: text(detail.register.name),
        },
        facts: statedFacts(detail, w),
        waits: this.waitsOf(detail),
        outcomes: questionsOf(detail.kind).length ? STATED : REGISTERED,
        asked: questionsOf(detail.kind).length
          ? w.stating
          : { question: w.foundQuestion, ...w.outcomes, unreachableNote: w.unreachableNote },
        documents: detail.documents.map(({ id, name, size, type }) => ({
          id,
          name,
          size: bytes(size),
          label: fill(w.viewLabel, { name }),
          pdf: type === 'application/pdf',
        })),
      })
      this.judge(this.data.form)
      if (detail.result) this.showResult(detail)
    },
    /** That another reading is needed, and whose. A first reading is not shown, so that the second is one of its own. */
    waitsOf(detail: VerificationDetail): string {
      const { w } = this.data
      if (detail.waits === 'second') return detail.readByMe ? w.waits.readByMe : w.waits.second
      if (detail.waits !== 'supervisor') return ''
      const readings = (detail.readings ?? []).map((one) =>
        fill(w.waits.reading, { by: one.by, result: w.decided[outcomeOf(one, detail)] }),
      )
      return fill(w.waits.supervisor, { readings: readings.join(w.between) })
    },
    showResult(detail: VerificationDetail) {
      const { result } = detail
      if (!result) return
      const { w } = this.data
      const outcome = outcomeOf(result, detail)
      this.setData({
        decided: {
          text: w.decided[outcome],
          by: fill(w.decided.by, { by: result.by, at: moment(result.at) }),
          note: w.decided.effect,
          ground: outcome === 'pass' ? 'good' : STILL.includes(outcome) ? 'still' : 'bad',
        },
      })
    },

    /** Compares, and says beforehand what submitting will do. */
    judge(form: Form) {
      const { w, detail } = this.data
      const { stated, kind } = detail
      const questions = questionsOf(kind).map((id) => ({
        id,
        text: w.questions[id],
        ...(form.answers[id] !== undefined && { answer: form.answers[id] }),
      }))
      const lacking = missing(form, detail)
      const will = consequence(form, detail)
      const company = kind === 'company'
      const validUntil = stated.longTerm ? w.statedLongTerm : (stated.expiry ?? w.statedNone)
      this.setData({
        form,
        questions,
        labelFields: (detail.label?.fields ?? []).map(({ id, name }) => ({
          id,
          name: text(name),
          missing: form.missingFields.includes(id),
        })),
        holder: {
          compared: compareHolder(form, detail),
          stated: w.stated + (stated.holderName ?? w.statedNone),
        },
        validity: {
          compared: compareValidity(form, detail),
          stated: w.stated + validUntil,
        },
        ready: will !== undefined,
        after: {
          text: will
            ? will === 'pass'
              ? w.passes[kind]
              : company && will === 'notFound'
                ? w.after.notFoundCompany
                : company && will === 'mismatch'
                  ? w.after.mismatchCompany
                  : w.after[will]
            : fill(w.missing, {
                fields: lacking
                  .map((name: Missing) => (name === 'outcome' ? this.data.asked.question : w.fields[name]))
                  .join(w.between),
              }),
          ground: will === 'pass' ? 'good' : STILL.includes(will) ? 'still' : 'bad',
        },
      })
    },
    change(part: Partial<Form>) {
      // Another content is another submission.
      this.setData({ key: '', refused: '' })
      this.judge({ ...this.data.form, ...part })
    },

    onOutcome(event: WechatMiniprogram.TouchEvent) {
      this.change({ outcome: event.currentTarget.dataset['value'] as Form['outcome'] })
    },
    onHolder(event: WechatMiniprogram.Input) {
      this.change({ holder: event.detail.value })
    },
    onTyping() {
      this.setData({ typing: true })
    },
    onTyped() {
      this.setData({ typing: false })
    },
    onValidUntil(event: WechatMiniprogram.PickerChange) {
      this.change({ validUntil: String(event.detail.value), longTerm: false })
    },
    onLongTerm() {
      const longTerm = !this.data.form.longTerm
      this.change({ longTerm, ...(longTerm ? { validUntil: '' } : {}) })
    },
    onScope(event: WechatMiniprogram.TouchEvent) {
      this.change({ scopeOk: event.currentTarget.dataset['value'] === 'yes' })
    },
    onStatus(event: WechatMiniprogram.TouchEvent) {
      this.change({ status: event.currentTarget.dataset['value'] as Form['status'] })
    },
    onAbnormal(event: WechatMiniprogram.TouchEvent) {
      this.change({ abnormalList: event.currentTarget.dataset['value'] === 'yes' })
    },
    onSerious(event: WechatMiniprogram.TouchEvent) {
      this.change({ seriousViolation: event.currentTarget.dataset['value'] === 'yes' })
    },
    onAnswer(event: WechatMiniprogram.TouchEvent) {
      const { id, value } = event.currentTarget.dataset as { id: Question; value: 'yes' | 'no' }
      this.change({ answers: { ...this.data.form.answers, [id]: value === 'yes' } })
    },
    onMissingField(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string }
      const { missingFields } = this.data.form
      const others = missingFields.filter((one) => one !== id)
      this.change({ missingFields: others.length < missingFields.length ? others : [...missingFields, id] })
    },
    onScreenshots(event: WechatMiniprogram.CustomEvent<{ documents: DocumentInfo[] }>) {
      this.change({ documents: event.detail.documents })
    },
    onNote(event: WechatMiniprogram.Input) {
      this.change({ note: event.detail.value })
    },
    onCopyNumber() {
      this.copy(this.data.detail.number, this.data.w.copied)
    },
    onCopyAddress() {
      this.copy(this.data.detail.register.url, this.data.w.addressCopied)
    },
    copy(data: string, title: string) {
      wx.setClipboardData({ data, success: () => wx.showToast({ title, icon: 'none' }) })
    },
    onDocument(event: WechatMiniprogram.TouchEvent) {
      const id = encodeURIComponent(event.currentTarget.dataset['id'] as string)
      wx.navigateTo({ url: `/platform/pages/document/document?id=${id}&purpose=verification` })
    },

    async onSubmit() {
      const { id, detail, form, ready, sending } = this.data
      if (!ready || sending) return
      const key = this.data.key || requestKey()
      this.setData({ sending: true, key, refused: '' })
      try {
        const input = { id, revision: detail.revision, result: toResult(form, detail), requestKey: key }
        const decided = await call('center', 'recordVerification', input)
        // A register that could not be reached decides nothing: the answer carries no result.
        this.show(decided.result ? decided : { ...decided, result: undefined })
        if (!decided.result) this.setData({ state: 'decided', waits: '', decided: this.undecided() })
        wx.pageScrollTo({ scrollTop: 0, duration: 0 })
      } catch (error) {
        await this.refuse(error)
      } finally {
        this.setData({ sending: false })
      }
    },
    undecided() {
      const { w, form } = this.data
      const first = form.outcome !== 'unreachable'
      return {
        text: first ? w.decided.first : w.decided.unreachable,
        by: '',
        note: first ? w.decided.effectFirst : w.decided.effectNone,
        ground: 'still' as Ground,
      }
    },
    /** Somebody else may have decided: then their result is shown instead of an error. */
    async refuse(error: unknown) {
      const code = error instanceof CallError ? error.refusal.code : 'INTERNAL'
      if (code !== 'CONFLICT' && code !== 'ALREADY_DONE') {
        this.setData({ refused: refusalText(error) })
        return
      }
      const { w } = this.data
      await this.load()
      const { result } = this.data.detail
      this.setData({
        key: '',
        conflict: result
          ? fill(w.conflict.note, { by: result.by, at: moment(result.at) })
          : w.conflict.noteNewer,
      })
      wx.pageScrollTo({ scrollTop: 0, duration: 0 })
    },

    async onNext() {
      if (this.data.searching) return
      this.setData({ searching: true })
      try {
        const { items } = await call('center', 'queue', {})
        const next = items.find((item) => item.id !== this.data.id)
        if (!next) {
          wx.showToast({ title: this.data.w.last, icon: 'none' })
          this.onBack()
          return
        }
        wx.redirectTo({
          url: `/center/pages/verification/verification?id=${encodeURIComponent(next.id)}`,
        })
      } catch (error) {
        wx.showToast({ title: refusalText(error), icon: 'none' })
      } finally {
        this.setData({ searching: false })
      }
    },
    onBack() {
      if (getCurrentPages().length > 1) wx.navigateBack()
      else wx.redirectTo({ url: QUEUE })
    },
  },
})
