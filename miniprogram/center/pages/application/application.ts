import { record } from '../../../behaviors/record'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { decision } from '../../behaviors/decision'
import { shownOf } from './shown'

/** One application: what is said, what is known of the credit code, and the supervisor's decision. Opened with `?id=`. */
Component({
  behaviors: [
    screen('applications'),
    record(
      'application',
      (id) => call('center', 'application', { id }),
      '/center/pages/applications/applications',
    ),
    decision('application', 'approve', (asked) => call('center', 'decideApplication', asked)),
  ],
  data: { shown: null as ReturnType<typeof shownOf> | null },
  methods: {
    word() {
      const { application, w } = this.data
      if (!application) return
      this.setData({ shown: shownOf(application, w) })
      this.weigh()
    },
    onPhone() {
      const { application } = this.data
      if (application) wx.makePhoneCall({ phoneNumber: application.mobile, fail() {} })
    },
  },
})
