import type { HealthFormView } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call, requestKey } from '../../../services/call'
import { failedLoad } from '../../../services/loaded'
import { fill, refusalText, words } from '../../../services/words'
import { shownPerson } from '../../residents'

/** What was declared, masked; correcting it, and deleting it. */
Component({
  behaviors: [screen('resident', 'dataTitle')],
  data: {
    load: 'loading',
    note: '',
    id: '',
    form: null as (HealthFormView & { revision: number }) | null,
    pairs: [] as { label: string; value: string }[],
    asking: false,
    question: '',
    failure: '',
    sending: false,
  },
  methods: {
    onLoad(query: { id?: string }) {
      this.setData({ id: query.id ?? '' })
    },
    onShow() {
      void this.read()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        this.setData({ form: await call('health', 'form', { id: this.data.id }), load: 'ready' })
        this.word()
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    word() {
      const { form } = this.data
      if (!form) return
      const w = words('resident')
      const h = words('health')
      const journeys = form.journeys.map(
        ({ region, from, to, transport }) => `${region.name} ${from} – ${to} ${h.transports[transport]}`,
      )
      this.setData({
        question: fill(w.data.eraseTitle, { name: form.name }),
        pairs: [
          { label: w.name, value: form.name },
          { label: w.number, value: form.numberMasked },
          { label: w.mobile, value: form.mobileMasked },
          { label: w.region, value: form.region.name },
          { label: w.presence, value: w.presences[form.presence] },
          { label: w.data.journeys, value: journeys.join('\n') || w.data.noJourneys },
          { label: w.overseas, value: form.overseas ? `${w.yes} ${form.enteredOn ?? ''}` : w.no },
          { label: w.contact, value: form.contact ? w.yes : w.no },
          { label: w.symptoms, value: form.symptoms.map((id) => h.symptoms[id]).join(w.between) || w.none },
          { label: w.temperature, value: `${form.temperature} ℃` },
        ],
      })
    },
    onCorrect() {
      wx.navigateTo({ url: `/health/pages/declare/declare?id=${this.data.id}` })
    },
    onExport() {
      wx.navigateTo({ url: '/pages/my-data/my-data' })
    },
    onErase() {
      this.setData({ asking: true })
    },
    onNo() {
      this.setData({ asking: false })
    },
    async onYes() {
      const { id, form, sending } = this.data
      if (sending || !form) return
      this.setData({ asking: false, sending: true, failure: '' })
      try {
        await call('health', 'erase', { id, revision: form.revision, requestKey: requestKey() })
        shownPerson.set('')
        wx.showToast({ title: words('resident').data.erased, icon: 'none' })
        wx.navigateBack()
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
    onAct() {
      if (this.data.load !== 'error' && this.data.load !== 'offline') return wx.navigateBack()
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})
