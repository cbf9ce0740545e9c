import type { ReviewCause, ReviewFound, ReviewView } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { moment } from '../../../services/format'
import { aheadOf } from '../../../services/launching'
import { recentScans, type Scanned } from '../../../services/scanning'
import { isCentre, session } from '../../../services/session'
import { fill, refusalText, words } from '../../../services/words'
import { type ReviewLine, reviewLine, toneOf } from '../../reviewing'

const CAUSES: ReviewCause[] = ['label', 'report', 'complaint', 'supplier', 'other']

/**
 * One review: opened for cause of a scanned product (`token`), or one that is there (`reviewId`). A platform's people
 * record and read it; the supplier and the Centre read what was found, with the evidence.
 */
Component({
  behaviors: [screen('review')],
  data: {
    reviewId: '',
    /** Of the product that a review is to be opened of. */
    token: '',
    /** As it was scanned on this phone; absent where another page knew the code. */
    scanned: undefined as Scanned | undefined,
    supplier: false,
    centre: false,
    state: 'loading' as 'loading' | 'start' | 'shown' | 'gone' | 'error' | 'offline',
    why: '',
    causes: CAUSES,
    cause: '' as '' | ReviewCause,
    causeWords: words('launch').cause,
    text: '',
    review: null as ReviewView | null,
    line: null as ReviewLine | null,
    causeLine: '',
    causeBy: '',
    result: '',
    tone: '',
    mark: '',
    resultBy: '',
    lotLine: '',
    lotCounts: '',
    lotVerdict: '',
    busy: false,
  },
  methods: {
    onLoad({ reviewId = '', token = '' }: { reviewId?: string; token?: string }) {
      const scanned = recentScans().find((one) => one.token === decodeURIComponent(token))
      this.setData({ reviewId, token: decodeURIComponent(token), ...(scanned && { scanned }) })
    },
    async onShow() {
      if (this.data.reviewId) await this.load()
      else this.setData({ state: 'start' })
    },
    async onPullDownRefresh() {
      if (this.data.reviewId) await this.load()
      wx.stopPullDownRefresh()
    },
    async load() {
      const { reviewId } = this.data
      try {
        const { role } = await session.me()
        const supplier = role === 'supplier'
        this.setData({ supplier, centre: isCentre(role) })
        if (isCentre(role)) this.show(await call('center', 'review', { reviewId }))
        else this.show(await call(supplier ? 'supplier' : 'platform', 'review', { reviewId }))
      } catch (error) {
        const code = error instanceof CallError ? error.refusal.code : 'INTERNAL'
        if (code === 'OFFLINE' && this.data.review) return
        const state = code === 'NOT_FOUND' ? 'gone' : code === 'OFFLINE' ? 'offline' : 'error'
        this.setData({ state, why: state === 'error' ? refusalText(error) : '' })
      }
    },
    show(review: ReviewView) {
      this.setData({ review, reviewId: review.reviewId, state: 'shown' })
      this.word()
    },
    onWords() {
      this.word()
    },
    word() {
      const { review, supplier } = this.data
      const w = words('review')
      const causeWords = words('launch').cause
      this.setData({ causeWords })
      if (!review) return
      const { cause, outcome } = review
      const lot = outcome?.lot
      this.setData({
        line: reviewLine(review, Date.now() + aheadOf(review.asOf), supplier ? 'supplier' : 'platform'),
        causeLine: cause ? [causeWords.reasons[cause.reason], cause.text].filter(Boolean).join('：') : '',
        causeBy: cause ? byline(cause.at, cause.name) : '',
        ...(outcome && {
          result: w.form.results[outcome.result],
          ...toneOf(outcome.result),
          resultBy: byline(outcome.at, outcome.name),
        }),
        ...(lot && {
          lotLine: fill(w.lot.line, {
            size: lot.size,
            severity: w.lot.severities[lot.severity],
            sample: Math.max(lot.plan.major.sample, lot.plan.minor.sample),
          }),
          lotCounts: fill(w.lot.counts, { ...lot.found }),
          lotVerdict: lot.refused.length
            ? fill(w.lot.refused, {
                classes: lot.refused.map((name) => w.lot.classes[name]).join(w.lot.between),
              })
            : w.lot.accepted,
        }),
      })
    },
    onCause(event: WechatMiniprogram.TouchEvent) {
      this.setData({ cause: event.currentTarget.dataset.value as ReviewCause })
    },
    onText(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ text: event.detail.value })
    },
    async start() {
      const { token, cause, text } = this.data
      if (!cause) return
      const reason = { token, reason: cause, ...(text.trim() && { text: text.trim() }) }
      const done = await this.change(() =>
        call('platform', 'reviewCode', { ...reason, requestKey: requestKey() }),
      )
      if (done) wx.showToast({ title: words('review').asked, icon: 'none' })
    },
    async save(event: WechatMiniprogram.CustomEvent<{ found: ReviewFound }>) {
      const { review } = this.data
      if (!review) return
      const { reviewId, revision } = review
      const written = { reviewId, revision, ...event.detail.found, requestKey: requestKey() }
      await this.change(() => call('platform', 'finishReview', written))
    },
    /** Shows what came of it; a refusal is worded and the newest state is read. */
    async change(doing: () => Promise<ReviewView>): Promise<boolean> {
      if (this.data.busy) return false
      this.setData({ busy: true })
      try {
        this.show(await doing())
        return true
      } catch (error) {
        await wx.showModal({ content: refusalText(error), showCancel: false })
        if (this.data.reviewId) await this.load()
        return false
      } finally {
        this.setData({ busy: false })
      }
    },
    open(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string }
      const { reviewId, supplier, centre } = this.data
      const purpose = supplier ? 'own' : centre ? 'complaint' : 'random_review'
      wx.navigateTo({
        url: `/platform/pages/document/document?id=${id}&purpose=${purpose}&reviewId=${reviewId}`,
      })
    },
    dossier() {
      const { review } = this.data
      if (review) wx.navigateTo({ url: `/platform/pages/dossier/dossier?token=${review.token}` })
    },
    product() {
      const { review } = this.data
      if (review) wx.navigateTo({ url: `/supplier/pages/product/product?productId=${review.productId}` })
    },
    appeal() {
      const { review } = this.data
      if (!review) return
      const query = `productId=${review.productId}&requirement=E-REVIEW`
      wx.navigateTo({ url: `/supplier/pages/appeal/appeal?${query}` })
    },
    onAct() {
      if (this.data.state === 'gone') return wx.navigateBack()
      this.setData({ state: 'loading' })
      return this.load()
    },
  },
})

const byline = (at: string, name?: string) =>
  name ? fill(words('review').by, { name, time: moment(at) }) : moment(at)
