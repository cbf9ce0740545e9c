import type { RuleSetView, VersionRow } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call, requestKey } from '../../../services/call'
import { dayInWords, moment } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { fill, refusalText, text, type Words } from '../../../services/words'
import { groupWords, itemRows, packagingRows, requirementRows, sweepWords, versionWords } from './view'

let key = requestKey()

/** One rule set as people read it: each requirement with its limit, why and remedy; its versions and drafts. */
Component({
  behaviors: [screen('rules')],
  data: {
    category: '',
    asked: '',
    load: 'loading',
    note: '',
    view: null as RuleSetView | null,
    read: null as ReturnType<typeof readOf> | null,
    failure: '',
    sending: false,
  },
  methods: {
    onLoad(query: { category?: string; version?: string }) {
      key = requestKey()
      this.setData({ category: query.category ?? '', asked: query.version ?? '' })
    },
    onShow() {
      void this.fetch()
    },
    onWords() {
      this.word()
    },
    async fetch() {
      const { category, asked } = this.data
      try {
        const view = await call('center', 'ruleSet', { category, ...(asked && { version: asked }) })
        this.setData({ view, load: 'ready' })
        this.word()
      } catch (error) {
        if (this.data.view) return
        this.setData(failedLoad(error))
      }
    },
    word() {
      const { view, w } = this.data
      wx.setNavigationBarTitle({ title: w.titles.read })
      if (view) this.setData({ read: readOf(view, w) })
    },
    onVersion(event: WechatMiniprogram.TouchEvent) {
      const { version } = event.currentTarget.dataset as { version: string }
      if (version === this.data.view?.version.version) return
      wx.navigateTo({
        url: `/center/pages/rule-set/rule-set?category=${this.data.category}&version=${version}`,
      })
    },
    onCompare() {
      const { category, view } = this.data
      if (!view) return
      const sides = `before=${view.current}&after=${view.version.version}`
      wx.navigateTo({ url: `/center/pages/rule-compare/rule-compare?category=${category}&${sides}` })
    },
    onDraft(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/center/pages/rule-draft/rule-draft?id=${event.currentTarget.dataset.id}` })
    },
    async onBegin() {
      const { category, view, sending } = this.data
      if (!view || sending) return
      const past = view.version.state === 'past'
      this.setData({ sending: true, failure: '' })
      try {
        const { id } = await call('center', 'startRuleDraft', {
          category,
          ...(past && { contentOf: view.version.version }),
          requestKey: key,
        })
        key = requestKey()
        const page = past ? 'rule-draft' : 'rule-edit'
        wx.navigateTo({ url: `/center/pages/${page}/${page}?id=${id}` })
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
    onAct() {
      if (this.data.load === 'gone') return void wx.navigateBack()
      this.setData({ load: 'loading' })
      void this.fetch()
    },
  },
})

function readOf(
  { version, current, form, vocabulary, versions, drafts, sweep }: RuleSetView,
  w: Words<'rules'>,
) {
  const { category, requirements, licenceTypes } = form
  const { label, reportMaxAgeDays, packaging, reviewRate } = category
  const standard = typeof label.standard === 'string' ? label.standard : text(label.standard)
  const row = (one: VersionRow) => ({ ...versionWords(one, w), shown: one.version === version.version })
  return {
    name: text(category.name),
    head: versionWords(version, w),
    other: version.version !== current,
    begin: version.state === 'past' ? w.back : w.begin,
    groups: category.licenceGroups.map((group, index) => ({
      key: index,
      ...groupWords(group, licenceTypes, w),
    })),
    items: itemRows(category.keyItems, w),
    requirements: requirementRows(requirements, vocabulary, w),
    report: fill(w.reportAge, { n: reportMaxAgeDays }),
    labelBy: fill(w.labelBy, { standard }),
    fields: label.fields.map(({ id, name, origin }) => ({
      id,
      name: text(name),
      note: origin ? w.origins[origin] : '',
    })),
    packaging: packagingRows(packaging, w),
    rate: fill(w.rate, { n: Math.round(reviewRate * 10_000) / 100 }),
    versions: versions.map(row),
    drafts: drafts.map(({ id, author, at, state, base }) => ({
      id,
      line: fill(w.opened, { author, time: moment(at) }),
      base: fill(w.version, { version: base }),
      state: w.draftStates[state],
    })),
    sweep: sweepWords(sweep, w),
    from: dayInWords(version.from),
  }
}
