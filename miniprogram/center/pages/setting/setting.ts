import type { Issue, SettingChangeInput, SettingName, SettingView } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dayInWords, dayOf, moment } from '../../../services/format'
import { session } from '../../../services/session'
import { fill, refusalText, type Words } from '../../../services/words'
import { behindText, valueText } from '../settings/view'

const TEMPLATES = ['news', 'launch', 'deadline'] as const
let key = requestKey()

/** One setting: what holds, the change that waits, the form for the next one, and every change before. */
Component({
  behaviors: [screen('settings')],
  data: {
    name: 'epidemic' as SettingName,
    load: 'loading',
    note: '',
    view: null as SettingView | null,
    head: { title: '', note: '', value: '', behind: '' },
    on: false,
    purposeNow: '',
    sweep: { state: '', counts: '', failed: '', percent: 0 },
    past: [] as { id: string; value: string; behind: string; note: string }[],
    rows: [] as { id: string; name: string; value: string; hint: string }[],
    supervisor: false,
    today: dayOf(Date.now()),
    typed: {} as Record<string, string>,
    purpose: '',
    until: '',
    untilText: '',
    reason: '',
    issues: [] as Issue[],
    failure: '',
    conflict: '',
    sending: false,
  },
  methods: {
    onLoad(query: { name?: SettingName }) {
      key = requestKey()
      this.setData({ name: query.name ?? 'epidemic' })
      void this.read()
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        // Who may propose is known only with the session, which may be on its way yet.
        const [view] = await Promise.all([call('center', 'setting', { name: this.data.name }), session.me()])
        this.take(view)
      } catch (error) {
        if (this.data.view) return
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    take(view: SettingView) {
      this.setData({ view, load: 'ready', typed: {}, supervisor: session.known()?.role === 'supervisor' })
      this.word()
    },
    word() {
      const { view, w, typed } = this.data
      if (!view) return
      const { entry, history } = view
      const { on = false, purpose = '' } = entry.value as { on?: boolean; purpose?: string }
      this.setData({
        head: {
          title: w.names[entry.name],
          note: w.notes[entry.name],
          value: valueText(entry, w),
          behind: behindText(entry, w),
        },
        on,
        purposeNow: purpose,
        sweep: sweepOf(view, w),
        past: history.items.map((one) => ({
          id: String(one.number),
          value: valueText(one, w),
          behind: behindText(one, w),
          note: one.note ?? '',
        })),
        rows: rowsOf(view, w, typed),
      })
      wx.setNavigationBarTitle({ title: w.names[entry.name] })
    },
    onReason(event: WechatMiniprogram.Input) {
      this.edit({ reason: event.detail.value })
    },
    onPurpose(event: WechatMiniprogram.Input) {
      this.edit({ purpose: event.detail.value })
    },
    onUntil(event: WechatMiniprogram.PickerChange) {
      const until = String(event.detail.value)
      this.edit({ until, untilText: dayInWords(until) })
    },
    onType(event: WechatMiniprogram.Input) {
      const typed = { ...this.data.typed, [event.currentTarget.dataset.id]: event.detail.value.trim() }
      this.edit({ typed })
    },
    edit(changes: object) {
      key = requestKey()
      this.setData({ ...changes, issues: [], failure: '', conflict: '' })
    },
    onWaiting() {
      const { waiting } = this.data.view ?? {}
      if (waiting) wx.navigateTo({ url: `/center/pages/proposal/proposal?id=${waiting.id}` })
    },
    onSend() {
      const { view, sending } = this.data
      if (!view || sending) return
      void (view.entry.name === 'templates' ? this.save(view) : this.propose(view))
    },
    async propose(view: SettingView) {
      const { reason, purpose, until, typed } = this.data
      const change = changeOf(view, { purpose: purpose.trim(), until, typed })
      await this.send(async () => {
        const made = await call('center', 'proposeSetting', {
          change,
          after: view.entry.number,
          note: reason.trim(),
          requestKey: key,
        })
        wx.showToast({ title: this.data.w.proposed, icon: 'none' })
        this.setData({ reason: '', purpose: '', until: '', untilText: '' })
        wx.navigateTo({ url: `/center/pages/proposal/proposal?id=${made.id}` })
        await this.read()
      })
    },
    async save(view: SettingView) {
      const { ids } = view.entry.value as { ids: Record<string, string> }
      const wanted = { ...ids, ...this.data.typed }
      const value = { ids: Object.fromEntries(Object.entries(wanted).filter(([, id]) => id)) }
      await this.send(async () => {
        const after = view.entry.number
        this.take(await call('center', 'saveTemplates', { value, after, requestKey: key }))
        wx.showToast({ title: this.data.w.saved, icon: 'none' })
      })
    },
    async send(act: () => Promise<void>) {
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        await act()
        key = requestKey()
      } catch (error) {
        const { code, issues = [] } = error instanceof CallError ? error.refusal : { code: 'INTERNAL' }
        const late = code === 'CONFLICT'
        if (late) await this.read()
        this.setData({
          issues,
          conflict: late ? this.data.w.gone : '',
          failure: late || issues.length > 0 ? '' : refusalText(error),
        })
      } finally {
        this.setData({ sending: false })
      }
    },
    onAct() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function changeOf(
  { entry }: SettingView,
  { purpose, until, typed }: { purpose: string; until: string; typed: Record<string, string> },
): SettingChangeInput {
  if (entry.name === 'retention') {
    const { days } = entry.value as { days: Record<string, number> }
    const set = Object.entries(typed).map(([id, text]) => [id, Number(text)])
    return { name: 'retention', value: { days: { ...days, ...Object.fromEntries(set) } } }
  }
  const { on } = entry.value as { on: boolean }
  if (entry.name !== 'healthPack') return { name: 'epidemic', value: { on: !on } }
  const stated = !on && { ...(purpose && { purpose }), ...(until && { until }) }
  return { name: 'healthPack', value: { on: !on, ...stated } }
}

function rowsOf({ entry, retention }: SettingView, w: Words<'settings'>, typed: Record<string, string>) {
  const known: Record<string, string> = w.collections
  if (retention)
    return retention.map(({ collection: id, days, least, most, delivered }) => ({
      id,
      name: known[id] ?? id,
      value: typed[id] ?? String(days),
      hint: fill(w.range, { least, most, delivered }),
    }))
  if (entry.name !== 'templates') return []
  const { ids } = entry.value as { ids: Record<string, string> }
  return TEMPLATES.map((id) => ({
    id,
    name: w.templateNames[id],
    value: typed[id] ?? ids[id] ?? '',
    hint: w.templateHint,
  }))
}

function sweepOf({ sweep }: SettingView, w: Words<'settings'>) {
  if (!sweep) return { state: '', counts: '', failed: '', percent: 0 }
  const { state, seen, total, changed, failed, dueAt, finishedAt } = sweep
  const time = moment(state === 'done' ? (finishedAt ?? dueAt) : dueAt)
  return {
    state: fill(w.sweepStates[state], { time }),
    counts: state === 'waiting' ? '' : fill(w.sweepCounts, { seen, total, changed }),
    failed: failed ? fill(w.sweepFailed, { n: failed }) : '',
    percent: total ? Math.min(100, Math.round((seen / total) * 100)) : state === 'done' ? 100 : 0,
  }
}
