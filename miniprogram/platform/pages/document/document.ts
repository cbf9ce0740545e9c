import type { OpenPurpose } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError } from '../../../services/call'
import { fill, refusalText } from '../../../services/words'
import { openDocument } from '../../open'

const SECOND_MS = 1000
const timers = new WeakMap<object, number>()
/** Temporary files of opened PDFs, removed with the page. */
const downloaded = new WeakMap<object, string>()

/** One original: shown while its link lives, with the watermark over it, and never kept on the phone. */
Component({
  behaviors: [screen('document')],
  data: {
    documentId: '',
    token: '',
    reviewId: '',
    purpose: 'own' as OpenPurpose,
    state: 'loading' as 'loading' | 'shown' | 'expired' | 'error' | 'offline',
    why: '',
    url: '',
    name: '',
    image: true,
    watermark: '',
    expiresAt: 0,
    left: '',
    recorded: '',
    wide: false,
    opening: false,
    fault: '',
  },
  lifetimes: {
    attached() {
      timers.set(this, setInterval(() => this.tick(), SECOND_MS) as unknown as number)
    },
    detached() {
      clearInterval(timers.get(this) ?? 0)
      const filePath = downloaded.get(this)
      // WeChat empties its temporary folder by itself; this is only sooner.
      if (filePath) wx.getFileSystemManager().unlink({ filePath, fail() {} })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({
        documentId: decodeURIComponent(query['id'] ?? ''),
        token: query['token'] ?? '',
        reviewId: query['reviewId'] ?? '',
        purpose: (query['purpose'] ?? 'own') as OpenPurpose,
      })
      void this.open()
    },
    onWords() {
      this.word()
    },
    async open() {
      this.setData({ state: 'loading', url: '', fault: '', wide: false })
      try {
        const { documentId, purpose, token, reviewId } = this.data
        const { url, type, name, expiresAt, watermark } = await openDocument({
          documentId,
          purpose,
          token,
          ...(reviewId && { reviewId }),
        })
        this.setData({
          state: 'shown',
          url,
          name,
          watermark,
          image: type.startsWith('image/'),
          expiresAt: Date.parse(expiresAt),
        })
        this.word()
        this.tick()
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ state: offline ? 'offline' : 'error', why: offline ? '' : refusalText(error) })
      }
    },
    word() {
      const { w, purpose, watermark } = this.data
      this.setData({
        recorded: watermark ? fill(w.recorded, { purpose: w.purposes[purpose] ?? '' }) : '',
      })
    },
    /** At the end of the link the picture goes too: what is on the screen must not outlive its permission. */
    tick() {
      if (this.data.state !== 'shown') return
      const seconds = Math.ceil((this.data.expiresAt - Date.now()) / SECOND_MS)
      if (seconds <= 0) return this.setData({ state: 'expired', url: '' })
      const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
      this.setData({ left: fill(this.data.w.expires, { time }) })
    },
    onAct() {
      void this.open()
    },
    onSize() {
      this.setData({ wide: !this.data.wide })
    },
    onImageError() {
      this.setData({ fault: this.data.w.imageFailed })
    },
    /** The file is a temporary one of WeChat's; the viewer's menu to keep or forward it stays hidden. */
    onPdf() {
      if (this.data.opening) return
      this.setData({ opening: true, fault: '' })
      const failed = () => this.setData({ opening: false, fault: this.data.w.pdfFailed })
      wx.downloadFile({
        url: this.data.url,
        fail: failed,
        success: ({ statusCode, tempFilePath }) => {
          if (statusCode !== 200) return failed()
          downloaded.set(this, tempFilePath)
          wx.openDocument({
            filePath: tempFilePath,
            fileType: 'pdf',
            showMenu: false,
            fail: failed,
            success: () => this.setData({ opening: false }),
          })
        },
      })
    },
  },
})
