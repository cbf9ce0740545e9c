import type { DocumentInfo } from '../../../../typings/dossier'
import { record } from '../../../behaviors/record'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill } from '../../../services/words'
import { decision } from '../../behaviors/decision'

/** One claim: the evidence beside the registration as it is now, and the decision with its reason. */
Component({
  behaviors: [
    screen('claims'),
    record('claim', (id) => call('center', 'claim', { id }), '/center/pages/claims/claims'),
    decision('claim', 'grant', (asked) => call('center', 'decideClaim', asked)),
  ],
  data: {
    licence: [] as DocumentInfo[],
    members: '',
    registered: '',
    due: '',
    others: '',
    decidedBy: '',
  },
  methods: {
    word() {
      const { claim, w } = this.data
      if (!claim) return
      const { holder, decided, others } = claim
      const members = holder.members.map(({ name, role }) => `${name} ${w.roles[role]}`)
      this.setData({
        licence: holder.businessLicence ? [holder.businessLicence] : [],
        members: members.length ? members.join(' · ') : w.nobody,
        registered: moment(holder.registeredAt),
        due: fill(w.due, { time: moment(claim.dueAt) }),
        others: others ? fill(w.others, { n: others }) : '',
        decidedBy: decided ? fill(w.decidedBy, { by: decided.by, time: moment(decided.at) }) : '',
      })
      this.weigh()
    },
    /** Opening is recorded and carries the clerk's name. */
    onPaper(event: WechatMiniprogram.CustomEvent<{ documentId: string }>) {
      const { documentId } = event.detail
      wx.navigateTo({ url: `/platform/pages/document/document?id=${documentId}&purpose=verification` })
    },
  },
})
