import type { HealthFormView, HealthIssuer } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call, requestKey } from '../../../services/call'
import { failedLoad } from '../../../services/loaded'
import { fill, refusalText, words } from '../../../services/words'
import { again } from '../../again'
import { declaredPairs } from '../../declared'
import { shownPerson } from '../../residents'

/** What was declared, masked; correcting it, and deleting it. */
Component({
  behaviors: [screen('resident', 'dataTitle'), again],
  data: {
    load: 'loading',
    note: '',
    id: '',
    form: null as (HealthFormView & { revision: number }) | null,
    issuers: [] as HealthIssuer[],
    /** A yellow or red declaration stays until it is green. */
    erasable: false,
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
        const { id } = this.data
        const [form, code, { items }] = await Promise.all([
          call('health', 'form', { id }),
          call('health', 'myCode', { id }),
          call('health', 'issuers', {}),
        ])
        this.setData({ form, issuers: items, erasable: code.colour === 'green', load: 'ready' })
        this.word()
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    word() {
      const { form, issuers } = this.data
      if (!form) return
      const w = words('resident')
      this.setData({
        question: fill(w.data.eraseTitle, { name: form.name }),
        pairs: declaredPairs({ ...form, number: form.numberMasked, mobile: form.mobileMasked }, issuers),
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
        wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/home' }) })
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
  },
})
