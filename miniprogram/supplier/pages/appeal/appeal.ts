import type { Finding } from '../../../../typings/assessment'
import type { AppealDetail, Issue } from '../../../../typings/contract'
import type { DocumentInfo } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { askForNews } from '../../../services/subscribe'
import { reason, refusalText } from '../../../services/words'
import { appealState } from '../../appeal-state'
import type { Said, Tap } from '../../events'
import { openOwn } from '../../own-document'
import { mayEdit } from '../../role'
import { choicesOf, roundsOf } from './view'

let key = requestKey()

/** One appeal: choosing the finding and saying why, then its answers, and once more to the second level. */
Component({
  behaviors: [screen('appeals')],
  data: {
    id: '',
    productId: '',
    load: 'loading',
    loadNote: '',
    /** `new` and `again` are forms. */
    mode: 'shown' as 'shown' | 'new' | 'again',
    product: '',
    findings: [] as Finding[],
    choices: [] as ReturnType<typeof choicesOf>,
    chosen: -1,
    appeal: null as AppealDetail | null,
    head: { why: '', cure: '', state: '', level: '', due: '', icon: '', tone: '' },
    rounds: [] as ReturnType<typeof roundsOf>,
    editor: true,
    text: '',
    documents: [] as DocumentInfo[],
    issues: [] as Issue[],
    failure: '',
    sending: false,
    uploading: false,
  },
  methods: {
    onLoad(query: { id?: string; productId?: string; requirement?: string }) {
      const { id = '', productId = '', requirement = '' } = query
      this.setData({ id, productId, mode: id ? 'shown' : 'new', editor: mayEdit() })
      key = requestKey()
      void this.read(requirement)
    },
    onWords() {
      this.word()
    },
    onRetry() {
      this.setData({ load: 'loading' })
      void this.read()
    },
    async read(requirement = '') {
      try {
        if (this.data.id) this.take(await call('supplier', 'appealDetail', { id: this.data.id }))
        else await this.readFindings(requirement)
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    async readFindings(requirement: string) {
      const { assessment, dossier } = await call('supplier', 'product', { productId: this.data.productId })
      const findings = assessment.findings.filter(({ severity }) => severity !== 'info')
      const asked = findings.findIndex((one) => one.requirement === requirement)
      this.setData({
        findings,
        product: dossier.name,
        chosen: findings.length === 1 ? 0 : asked,
        load: findings.length ? 'ready' : 'empty',
      })
      this.word()
    },
    take(appeal: AppealDetail) {
      this.setData({ appeal, id: appeal.id, load: 'ready', mode: 'shown', failure: '', issues: [] })
      this.word()
    },
    word() {
      const { appeal, findings } = this.data
      this.setData({ choices: choicesOf(findings) })
      if (!appeal) return
      this.setData({
        product: appeal.product,
        head: {
          why: reason(appeal.finding.reason),
          cure: reason(appeal.finding.remedy),
          ...appealState(appeal, new Date().toISOString()),
        },
        rounds: roundsOf(appeal),
      })
    },
    onChoose(event: Tap<{ at: number }>) {
      key = requestKey()
      this.setData({ chosen: event.currentTarget.dataset.at, failure: '' })
    },
    onText(event: WechatMiniprogram.Input) {
      key = requestKey()
      this.setData({ text: event.detail.value, issues: [], failure: '' })
    },
    onDocuments(event: Said<{ documents: DocumentInfo[] }>) {
      key = requestKey()
      this.setData({ documents: event.detail.documents })
    },
    onBusy(event: Said<{ uploading: boolean }>) {
      this.setData({ uploading: event.detail.uploading })
    },
    onAgain() {
      key = requestKey()
      this.setData({ mode: 'again', text: '', documents: [], issues: [], failure: '' })
      wx.pageScrollTo({ scrollTop: 0, duration: 0 })
    },
    onCancel() {
      this.setData({ mode: 'shown' })
    },
    onProduct() {
      const productId = this.data.appeal?.productId ?? this.data.productId
      wx.navigateTo({ url: `/supplier/pages/product/product?productId=${productId}` })
    },
    async onPaper(event: Said<{ documentId: string }>) {
      try {
        await openOwn(event.detail.documentId)
      } catch (error) {
        wx.showToast({ title: refusalText(error), icon: 'none' })
      }
    },
    onSubmit() {
      // WeChat lets us ask only in the tap itself.
      askForNews()
      void this.submit()
    },
    async submit() {
      const { mode, w, sending } = this.data
      if (sending) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        this.take(await (mode === 'again' ? this.sendAgain() : this.sendNew()))
        wx.showToast({ title: mode === 'again' ? w.submittedAgain : w.submitted, icon: 'none' })
        wx.pageScrollTo({ scrollTop: 0, duration: 0 })
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : undefined
        const issues = refusal?.issues ?? []
        const gone = issues.some(({ code }) => code === 'findingGone')
        this.setData({
          issues,
          failure: refusal?.code === 'ALREADY_DONE' ? w.alreadyOpen : gone ? w.gone : refusalText(error),
        })
      } finally {
        this.setData({ sending: false })
      }
    },
    sendNew() {
      const { productId, text, findings, chosen, documents } = this.data
      const finding = findings[chosen]
      if (!finding) throw new Error('nothing is chosen')
      return call('supplier', 'appeal', {
        productId,
        requirement: finding.requirement,
        target: finding.target,
        text: text.trim(),
        documents: documents.map(({ id }) => id),
        requestKey: key,
      })
    },
    sendAgain() {
      const { appeal, text, documents } = this.data
      return call('supplier', 'appealAgain', {
        id: appeal?.id ?? '',
        revision: appeal?.revision ?? 0,
        text: text.trim(),
        documents: documents.map(({ id }) => id),
        requestKey: key,
      })
    },
  },
})
