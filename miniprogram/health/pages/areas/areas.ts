import type { HealthArea, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dayOf } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { session } from '../../../services/session'
import { fill, refusalText, text, words } from '../../../services/words'
import { changesOf, sorted, stateOf } from './changes'

const SHORTEST = 5
const BLANK = { region: '', zh: '', en: '', level: '' as HealthArea['level'] | '', from: '', until: '' }
let key = requestKey()

/** The lists of areas with their days; a supervisor edits a copy and proposes it to another one. */
Component({
  behaviors: [screen('healthCentre', 'areasTitle')],
  data: {
    load: 'loading',
    note: '',
    version: '',
    supervisor: false,
    inForce: [] as HealthArea[],
    areas: [] as HealthArea[],
    rows: [] as ReturnType<typeof rowsOf>,
    editing: false,
    adding: false,
    draft: { ...BLANK },
    regionNames: [] as string[],
    draftLacking: '',
    levels: [] as { id: HealthArea['level']; name: string; note: string }[],
    changed: '',
    reason: '',
    lacking: '',
    issues: [] as Issue[],
    failure: '',
    sending: false,
  },
  methods: {
    onLoad() {
      key = requestKey()
      void this.read()
    },
    async onPullDownRefresh() {
      if (!this.data.editing) await this.read()
      wx.stopPullDownRefresh()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        const { items, version } = await call('health', 'areaLists', { all: true })
        const role = await session.me().then(
          (me) => me.role,
          () => 'public' as const,
        )
        this.setData({
          version: fill(this.data.w.areasVersion, { version }),
          supervisor: role === 'supervisor',
          inForce: items,
          areas: items,
          load: items.length || this.data.editing ? 'ready' : 'empty',
        })
        this.word()
      } catch (error) {
        if (!this.data.inForce.length) this.setData(failedLoad(error))
      }
    },
    word() {
      const { areas, inForce, reason, w } = this.data
      const { levels } = words('health')
      const changes = changesOf(inForce, areas)
      const missing = [
        ...(changes.any ? [] : [w.needs.change]),
        ...(reason.trim().length >= SHORTEST ? [] : [w.needs.reason]),
      ]
      const { region, en, level, from } = this.data.draft
      const draftMissing = [
        ...(region ? [] : [w.needs.region]),
        ...(en.trim() ? [] : [w.needs.english]),
        ...(level ? [] : [w.needs.level]),
        ...(from ? [] : [w.needs.from]),
      ]
      const said = (fields: string[]) =>
        fields.length ? fill(w.need, { fields: fields.join(w.between) }) : ''
      this.setData({
        rows: rowsOf(areas),
        levels: (['epidemic', 'listed'] as const).map((id) => ({
          id,
          name: levels[id],
          note: w.levelNotes[id],
        })),
        changed: changes.any ? fill(w.changes, changes.counts) : w.unchanged,
        lacking: said(missing),
        draftLacking: said(draftMissing),
      })
    },
    change(areas: HealthArea[]) {
      key = requestKey()
      this.setData({ areas: sorted(areas, dayOf(Date.now())), failure: '', issues: [] })
      this.word()
    },
    onEdit() {
      this.setData({ editing: true, load: 'ready' })
      this.word()
    },
    onCancel() {
      const { inForce } = this.data
      this.setData({
        editing: false,
        adding: false,
        areas: inForce,
        load: inForce.length ? 'ready' : 'empty',
      })
      this.word()
    },
    onRemove(event: WechatMiniprogram.TouchEvent) {
      const at = Number(event.currentTarget.dataset.at)
      this.change(this.data.areas.filter((_, i) => i !== at))
    },
    onEnd(event: WechatMiniprogram.TouchEvent) {
      const at = Number(event.currentTarget.dataset.at)
      const until = dayOf(Date.now())
      this.change(this.data.areas.map((area, i) => (i === at ? { ...area, until } : area)))
    },
    onAdd() {
      this.setData({
        adding: !this.data.adding,
        draft: { ...BLANK, from: dayOf(Date.now()) },
        regionNames: [],
      })
      this.word()
    },
    put(part: Partial<typeof BLANK>) {
      this.setData({ draft: { ...this.data.draft, ...part } })
      this.word()
    },
    onRegion(event: WechatMiniprogram.CustomEvent<{ code: string[]; value: string[] }>) {
      const { code, value } = event.detail
      this.setData({ regionNames: value })
      this.put({ region: code[code.length - 1] ?? '', zh: [...new Set(value)].join('') })
    },
    onEnglish(event: WechatMiniprogram.Input) {
      this.put({ en: event.detail.value })
    },
    onLevel(event: WechatMiniprogram.TouchEvent) {
      this.put({ level: event.currentTarget.dataset.id as HealthArea['level'] })
    },
    onDay(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const name = event.currentTarget.dataset.name as 'from' | 'until'
      this.put({ [name]: event.detail.value })
    },
    onNoEnd() {
      this.put({ until: '' })
    },
    onPut() {
      const { draft, draftLacking, areas } = this.data
      const { region, zh, en, level, from, until } = draft
      if (draftLacking || !level) return
      const area = { region, name: { zh, en: en.trim() }, level, from, ...(until && { until }) }
      this.setData({ adding: false })
      this.change([...areas.filter((one) => one.region !== region || one.from !== from), area])
    },
    onReason(event: WechatMiniprogram.Input) {
      key = requestKey()
      this.setData({ reason: event.detail.value, failure: '' })
      this.word()
    },
    async onSubmit() {
      const { areas, reason, lacking, sending, w } = this.data
      if (lacking || sending) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        const input = { areas, note: reason.trim(), requestKey: key }
        const { proposalId } = await call('health', 'proposeAreas', input)
        wx.showToast({ title: w.proposed, icon: 'none' })
        wx.redirectTo({ url: `/center/pages/proposal/proposal?id=${proposalId}` })
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
    onAct() {
      if (this.data.load === 'empty') return this.onEdit()
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function rowsOf(areas: HealthArea[]) {
  const w = words('healthCentre')
  const { levels } = words('health')
  const today = dayOf(Date.now())
  return areas.map((area) => {
    const state = stateOf(area, today)
    const days = area.until
      ? fill(w.areaDays, { from: area.from, until: area.until })
      : fill(w.areaFrom, { from: area.from })
    return {
      key: `${area.region}-${area.from}`,
      name: text(area.name),
      level: levels[area.level],
      tone: area.level === 'epidemic' ? 'red' : 'amber',
      days,
      state: w[state],
      ended: state === 'ended',
    }
  })
}
