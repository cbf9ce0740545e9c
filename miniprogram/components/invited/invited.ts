/**
 * An invitation that has just been made: its code, shown this once, with sending it in WeChat and copying it.
 * invited: Invited of the contract, or null. The page's `onShareAppMessage` answers with `invitationCard`. No events.
 */
import type { Invited } from '../../../typings/contract'
import { worded } from '../../behaviors/worded'
import { dayInWords, dayOf } from '../../services/format'
import { fill, words } from '../../services/words'

Component({
  behaviors: [worded('team')],
  properties: { invited: { type: Object, value: null as never } },
  data: { title: '', note: '' },
  observers: {
    'invited, w'(invited: Invited | null) {
      if (!invited) return
      const w = words('team')
      const title = fill(w.made, { role: w.roles[invited.role] })
      this.setData({ title, note: fill(w.codeNote, { day: dayInWords(dayOf(invited.expiresAt)) }) })
    },
  },
  methods: {
    onCopy() {
      const invited = this.data.invited as Invited | null
      if (!invited) return
      wx.setClipboardData({
        data: invited.code,
        success: () => wx.showToast({ title: words('team').copied, icon: 'none' }),
      })
    },
  },
})
