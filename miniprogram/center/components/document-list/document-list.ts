/**
 * Documents for a person of the Centre: each opens with a purpose, on record and watermarked.
 * documents: DocumentInfo[]. purpose: OpenPurpose. none, view: words. No events.
 */
import type { DocumentInfo } from '../../../../typings/dossier'
import { bytes } from '../../../services/format'

Component({
  properties: {
    documents: { type: Array, value: [] as DocumentInfo[] },
    purpose: { type: String, value: 'verification' },
    none: { type: String, value: '' },
  },
  data: { rows: [] as { id: string; name: string; size: string; icon: string }[] },
  observers: {
    documents(documents: DocumentInfo[]) {
      this.setData({
        rows: (documents ?? []).map(({ id, name, size, type }) => ({
          id,
          name,
          size: bytes(size),
          icon: type.startsWith('image/') ? 'image' : 'file',
        })),
      })
    },
  },
  methods: {
    onOpen(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string }
      const { purpose } = this.data
      wx.navigateTo({
        url: `/platform/pages/document/document?id=${encodeURIComponent(id)}&purpose=${purpose}`,
      })
    },
  },
})
