import type { ProblemReason } from '../../../typings/contract'
import type { DocumentInfo } from '../../../typings/dossier'
import { screen } from '../../behaviors/screen'
import { call, requestKey } from '../../services/call'
import { scannedOf } from '../../services/scanning'
import { refusalText } from '../../services/words'

const REASONS: ProblemReason[] = ['injury', 'unsafe', 'fake', 'mismatch', 'label', 'quality', 'other']

/** Anybody who scanned a code tells the Centre what is wrong with the product. */
Component({
  behaviors: [screen('problem')],
  data: {
    token: '',
    reasons: REASONS,
    reason: '' as '' | ProblemReason,
    text: '',
    documents: [] as DocumentInfo[],
    uploading: false,
    failure: '',
    busy: false,
    sent: false,
    /** One report, one key: a repeated tap or a lost answer sends it once. */
    key: '',
  },
  methods: {
    onLoad(query: { token?: string }) {
      this.setData({ token: scannedOf(query), key: requestKey() })
    },
    onReason(event: WechatMiniprogram.TouchEvent) {
      this.setData({ reason: event.currentTarget.dataset.value as ProblemReason, key: requestKey() })
    },
    onText(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ text: event.detail.value, key: requestKey() })
    },
    onPictures(event: WechatMiniprogram.CustomEvent<{ documents: DocumentInfo[] }>) {
      this.setData({ documents: event.detail.documents, key: requestKey() })
    },
    onBusy(event: WechatMiniprogram.CustomEvent<{ uploading: boolean }>) {
      this.setData({ uploading: event.detail.uploading })
    },
    async send() {
      const { token, reason, text, key, busy, uploading } = this.data
      if (!reason || !text.trim() || busy || uploading) return
      const documents = this.data.documents.map(({ id }) => id)
      this.setData({ busy: true, failure: '' })
      try {
        await call('account', 'reportProblem', { token, reason, text, documents, requestKey: key })
        this.setData({ sent: true })
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      } finally {
        this.setData({ busy: false })
      }
    },
    mine() {
      wx.redirectTo({ url: '/supplier/pages/my-problems/my-problems' })
    },
    back() {
      wx.navigateBack({
        fail() {
          wx.switchTab({ url: '/pages/home/home' })
        },
      })
    },
  },
})
