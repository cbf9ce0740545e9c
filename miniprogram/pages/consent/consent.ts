import type { Me } from '../../../typings/contract'
import { screen } from '../../behaviors/screen'
import { call, requestKey } from '../../services/call'
import { moment } from '../../services/format'
import { hasConsent, session } from '../../services/session'
import { fill, refusalText, words } from '../../services/words'

/**
 * The privacy notice, before anything personal is typed. `next`: page to open after agreeing; `read=1`: only to read.
 * Agreeing is recorded by the server with the version of the notice, and passed to WeChat's own authorisation.
 */
Component({
  behaviors: [screen('consent')],
  data: { next: '', reading: false, me: null as Me | null, agreed: '', sending: false, fault: '', key: '' },
  methods: {
    onLoad(query: { next?: string; read?: string }) {
      this.setData({
        next: decodeURIComponent(query.next ?? ''),
        reading: query.read === '1',
        key: requestKey(),
      })
      session
        .me()
        .then((me) => this.put(me))
        .catch((error) => this.setData({ fault: refusalText(error) }))
    },
    put(me: Me) {
      this.setData({ me, fault: '' })
      this.word()
    },
    onWords() {
      this.word()
    },
    word() {
      const { me } = this.data
      if (!me) return
      const w = words('consent')
      const { version, at } = me.consent ?? { version: '', at: '' }
      this.setData({
        agreed: hasConsent(me)
          ? fill(w.agreedAt, { time: moment(at), version })
          : fill(w.version, { version: me.noticeVersion }),
      })
    },
    async agree() {
      if (this.data.sending) return
      this.setData({ sending: true, fault: '' })
      try {
        const { noticeVersion } = this.data.me ?? (await session.me())
        const me = await call('account', 'consent', { version: noticeVersion, requestKey: this.data.key })
        session.update(me)
        this.put(me)
        this.leave()
      } catch (error) {
        this.setData({ fault: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
    leave() {
      const { next } = this.data
      if (next) wx.redirectTo({ url: next })
      else wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/home' }) })
    },
    later() {
      wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/home' }) })
    },
  },
})
