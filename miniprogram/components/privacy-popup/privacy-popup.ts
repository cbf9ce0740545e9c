/**
 * WeChat's question before the camera, album or a file is used for the first time: shown when WeChat asks for it,
 * answered by the button that WeChat itself listens to.
 * No properties. Events: none; the waiting call goes on (or fails) after the answer.
 */
import { worded } from '../../behaviors/worded'
import { fill } from '../../services/words'

type Resolve = (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void
const waiting = new WeakMap<object, Resolve>()

Component({
  behaviors: [worded('common')],
  data: { asked: false, note: '' },
  observers: {
    w() {
      const { note, notice } = this.data.w.privacy
      this.setData({ note: fill(note, { name: notice }) })
    },
  },
  lifetimes: {
    attached() {
      wx.onNeedPrivacyAuthorization?.((resolve) => {
        waiting.set(this, resolve as unknown as Resolve)
        this.setData({ asked: true })
      })
    },
  },
  methods: {
    agree() {
      waiting.get(this)?.({ event: 'agree', buttonId: 'privacy-agree' })
      this.setData({ asked: false })
    },
    refuse() {
      waiting.get(this)?.({ event: 'disagree' })
      this.setData({ asked: false })
    },
    read() {
      wx.navigateTo({ url: '/pages/consent/consent?read=1' })
    },
  },
})
