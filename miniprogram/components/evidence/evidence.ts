/**
 * A place for evidence: says its limits first, chooses, uploads with percent and bytes, shows what is there.
 * purpose: DocumentPurpose. product-id. documents: DocumentInfo[] already there. max. accept: image | pdf | both.
 * label: what belongs here, in words. readonly: shows only. testid: of the part that adds.
 * plain: several stand together and the page says their limits once.
 * by: supplier | center | platform, whose upload it is.
 * Events: change {documents} after an upload or a removal; busy {uploading} when transfers start and end.
 * A refusal stays beside its file, worded, with "upload again". A file that was uploaded before is used again, and
 * the place says so. Saved pictures show themselves: own ones by short-lived links, asked for once they are shown.
 */
import type { DocumentInfo, DocumentPurpose } from '../../../typings/dossier'
import { worded } from '../../behaviors/worded'
import { call } from '../../services/call'
import { bytes } from '../../services/format'
import { picturesOf } from '../../services/pictures'
import { type ChosenFile, LIMITS, type Upload, UploadCancelled, upload } from '../../services/upload'
import { fill, refusalText } from '../../services/words'
import {
  type Accept,
  chooseFiles,
  choosePictures,
  compressed,
  NotAllowed,
  NothingChosen,
  refusedAtOnce,
} from './choose'

interface Pending {
  key: string
  name: string
  percent: number
  said: string
  error: string
  again: boolean
  preview: string
}
interface Shown {
  id: string
  name: string
  size: string
  picture: boolean
  preview: string
}

/** Pictures chosen on this phone since the start, by document: shown at once instead of asked back. */
const previews = new Map<string, string>()
const transfers = new Map<string, { file: ChosenFile; upload?: Upload }>()
let counter = 0

