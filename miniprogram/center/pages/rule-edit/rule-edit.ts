import type { LicenceGroup, Limit } from '../../../../typings/catalog'
import type { Issue, RuleContent, RuleDraftView } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dayInWords } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { fill, refusalText, text } from '../../../services/words'
import { sourceRef } from '../../sources'
import {
  figureOf,
  limitAs,
  setAt,
  stepsOf,
  toggled,
  withField,
  withGroup,
  withItem,
  without,
  withPaper,
} from './content'
import { FACES, FLAGS, groupFields, itemFields, OPS, requirementFields } from './rows'

const TABS = ['items', 'groups', 'requirements', 'other', 'start'] as const
type Tab = (typeof TABS)[number]
let key = requestKey()

/** The form of a draft: limits, key items, licences, label and packaging, and the day on which it starts. */
Component({
  behaviors: [screen('rules')],
  data: {
    id: '',
    load: 'loading',
    note: '',
    tabs: TABS,
    tab: 'items' as Tab,
    ops: OPS,
    origins: ['all', 'domestic', 'imported'],
    draft: null as RuleDraftView | null,
    content: null as RuleContent | null,
    name: '',
    open: -1,
    requirements: [] as ReturnType<typeof requirementFields>,
    items: [] as ReturnType<typeof itemFields>,
    groups: [] as ReturnType<typeof groupFields>,
    fields: [] as { at: number; name: { zh: string; en: string } }[],
    faces: [] as { id: string; name: string; on: boolean }[],
    flags: [] as { id: string; name: string; on: boolean }[],
    labelStandard: '',
    rate: '',
    from: '',
    urgent: false,
    emergency: '',
    words: '',
    startNote: '',
    emergencyNote: '',
    issues: [] as Issue[],
    changed: false,
    failure: '',
    sending: false,
  },
  methods: {
    onLoad(query: { id?: string }) {
      key = requestKey()
      this.setData({ id: query.id ?? '' })
      void this.read()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        const draft = await call('center', 'ruleDraft', { id: this.data.id })
        const { content, from, emergency = '', note, issues } = draft
        // A day that has passed its notice is moved to the first that is possible.
        const start = from < draft.starts.ordinary && !emergency ? draft.starts.ordinary : from
        this.setData({
          draft,
          content,
          from: start,
          urgent: emergency !== '',
          emergency,
          words: note,
          issues: issues.filter(({ code }) => code !== 'rule.unchanged'),
          load: draft.state === 'draft' ? 'ready' : 'gone',
        })
        this.word()
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    word() {
      const { draft, content, open, w } = this.data
      wx.setNavigationBarTitle({ title: w.titles.edit })
      if (!draft || !content) return
      const { ordinary, emergency } = draft.starts
      const { label, packaging, reviewRate } = content.category
      this.setData({
        name: text(content.category.name),
        requirements: requirementFields(content, draft.vocabulary, w),
        items: itemFields(content, open),
        groups: groupFields(content, draft.licenceTypes, open),
        fields: label.fields.map(({ name }, at) => ({ at, name })),
        faces: FACES.map((id) => ({ id, name: w.photos[id], on: packaging.photos.includes(id) })),
        flags: FLAGS.map((id) => ({ id, name: w.flags[id], on: Boolean(packaging[id]) })),
        labelStandard: typeof label.standard === 'string' ? label.standard : text(label.standard),
        rate: String(Math.round(reviewRate * 10_000) / 100),
        startNote: fill(w.form.startNote, { ordinary: dayInWords(ordinary) }),
        emergencyNote: fill(w.form.emergencyNote, { emergency: dayInWords(emergency) }),
      })
    },
    /** Takes a change in. `quiet`: while somebody types, the field keeps what was typed. */
    change(content: RuleContent, quiet = false) {
      // Another content is another request.
      key = requestKey()
      if (!this.data.changed) wx.enableAlertBeforeUnload({ message: this.data.w.unsaved })
      this.setData({ content, changed: true, failure: '' })
      if (!quiet) this.word()
    },
    put(path: string, value: unknown, quiet = false) {
      const { content } = this.data
      if (content) this.change(setAt(content, stepsOf(path), value), quiet)
    },
    onTab(event: WechatMiniprogram.TouchEvent) {
      this.setData({ tab: event.currentTarget.dataset.tab as Tab, open: -1 })
      this.word()
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      const at = Number(event.currentTarget.dataset.at)
      this.setData({ open: this.data.open === at ? -1 : at })
      this.word()
    },
    onText(event: WechatMiniprogram.Input) {
      this.put(String(event.currentTarget.dataset.path), event.detail.value, true)
    },
    onSource(event: WechatMiniprogram.Input) {
      this.put(String(event.currentTarget.dataset.path), sourceRef(event.detail.value), true)
    },
    onFigure(event: WechatMiniprogram.Input) {
      const { path, scale = 1 } = event.currentTarget.dataset as { path: string; scale?: number }
      const figure = figureOf(event.detail.value)
      this.put(path, figure === null ? null : Math.round(figure * scale * 1e6) / 1e6, true)
    },
    onFlag(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
      this.put(String(event.currentTarget.dataset.path), event.detail.value)
    },
    onRequirement(event: WechatMiniprogram.TouchEvent) {
      const { draft, content } = this.data
      if (!draft || !content) return
      const requirements = toggled(content.requirements, draft.vocabulary, event.currentTarget.dataset.id)
      this.change({ ...content, requirements })
    },
    onOp(event: WechatMiniprogram.TouchEvent) {
      const { path, op } = event.currentTarget.dataset as { path: string; op: Limit['op'] }
      const { content } = this.data
      if (!content) return
      const steps = stepsOf(path)
      const old = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], content) as Limit
      this.put(path, limitAs(op, old))
    },
    onEpidemic(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
      this.put(
        `category.keyItems.${event.currentTarget.dataset.at}.mode`,
        event.detail.value ? 'epidemic' : undefined,
      )
    },
    onPaper(event: WechatMiniprogram.TouchEvent) {
      const { at, id } = event.currentTarget.dataset as { at: number; id: string }
      const { draft, content } = this.data
      const type = draft?.licenceTypes.find((one) => one.id === id)
      const group = content?.category.licenceGroups[at]
      if (type && group) this.put(`category.licenceGroups.${at}`, withPaper(group, type))
    },
    onOrigin(event: WechatMiniprogram.TouchEvent) {
      const { at, origin } = event.currentTarget.dataset as { at: number; origin: string }
      const value = (origin === 'all' ? undefined : origin) as LicenceGroup['origin']
      this.put(`category.licenceGroups.${at}.origin`, value)
    },
    onDay(event: WechatMiniprogram.PickerChange) {
      this.put(String(event.currentTarget.dataset.path), String(event.detail.value))
    },
    onClear(event: WechatMiniprogram.TouchEvent) {
      this.put(String(event.currentTarget.dataset.path), undefined)
    },
    onFace(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: (typeof FACES)[number] }
      const photos = this.data.content?.category.packaging.photos ?? []
      const next = FACES.filter((face) => (face === id ? !photos.includes(face) : photos.includes(face)))
      this.put('category.packaging.photos', next)
    },
    onRemove(event: WechatMiniprogram.TouchEvent) {
      const { content } = this.data
      if (!content) return
      this.setData({ open: -1 })
      this.change(without(content, stepsOf(event.currentTarget.dataset.path)))
    },
    onAdd(event: WechatMiniprogram.TouchEvent) {
      const { content } = this.data
      if (!content) return
      const { what } = event.currentTarget.dataset as { what: 'item' | 'group' | 'field' }
      const { keyItems, licenceGroups } = content.category
      this.setData({ open: what === 'item' ? keyItems.length : what === 'group' ? licenceGroups.length : -1 })
      this.change(
        what === 'item' ? withItem(content) : what === 'group' ? withGroup(content) : withField(content),
      )
    },
    onStart(event: WechatMiniprogram.PickerChange) {
      this.setData({ from: String(event.detail.value) })
      if (this.data.content) this.change(this.data.content)
    },
    onUrgent(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
      this.setData({ urgent: event.detail.value })
      if (this.data.content) this.change(this.data.content)
    },
    onReason(event: WechatMiniprogram.Input) {
      this.setData({ emergency: event.detail.value })
      if (this.data.content) this.change(this.data.content, true)
    },
    onNote(event: WechatMiniprogram.Input) {
      this.setData({ words: event.detail.value })
      if (this.data.content) this.change(this.data.content, true)
    },
    async onSave() {
      const { draft, content, from, urgent, emergency, words, sending, w } = this.data
      if (!draft || !content || sending) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        await call('center', 'saveRuleDraft', {
          id: draft.id,
          revision: draft.revision,
          content,
          from,
          ...(urgent && { emergency: emergency.trim() }),
          note: words.trim(),
          requestKey: key,
        })
        wx.disableAlertBeforeUnload({})
        wx.showToast({ title: w.saved, icon: 'none' })
        const draftPage = `/center/pages/rule-draft/rule-draft?id=${draft.id}`
        const under = getCurrentPages().slice(-2)[0]?.route
        if (under === 'center/pages/rule-draft/rule-draft') wx.navigateBack()
        else wx.redirectTo({ url: draftPage })
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, failure: refusalText(error) })
        this.show(issues)
      } finally {
        this.setData({ sending: false })
      }
    },
    /** Opens the part of the form in which the first fault is. */
    show(issues: Issue[]) {
      const [, part, what, at] = issues[0]?.path ?? []
      const tab: Tab | undefined =
        part === 'requirements'
          ? 'requirements'
          : what === 'keyItems'
            ? 'items'
            : what === 'licenceGroups'
              ? 'groups'
              : part === 'category'
                ? 'other'
                : issues.length > 0
                  ? 'start'
                  : undefined
      if (!tab) return
      this.setData({ tab, open: typeof at === 'number' ? at : -1 })
      this.word()
    },
    onAct() {
      if (this.data.load === 'gone') return void wx.navigateBack()
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})
