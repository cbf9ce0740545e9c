import type { HealthChange, HealthCheckIn } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { dayInWords, hourMinute, moment } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { fill, words } from '../../../services/words'
import { again } from '../../again'

/** Every change of the colour with its reasons, and every check-in. */
Component({
  behaviors: [screen('resident', 'historyTitle'), again],
  data: {
    load: 'loading',
    note: '',
    id: '',
    tab: 'colours' as 'colours' | 'checkIns',
    changes: [] as HealthChange[],
    checkIns: [] as HealthCheckIn[],
    next: '',
    rows: [] as { key: string; state: string; icon: string; title: string; why: string[]; line: string }[],
  },
  methods: {
    onLoad(query: { id?: string }) {
      this.setData({ id: query.id ?? '' })
      void this.read()
    },
    onWords() {
      this.word()
    },
    onReachBottom() {
      if (this.data.next) void this.read(this.data.next)
    },
    async read(cursor?: string) {
      const { id, tab, changes, checkIns } = this.data
      const at = { id, ...(cursor && { cursor }) }
      try {
        if (tab === 'colours') {
          const { items, next = '' } = await call('health', 'history', at)
          this.setData({ changes: cursor ? [...changes, ...items] : items, next, load: 'ready' })
        } else {
          const { items, next = '' } = await call('health', 'checkIns', at)
          this.setData({ checkIns: cursor ? [...checkIns, ...items] : items, next, load: 'ready' })
        }
        this.word()
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    word() {
      const { tab, changes, checkIns } = this.data
      this.setData({ rows: tab === 'colours' ? changes.map(changeRow) : checkIns.map(checkInRow) })
    },
    onTab(event: WechatMiniprogram.TouchEvent) {
      const { tab } = event.currentTarget.dataset as { tab: 'colours' | 'checkIns' }
      if (tab === this.data.tab) return
      this.setData({ tab, load: 'loading', rows: [], next: '' })
      void this.read()
    },
  },
})

function changeRow({ at, from, to, reasons, source, ruleSet }: HealthChange) {
  const w = words('resident').history
  const h = words('health')
  const known: Record<string, string> = h.reasons
  const still = from === to
  const title = still
    ? fill(w.still, { to: h.colours[to] })
    : from
      ? fill(w.from, { from: h.colours[from], to: h.colours[to] })
      : fill(w.first, { to: h.colours[to] })
  return {
    key: at,
    state: to,
    icon: '',
    title,
    why: reasons.map(({ requirement, reason }) =>
      fill(known[reason.code] ?? h.requirements[requirement], reason.params),
    ),
    line: fill(w.line, { source: h.sources[source], time: moment(at), rule: ruleSet }),
  }
}

function checkInRow({ day, at, temperature, symptoms, normal }: HealthCheckIn) {
  const w = words('resident').history
  const names = words('health').symptoms
  return {
    key: day,
    state: '',
    icon: normal ? 'check' : 'temp',
    title: `${dayInWords(day)} · ${normal ? w.normal : w.notNormal}`,
    why: symptoms.map((id) => names[id]),
    line: `${fill(w.temperature, { t: temperature })} · ${hourMinute(at)}`,
  }
}