Component({
  behaviors: [worded('common')],
  properties: {
    purpose: { type: String, value: 'photo' },
    productId: { type: String, value: '' },
    documents: { type: Array, value: [] as DocumentInfo[] },
    max: { type: Number, value: 9 },
    accept: { type: String, value: 'both' },
    label: { type: String, value: '' },
    testid: { type: String, value: '' },
    plain: { type: Boolean, value: false },
    readonly: { type: Boolean, value: false },
    by: { type: String, value: 'supplier' },
  },
  data: {
    pending: [] as Pending[],
    shown: [] as Shown[],
    limits: '',
    removing: '',
    room: 0,
    fault: '',
    notes: [] as string[],
    links: {} as Record<string, string>,
  },
  observers: {
    'documents, max, accept, pending, links, w'() {
      const { documents, max, accept, pending, links } = this.data
      const w = this.data.w.evidence
      const limits = { image: w.limitsImage, pdf: w.limitsPdf, both: w.limitsBoth }[accept as Accept]
      this.setData({
        limits: fill(limits ?? w.limitsBoth, { size: bytes(LIMITS.imageBytes), max }),
        room: Math.max(0, max - documents.length - pending.filter((one) => !one.error).length),
        shown: documents.map((document) => show(document, links)),
      })
    },
    documents() {
      void this.look()
    },
  },
  methods: {
    async add() {
      if (this.data.room === 0) return
      const accept = this.data.accept as Accept
      try {
        const files = await this.choose(accept)
        this.setData({ fault: '', notes: [] })
        for (const file of files.slice(0, this.data.room)) void this.start(file)
      } catch (failure) {
        if (failure instanceof NothingChosen) return
        const denied = failure instanceof NotAllowed
        this.setData({ fault: denied ? this.data.w.evidence.cameraDenied : refusalText(failure) })
      }
    },
    async choose(accept: Accept): Promise<ChosenFile[]> {
      const w = this.data.w.evidence
      const ways = { image: ['camera', 'album'], pdf: ['chatFile'], both: ['camera', 'album', 'chatFile'] }[
        accept
      ]
      const way = ways.length === 1 ? ways[0] : ways[await tapped(ways.map((one) => w[one as 'camera']))]
      if (way === 'chatFile') return chooseFiles(this.data.room)
      return choosePictures(this.data.room, way === 'camera' ? 'camera' : 'album')
    },
    /** Own saved pictures instead of icons. */
    async look() {
      if (this.data.readonly || this.data.by !== 'supplier') return
      const unseen = this.data.documents.filter(
        ({ id, type }) => type.startsWith('image/') && !previews.has(id),
      )
      if (unseen.length === 0) return
      const links = await picturesOf(unseen.map(({ id }) => id))
      if (Object.keys(links).length > 0) this.setData({ links })
    },
    async start(chosen: ChosenFile) {
      const w = this.data.w.evidence
      counter += 1
      const key = `upload-${counter}`
      const waiting = chosen.type.startsWith('image/') ? chosen.path : ''
      const begun = { key, name: chosen.name, percent: 0, said: w.preparing, error: '', again: false }
      this.setData({ pending: [...this.data.pending, { ...begun, preview: waiting }] })
      const file = await compressed(chosen)
      if (!this.data.pending.some((one) => one.key === key)) return
      const fault = refusedAtOnce(file, this.data.accept as Accept)
      const accepted = { image: w.acceptedImage, pdf: w.acceptedPdf, both: w.acceptedBoth }[
        this.data.accept as Accept
      ]
      const error = fault
        ? fill(w[fault], {
            name: file.name,
            size: bytes(file.size),
            limit: bytes(LIMITS.imageBytes),
            accepted,
          })
        : ''
      transfers.set(key, { file })
      if (fault) this.patch(key, { error, said: '' })
      else await this.send(key)
    },
    async send(key: string) {
      const w = this.data.w.evidence
      const transfer = transfers.get(key)
      if (!transfer) return
      const { file } = transfer
      this.patch(key, { percent: 0, error: '', again: false, said: this.progress(0, 0, file.size) })
      this.triggerEvent('busy', { uploading: true })
      transfer.upload = upload({
        file,
        purpose: this.data.purpose as DocumentPurpose,
        by: this.data.by as 'supplier' | 'center' | 'platform',
        ...(this.data.productId ? { productId: this.data.productId } : {}),
        onProgress: ({ percent, sent, total }) =>
          this.patch(key, { percent, said: this.progress(percent, sent, total) }),
      })
      try {
        const { known, ...document } = await transfer.upload.promise
        if (file.type.startsWith('image/')) previews.set(document.id, file.path)
        this.drop(key)
        const here = this.data.documents.some(({ id }) => id === document.id)
        this.note(
          known ? (here ? w.knownHere : w.known) : document.unchecked ? w.unchecked : '',
          document.name,
        )
        if (!here) this.tell([...this.data.documents, document])
      } catch (failure) {
        if (failure instanceof UploadCancelled) this.drop(key)
        else this.patch(key, { error: refusalText(failure), again: true })
      } finally {
        const uploading = this.data.pending.some((one) => !one.error)
        this.triggerEvent('busy', { uploading })
      }
    },
    note(template: string, name: string) {
      if (template) this.setData({ notes: [...this.data.notes, fill(template, { name })] })
    },
    progress(percent: number, sent: number, total: number): string {
      return fill(this.data.w.evidence.progress, { percent, sent: bytes(sent), total: bytes(total) })
    },
    patch(key: string, part: Partial<Pending>) {
      this.setData({ pending: this.data.pending.map((one) => (one.key === key ? { ...one, ...part } : one)) })
    },
    drop(key: string) {
      transfers.delete(key)
      this.setData({ pending: this.data.pending.filter((one) => one.key !== key) })
    },
    tell(documents: DocumentInfo[]) {
      this.setData({ documents })
      this.triggerEvent('change', { documents })
    },
    again(event: WechatMiniprogram.TouchEvent) {
      this.send(keyOf(event))
    },
    stop(event: WechatMiniprogram.TouchEvent) {
      const transfer = transfers.get(keyOf(event))
      if (transfer?.upload) transfer.upload.cancel()
      this.drop(keyOf(event))
    },
    askRemove(event: WechatMiniprogram.TouchEvent) {
      this.setData({ removing: keyOf(event) })
    },
    keep() {
      this.setData({ removing: '' })
    },
    remove() {
      const documents = this.data.documents.filter((document) => document.id !== this.data.removing)
      this.setData({ removing: '' })
      this.tell(documents)
    },
    /** Shows a document large: the picture of this phone, else a short-lived link of the server. */
    async open(event: WechatMiniprogram.TouchEvent) {
      const documentId = keyOf(event)
      const local = previews.get(documentId)
      if (local) {
        wx.previewImage({ urls: [local] })
        return
      }
      // Only the page knows for what purpose the Centre or a platform opens a document.
      if (this.data.readonly || this.data.by !== 'supplier') {
        this.triggerEvent('open', { documentId })
        return
      }
      try {
        const { url, type } = await call('supplier', 'openDocument', { documentId })
        if (type.startsWith('image/')) wx.previewImage({ urls: [url] })
        else await openFile(url)
      } catch (failure) {
        this.setData({ fault: refusalText(failure) })
      }
    },
  },
})

const keyOf = (event: WechatMiniprogram.TouchEvent) => event.currentTarget.dataset.key as string

const show = ({ id, name, size, type }: DocumentInfo, links: Record<string, string>): Shown => ({
  id,
  name,
  size: bytes(size),
  picture: type.startsWith('image/'),
  preview: previews.get(id) ?? links[id] ?? '',
})

async function openFile(url: string): Promise<void> {
  const { tempFilePath } = await new Promise<{ tempFilePath: string }>((success, fail) =>
    wx.downloadFile({ url, success, fail }),
  )
  await wx.openDocument({ filePath: tempFilePath, fileType: 'pdf' })
}

async function tapped(itemList: string[]): Promise<number> {
  try {
    return (await wx.showActionSheet({ itemList })).tapIndex
  } catch {
    throw new NothingChosen()
  }
}
