import type { Issue, MyClaim } from '../../../../typings/contract'
import type { DocumentInfo } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dayInWords, dayOf, hourMinute, moment } from '../../../services/format'
import { hasConsent, session } from '../../../services/session'
import { fill, refusalText, words } from '../../../services/words'
import type { Said } from '../../events'
import { openOwn } from '../../own-document'

const empty = { company: '', creditCode: '', name: '', mobile: '', note: '', documents: [] as DocumentInfo[] }
type Form = typeof empty

/** The half-filled claim waits here while papers are looked for. */
const place = 'form:claim'
let key = requestKey()

/** "This is my company": the claim with its evidence, then how it stands. Opened with `?creditCode=&company=`. */
Component({
  behaviors: [screen('claim')],
  data: {
    load: 'loading',
    loadNote: '',
    form: empty,
    claim: null as MyClaim | null,
    shape: 'hourglass',
    stateText: '',
    submittedAt: '',
    issues: [] as Issue[],
    paths: {
      company: ['company'],
      creditCode: ['creditCode'],
      name: ['contact', 'name'],
      mobile: ['contact', 'mobile'],
      note: ['note'],
      documents: ['documents'],
    },
    uploading: false,
    sending: false,
    asking: false,
    failure: '',
    ready: false,
    offlineWhy: '',
  },
  methods: {
    onLoad(query: { creditCode?: string; company?: string }) {
      const half = wx.getStorageSync(place) as Form | ''
      const given = {
        ...(query.creditCode && { creditCode: decodeURIComponent(query.creditCode) }),
        ...(query.company && { company: decodeURIComponent(query.company) }),
      }
      this.put({ ...empty, ...(half || {}), ...given })
      void this.read()
    },
    onRetry() {
      this.setData({ load: 'loading' })
      void this.read()
    },
    onWords() {
      this.render()
    },
    async read() {
      try {
        const me = await session.refresh()
        if (!hasConsent(me) && me.role === 'public') {
          const next = encodeURIComponent('/supplier/pages/claim/claim')
          return wx.redirectTo({ url: `/pages/consent/consent?next=${next}` })
        }
        const { claim } = await call('supplier', 'myClaim', {})
        // A refused or withdrawn claim is shown until somebody starts the next one.
        this.setData({ load: 'ready', claim: claim ?? null })
        this.render()
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    render() {
      const { claim } = this.data
      this.setData({ offlineWhy: words('common').offlineAction })
      if (!claim) return
      const w = words('claim')
      const day = dayInWords(dayOf(claim.dueAt))
      this.setData({
        // No verdict on goods, so none of the shapes that stand for one.
        shape: { open: 'hourglass', granted: 'ok', refused: 'x', withdrawn: 'minus' }[claim.state],
        stateText: fill(w.states[claim.state], { day, time: hourMinute(claim.dueAt) }),
        submittedAt: fill(w.submittedAt, { time: moment(claim.at) }),
      })
    },
    put(form: Form) {
      const { company, creditCode, name, mobile, documents } = form
      const ready = Boolean(company && creditCode && name && mobile && documents.length)
      this.setData({ form, ready })
    },
    edit(change: Partial<Form>) {
      const form = { ...this.data.form, ...change }
      key = requestKey()
      wx.setStorageSync(place, form)
      this.put(form)
      this.setData({ failure: '' })
    },
    onType(event: Said<{ value: string }, { field: keyof Form }>) {
      this.edit({ [event.currentTarget.dataset.field]: event.detail.value })
    },
    onDocuments(event: Said<{ documents: DocumentInfo[] }>) {
      this.edit({ documents: event.detail.documents })
    },
    onBusy(event: Said<{ uploading: boolean }>) {
      this.setData({ uploading: event.detail.uploading })
    },
    async onOpen(event: Said<{ documentId: string }>) {
      try {
        await openOwn(event.detail.documentId)
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      }
    },
    async onSubmit() {
      if (this.data.sending) return
      const { company, creditCode, name, mobile, note, documents } = this.data.form
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        const claim = await call('supplier', 'claimCompany', {
          company: company.trim(),
          creditCode: creditCode.trim(),
          contact: { name: name.trim(), mobile: mobile.trim() },
          ...(note.trim() && { note: note.trim() }),
          documents: documents.map(({ id }) => id),
          requestKey: key,
        })
        wx.removeStorageSync(place)
        this.setData({ claim })
        this.render()
        wx.showToast({ title: words('claim').submitted, icon: 'none' })
        wx.pageScrollTo({ scrollTop: 0 })
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
    onWithdraw() {
      this.setData({ asking: true })
    },
    onNo() {
      this.setData({ asking: false })
    },
    async onYes() {
      this.setData({ asking: false, failure: '' })
      try {
        const id = this.data.claim?.id ?? ''
        this.setData({ claim: await call('supplier', 'withdrawClaim', { id, requestKey: requestKey() }) })
        this.render()
        wx.showToast({ title: words('claim').withdrawn, icon: 'none' })
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      }
    },
    /** The next claim begins with what the last one said, without its papers. */
    onAgain() {
      const { claim } = this.data
      if (!claim) return
      const { company, creditCode, contact, note = '' } = claim
      this.put({ company, creditCode, name: contact.name, mobile: contact.mobile, note, documents: [] })
      this.setData({ claim: null, issues: [], failure: '' })
      key = requestKey()
    },
    onCompany() {
      wx.redirectTo({ url: '/supplier/pages/company/company' })
    },
  },
})
