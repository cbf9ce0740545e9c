import { words } from '../services/words'

/** WeChat's album is closed to the program until the person opens it in the settings. */
class NoPermission extends Error {}

async function saveToAlbum(filePath: string): Promise<void> {
  try {
    await wx.saveImageToPhotosAlbum({ filePath })
  } catch (failure) {
    const { errMsg } = failure as { errMsg?: string }
    if (/auth|authorize|privacy|scope/i.test(errMsg ?? '')) throw new NoPermission()
    throw failure
  }
}

/**
 * A page that saves a drawn picture to the album: what is said of it (`note`, `noteBad`), and what its button says
 * while that is not the page's own word (`saveWord`: saving, or opening the settings after a refusal).
 * The page has a `privacy-popup`, since WeChat asks before the first picture.
 */
export const album = Behavior({
  data: { note: '', noteBad: false, denied: false, saving: false, saveWord: '' },
  methods: {
    /** Draws and saves; after a refusal it opens the settings instead, and the next tap saves. */
    async keepPicture(draw: () => Promise<string>) {
      if (this.data.saving) return
      if (this.data.denied) {
        wx.openSetting({ complete: () => this.clearNote() })
        return
      }
      const w = words('common').album
      this.setData({ saving: true, note: '', saveWord: w.saving })
      try {
        await saveToAlbum(await draw())
        this.setData({ note: w.saved, noteBad: false, saveWord: '' })
      } catch (failure) {
        const denied = failure instanceof NoPermission
        const note = denied ? w.denied : w.failed
        this.setData({ note, noteBad: true, denied, saveWord: denied ? w.openSettings : '' })
      } finally {
        this.setData({ saving: false })
      }
    },
    clearNote() {
      this.setData({ note: '', noteBad: false, denied: false, saveWord: '' })
    },
  },
})
