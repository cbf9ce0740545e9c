import type { ForceSubject, RecallClass } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { form, lackingText } from '../../behaviors/form'
import { isComplete } from '../../components/lots/complete'
import type { LotTyped } from '../../components/lots/lots'

const LEVELS: RecallClass[] = [1, 2, 3]
const SHORTEST_ANNOUNCEMENT = 10

/** Proposing a recall: which lots, how grave, why, and what buyers are told. */
Component({
  behaviors: [screen('events', 'newRecall'), form('complaint')],
  data: {
    levels: LEVELS,
    level: 0 as 0 | RecallClass,
    by: 'supplier' as 'supplier' | 'order',
    lots: [] as LotTyped[],
    reason: '',
    announcement: '',
    /** The recall that is under way already. */
    same: '',
  },
  methods: {
    /** Says what is still missing before anything can be sent. */
    weigh() {
      const { w, subject, level, lots, reason, announcement, documents, issues } = this.data
      const same = issues.find(({ code }) => code === 'recallOpen')?.params?.id ?? ''
      const lacking = lackingText(w, [
        ['subject', !subject],
        ['level', !level],
        ['lots', !isComplete(lots)],
        ['reason', !reason.trim()],
        ['announcement', announcement.trim().length < SHORTEST_ANNOUNCEMENT],
        ['documents', documents.length === 0],
      ])
      this.setData({ lacking, same: String(same) })
    },
    onSubject(event: WechatMiniprogram.CustomEvent<{ subject: ForceSubject | null }>) {
      this.change({ subject: event.detail.subject })
    },
    onLevel(event: WechatMiniprogram.TouchEvent) {
      this.change({ level: event.currentTarget.dataset.level as RecallClass })
    },
    onBy(event: WechatMiniprogram.TouchEvent) {
      this.change({ by: event.currentTarget.dataset.by as 'supplier' | 'order' })
    },
    onLots(event: WechatMiniprogram.CustomEvent<{ lots: LotTyped[] }>) {
      this.change({ lots: event.detail.lots })
    },
    onReason(event: WechatMiniprogram.Input) {
      this.change({ reason: event.detail.value })
    },
    onAnnouncement(event: WechatMiniprogram.Input) {
      this.change({ announcement: event.detail.value })
    },
    onSame() {
      wx.navigateTo({ url: `/center/pages/recall/recall?id=${this.data.same}` })
    },
    onSubmit() {
      const { subject, level, by, lots, reason, announcement, documents } = this.data
      if (!subject || !level) return
      void this.send(async (requestKey) => {
        const made = await call('center', 'openRecall', {
          productId: subject.productId,
          level,
          by,
          lots: lots.map(({ number, units, madeOn }) => ({
            number,
            quantity: units,
            ...(madeOn && { madeOn }),
          })),
          reason: reason.trim(),
          announcement: announcement.trim(),
          documents: documents.map(({ id }) => id),
          requestKey,
        })
        return made.forceId
      })
    },
  },
})
