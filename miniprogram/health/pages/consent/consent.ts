import type { HealthPackState } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call, requestKey } from '../../../services/call'
import { moment } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { fill, refusalText, words } from '../../../services/words'

let key = requestKey()

/** Consent to the processing of sensitive data, apart from the privacy notice. `next`: page to open after agreeing. */
Component({
  behaviors: [screen('resident', 'consentTitle')],
  data: {
    load: 'loading',
    note: '',
    next: '',
    pack: null as HealthPackState | null,
    purpose: '',
    version: '',
    agreed: false,
    sending: false,
    failure: '',
  },
  methods: {
    onLoad(query: { next?: string }) {
      key = requestKey()
      this.setData({ next: decodeURIComponent(query.next ?? '') })
      void this.read()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        const pack = await call('health', 'pack', {})
        this.setData({ pack, load: pack.on ? 'ready' : 'off' })
        this.word()
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    word() {
      const { pack } = this.data
      if (!pack) return
      const w = words('resident').consent
      const { purpose = '', until, agreed, noticeVersion } = pack
      const mine = agreed?.version === noticeVersion
      this.setData({
        purpose: purpose ? fill(until ? w.purpose : w.purposeOnly, { purpose, ...(until && { until }) }) : '',
        agreed: mine,
        version:
          mine && agreed
            ? fill(w.agreed, { version: agreed.version, time: moment(agreed.at) })
            : fill(w.version, { version: noticeVersion }),
      })
    },
    async onAgree() {
      const { pack, sending } = this.data
      if (!pack || sending) return
      this.setData({ sending: true, failure: '' })
      try {
        await call('health', 'consent', { version: pack.noticeVersion, requestKey: key })
        const { next } = this.data
        if (next) wx.redirectTo({ url: next })
        else await this.read()
      } catch (error) {
        key = requestKey()
        this.setData({ failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
    onLater() {
      wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/home' }) })
    },
    onAct() {
      if (this.data.load === 'off') return wx.switchTab({ url: '/pages/home/home' })
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})
