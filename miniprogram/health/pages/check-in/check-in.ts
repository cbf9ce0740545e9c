import type { HealthCode, HealthSymptom, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { failedLoad } from '../../../services/loaded'
import { askForNews } from '../../../services/subscribe'
import { fill, refusalText, words } from '../../../services/words'
import { again } from '../../again'
import { whoIs } from '../../residents'
import { runShown } from '../../run'

let key = requestKey()

/** The check-in of a day: how far the run is, temperature, symptoms, and the promise. */
Component({
  behaviors: [screen('resident', 'checkInTitle'), again],
  data: {
    load: 'loading',
    note: '',
    id: '',
    code: null as HealthCode | null,
    run: null as ReturnType<typeof runShown>,
    who: '',
    degrees: 0,
    chips: [] as { id: string; name: string; on: boolean }[],
    temperature: '',
    symptoms: null as HealthSymptom[] | null,
    promised: false,
    lacking: '',
    issues: [] as Issue[],
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
        this.take(await call('health', 'myCode', { id: this.data.id }))
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    take(code: HealthCode) {
      this.setData({ code, load: 'ready' })
      this.word()
    },
    word() {
      const { code, symptoms, temperature, promised } = this.data
      const w = words('resident')
      const names = words('health').symptoms
      const ids = Object.keys(names) as HealthSymptom[]
      const run = code && runShown(code)
      const missing = [
        ...(temperature.trim() ? [] : [w.temperature]),
        ...(symptoms ? [] : [w.check.symptoms]),
        ...(promised ? [] : [w.steps.promise]),
      ]
      this.setData({
        chips: ids.map((id) => ({ id, name: names[id], on: symptoms?.includes(id) ?? false })),
        run,
        degrees: run ? Math.round((run.done / run.needs) * 360) : 0,
        lacking: missing.length ? fill(w.lacking, { fields: missing.join(w.between) }) : '',
        who: code ? fill(w.check.who, { name: whoIs(code) }) : '',
      })
    },
    onTemperature(event: WechatMiniprogram.Input) {
      key = requestKey()
      this.setData({ temperature: event.detail.value, issues: [], failure: '' })
      this.word()
    },
    onSymptom(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: HealthSymptom | '' }
      const now = this.data.symptoms ?? []
      key = requestKey()
      this.setData({ symptoms: !id ? [] : now.includes(id) ? now.filter((one) => one !== id) : [...now, id] })
      this.word()
    },
    onPromise() {
      this.setData({ promised: !this.data.promised })
      this.word()
    },
    onSubmit() {
      // WeChat lets us ask for the reminder only in the tap itself.
      askForNews()
      void this.submit()
    },
    async submit() {
      const { id, temperature, symptoms, promised, sending } = this.data
      if (!symptoms || !promised || !temperature.trim() || sending) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        const said = { id, temperature: Number(temperature), symptoms, truthful: true } as const
        const after = await call('health', 'checkIn', { ...said, requestKey: key })
        const { nameMasked, lastFour } = this.data.code ?? after
        // Whoever asks again after a lost answer gets one without a name.
        this.take({ ...after, nameMasked, lastFour })
        wx.showToast({ title: words('resident').check.sent, icon: 'none' })
        wx.pageScrollTo({ scrollTop: 0, duration: 0 })
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
    onCode() {
      const url = `/health/pages/my-code/my-code?id=${this.data.id}`
      wx.navigateBack({ fail: () => wx.redirectTo({ url }) })
    },
  },
})
