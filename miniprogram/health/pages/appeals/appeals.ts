import type { HealthAppealDetail, HealthCode, HealthRequirement, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { moment } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { askForNews } from '../../../services/subscribe'
import { fill, refusalText, words } from '../../../services/words'
import { again } from '../../again'

const SHORTEST = 10
let key = requestKey()

/** My appeals with what was answered; a new one (`new=1`), and a second one. */
Component({
  behaviors: [screen('resident', 'appealsTitle'), again],
  data: {
    load: 'loading',
    note: '',
    id: '',
    requirement: '' as HealthRequirement | '',
    /** What is written: nothing, a new appeal, or a second one. */
    writing: '' as '' | 'new' | 'again',
    again: null as HealthAppealDetail | null,
    code: null as HealthCode | null,
    items: [] as HealthAppealDetail[],
    rows: [] as ReturnType<typeof rowOf>[],
    about: '',
    short: '',
    text: '',
    ready: false,
    issues: [] as Issue[],
    failure: '',
    sending: false,
  },
  methods: {
    onLoad(query: { id?: string; requirement?: string; new?: string }) {
      key = requestKey()
      const requirement = (query.requirement ?? '') as HealthRequirement | ''
      const writing = query.new && requirement ? 'new' : ''
      this.setData({ id: query.id ?? '', requirement, writing })
      void this.read()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        const { items } = await call('health', 'appeals', {})
        this.setData({ items, load: 'ready' })
        this.word()
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    word() {
      const { requirement, again } = this.data
      const about = again?.requirement ?? requirement
      this.setData({
        rows: this.data.items.map(rowOf),
        about: about ? (words('health').requirements[about] ?? '') : '',
        short: fill(words('resident').appeals.short, { n: SHORTEST }),
      })
    },
    onText(event: WechatMiniprogram.Input) {
      key = requestKey()
      const text = event.detail.value
      this.setData({ text, ready: text.trim().length >= SHORTEST, issues: [], failure: '' })
    },
    onAgain(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string }
      const again = this.data.items.find((item) => item.id === id) ?? null
      key = requestKey()
      this.setData({ again, writing: 'again', text: '', ready: false, failure: '' })
      this.word()
    },
    onCancel() {
      if (this.data.sending) return
      if (this.data.writing === 'new') return wx.navigateBack({ fail: () => this.setData({ writing: '' }) })
      this.setData({ writing: '', again: null, text: '', ready: false, issues: [], failure: '' })
    },
    onCode() {
      const url = `/health/pages/my-code/my-code?id=${this.data.id}`
      wx.navigateBack({ fail: () => wx.redirectTo({ url }) })
    },
    onSubmit() {
      // WeChat lets us ask only in the tap itself.
      askForNews()
      void this.submit()
    },
    send() {
      const { id, requirement, again } = this.data
      const text = this.data.text.trim()
      if (again) {
        const { id: appealId, revision } = again
        return call('health', 'appealAgain', { appealId, revision, text, requestKey: key })
      }
      if (!requirement) throw new Error('Nothing was chosen to appeal against.')
      return call('health', 'appeal', { id, requirement, text, requestKey: key })
    },
    async submit() {
      if (this.data.sending) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        await this.send()
        this.setData({ writing: '', again: null, text: '', ready: false })
        wx.showToast({ title: words('resident').appeals.sent, icon: 'none' })
        await this.read()
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
  },
})

function rowOf({ id, nameMasked, requirement, open, outcome, dueAt, rounds, mayGoOn }: HealthAppealDetail) {
  const w = words('resident').appeals
  return {
    id,
    title: words('health').requirements[requirement],
    name: nameMasked,
    state: open
      ? fill(Date.now() > Date.parse(dueAt) ? w.late : w.open, { time: moment(dueAt) })
      : outcome
        ? w[outcome]
        : '',
    confirm: outcome === 'upheld' ? w.confirm : '',
    mayGoOn,
    rounds: rounds.map(({ level, text, at, decision }) => ({
      level,
      mine: `${fill(w.level, { n: level })} · ${moment(at)}`,
      text,
      answer: decision ? `${w.answer} · ${moment(decision.at)}` : '',
      said: decision?.answer ?? '',
    })),
  }
}
