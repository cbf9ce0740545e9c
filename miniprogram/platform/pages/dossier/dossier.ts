import type { ChecklistLine } from '../../../../typings/assessment'
import type { CodeDetail, OpenPurpose } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError } from '../../../services/call'
import { dayOf, moment } from '../../../services/format'
import { isReviewer, session } from '../../../services/session'
import { fill, refusalText, words } from '../../../services/words'
import { codeDetail, openDocument, purposesOf } from '../../open'
import {
  capacityLines,
  companyOf,
  facesOf,
  findingsOf,
  itemsOf,
  itemsSummary,
  labelOf,
  licencesOf,
  openButtons,
  packagingOf,
  partnersOf,
  reportsOf,
  type Tab,
  tabsOf,
} from './view'

const NO_PHOTO = { face: '', url: '', watermark: '', opening: false, fault: '' }

/** The dossier behind a code: five tabs, findings first; an original opens only with a purpose. */
Component({
  behaviors: [screen('dossier')],
  data: {
    token: '',
    state: 'loading' as 'loading' | 'shown' | 'gone' | 'error' | 'offline',
    why: '',
    detail: {} as CodeDetail,
    head: { name: '', about: '' },
    tab: 'licences' as Tab,
    tabs: [] as ReturnType<typeof tabsOf>,
    findings: [] as ReturnType<typeof findingsOf>,
    findingsTitle: '',
    licences: [] as ReturnType<typeof licencesOf>,
    company: {} as ReturnType<typeof companyOf>,
    reports: [] as ReturnType<typeof reportsOf>,
    items: [] as ReturnType<typeof itemsOf>,
    itemsTitle: '',
    itemsRule: '',
    label: {} as ReturnType<typeof labelOf>,
    labelFaces: [] as ReturnType<typeof facesOf>,
    /** The label photo beside the fields; its link and watermark live as long as the page. */
    photo: NO_PHOTO,
    photos: [] as ReturnType<typeof facesOf>,
    packaging: {} as ReturnType<typeof packagingOf>,
    lines: [] as ChecklistLine[],
    partners: [] as ReturnType<typeof partnersOf>,
    /** Of a platform: what was seen in the photographs is this person's to say. */
    reviewer: false,
    /** The record of the drops was opened on this page. */
    lookedDrop: false,
    capacityPapers: [] as ReturnType<typeof openButtons>,
    offlineText: '',
    purposes: [] as OpenPurpose[],
    /** The document that waits for its purpose; with a face it is shown in place. */
    asking: { shown: false, document: '', face: '' },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({
        token: decodeURIComponent(query['token'] ?? ''),
        tab: (query['tab'] ?? 'licences') as Tab,
      })
      void this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    onWords() {
      if (this.data.state === 'shown') this.show(this.data.detail)
    },
    async load() {
      try {
        const [detail, me] = await Promise.all([codeDetail(this.data.token), session.me()])
        this.setData({ purposes: purposesOf(me.role), reviewer: isReviewer(me.role) })
        this.show(detail)
      } catch (error) {
        const code = error instanceof CallError ? error.refusal.code : 'INTERNAL'
        if (code === 'OFFLINE' && this.data.state === 'shown') return
        const state = code === 'NOT_FOUND' ? 'gone' : code === 'OFFLINE' ? 'offline' : 'error'
        this.setData({ state, why: state === 'error' ? refusalText(error) : '' })
      }
    },
    onAct() {
      if (this.data.state === 'gone') return wx.navigateBack()
      this.setData({ state: 'loading' })
      return this.load()
    },

    show(detail: CodeDetail) {
      const { w, tab } = this.data
      const items = itemsOf(detail)
      const photos = facesOf(detail, w)
      this.setData({
        detail,
        state: 'shown',
        head: {
          name: detail.dossier.name,
          about: `${detail.supplier.name} · ${fill(w.version, { n: detail.version })}`,
        },
        tabs: tabsOf(detail, w),
        licences: licencesOf(detail, w, dayOf(detail.verdict.asOf)),
        company: companyOf(detail, w),
        reports: reportsOf(detail, w),
        items,
        itemsTitle: itemsSummary(items, w),
        itemsRule: fill(w.itemsRule, { version: detail.verdict.ruleSet }),
        label: labelOf(detail, w),
        labelFaces: facesOf(detail, w, ['label_back', 'label_front', 'outer']),
        photos,
        packaging: packagingOf(detail, w),
        lines: capacityLines(detail),
        partners: partnersOf(detail, w),
        capacityPapers: openButtons(detail, detail.capacityDocuments, w),
        offlineText: fill(words('common').offlineBanner, { time: moment(detail.verdict.asOf) }),
      })
      this.choose(tab)
    },
    choose(tab: Tab) {
      const { w, detail } = this.data
      const findings = findingsOf(detail, tab, w)
      this.setData({ tab, findings, findingsTitle: fill(w.findings, { n: findings.length }) })
    },
    onTab(event: WechatMiniprogram.TouchEvent) {
      this.choose(event.currentTarget.dataset['tab'] as Tab)
    },

    onOpen(event: WechatMiniprogram.TouchEvent) {
      const { id, face = '' } = event.currentTarget.dataset as { id: string; face?: string }
      if (id) this.setData({ asking: { shown: true, document: id, face } })
    },
    onCancel() {
      this.setData({ 'asking.shown': false })
    },
    onSheet(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.onCancel()
    },
    onPurpose(event: WechatMiniprogram.TouchEvent) {
      const purpose = event.currentTarget.dataset['purpose'] as OpenPurpose
      const { document, face } = this.data.asking
      this.onCancel()
      if (face) return this.showPhoto(document, face, purpose)
      const drops = this.data.detail.dossier.packaging.drop?.documents ?? []
      if (drops.includes(document)) this.setData({ lookedDrop: true })
      const query = `id=${encodeURIComponent(document)}&purpose=${purpose}&token=${this.data.token}`
      return wx.navigateTo({ url: `/platform/pages/document/document?${query}` })
    },
    onSaved() {
      void this.load()
    },
    /** A label photo beside the fields that it must show. */
    async showPhoto(documentId: string, face: string, purpose: OpenPurpose) {
      this.setData({ photo: { ...NO_PHOTO, face, opening: true } })
      try {
        const { url, watermark } = await openDocument({ documentId, purpose, token: this.data.token })
        this.setData({ photo: { ...NO_PHOTO, face, url, watermark } })
      } catch (error) {
        this.setData({ photo: { ...NO_PHOTO, face, fault: refusalText(error) } })
      }
    },
  },
})
