import type { ImportedLine, ImportedPart } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { bytes } from '../../../services/format'
import { type ChosenFile, LIMITS, type Upload, UploadCancelled, upload } from '../../../services/upload'
import { fill, refusalText, words } from '../../../services/words'
import type { Tap } from '../../events'
import { mayEdit } from '../../role'
import { type ReportFilter, type ReportRow, reportRow, summaryOf } from './report'
import { chooseTable, openTable, refusedTable } from './table'

let transfer: Upload | undefined

/** Many products from one table: template, upload, the lines in parts, and a report of every line. */
Component({
  behaviors: [screen('batch')],
  data: {
    stage: 'start' as 'start' | 'uploading' | 'importing' | 'stopped' | 'done',
    chooseNote: '',
    fault: '',
    opening: false,
    progress: '',
    percent: 0,
    documentId: '',
    /** Key of the part under way: sent again it makes nothing twice. */
    key: '',
    from: 1,
    total: 0,
    lines: [] as ImportedLine[],
    rows: [] as ReportRow[],
    said: [] as unknown[],
    chips: [] as unknown[],
    refused: 0,
    filter: 'all' as ReportFilter,
    editor: true,
  },
  methods: {
    onShow() {
      this.setData({ editor: mayEdit() })
      this.onWords()
    },
    onUnload() {
      transfer?.cancel()
    },
    onWords() {
      this.setData({ chooseNote: fill(words('batch').chooseNote, { size: bytes(LIMITS.tableBytes) }) })
      this.render()
    },
    async onTemplate() {
      if (this.data.opening) return
      this.setData({ opening: true, fault: '' })
      try {
        const { url } = await call('supplier', 'batchTemplate', {})
        await openTable(url)
      } catch (error) {
        const fault = error instanceof CallError ? refusalText(error) : words('batch').templateFailed
        this.setData({ fault })
      } finally {
        this.setData({ opening: false })
      }
    },
    async onChoose() {
      const w = words('batch')
      this.setData({ fault: '' })
      try {
        const file = await chooseTable()
        if (!file) return
        const why = refusedTable(file)
        const params = { name: file.name, size: bytes(file.size), limit: bytes(LIMITS.tableBytes) }
        if (why) this.setData({ fault: fill(w[why], params) })
        else await this.send(file)
      } catch (error) {
        this.setData({ fault: refusalText(error) })
      }
    },
    async send(file: ChosenFile) {
      const w = words('batch')
      const say = (percent: number) => this.setData({ percent, progress: fill(w.uploading, { percent }) })
      this.setData({ stage: 'uploading', lines: [], total: 0, filter: 'all' })
      say(0)
      transfer = upload({ file, purpose: 'batch', onProgress: ({ percent }) => say(percent) })
      try {
        const { id } = await transfer.promise
        this.setData({ documentId: id, from: 1, key: requestKey() })
        await this.importOn()
      } catch (error) {
        if (!(error instanceof UploadCancelled)) this.setData({ fault: refusalText(error) })
        this.setData({ stage: 'start' })
      } finally {
        transfer = undefined
      }
    },
    onStop() {
      transfer?.cancel()
    },
    onGoOn() {
      void this.importOn()
    },
    /** Part by part; each answer is on the screen before the next is asked for. */
    async importOn() {
      this.setData({ stage: 'importing', fault: '' })
      this.render()
      try {
        for (let from: number | undefined = this.data.from; from; ) {
          const { documentId, key } = this.data
          const part: ImportedPart = await call('supplier', 'importProducts', {
            documentId,
            from,
            requestKey: key,
          })
          from = part.next
          this.setData({
            lines: [...this.data.lines, ...part.lines],
            total: part.total,
            from: from ?? this.data.from,
            key: requestKey(),
          })
          this.render()
        }
        this.setData({ stage: 'done' })
      } catch (error) {
        this.setData({ stage: this.data.total > 0 ? 'stopped' : 'start', fault: refusalText(error) })
      }
      this.render()
    },
    render() {
      const w = words('batch')
      const { lines, total, stage, filter } = this.data
      const { said, chips, refused } = summaryOf(lines)
      const counted = { done: lines.length, total }
      const progress = { importing: w.progress, stopped: w.interrupted }[stage as 'importing']
      this.setData({
        said,
        chips,
        refused,
        rows: lines.filter(({ state }) => filter === 'all' || state === filter).map(reportRow),
        ...(progress && { progress: total ? fill(progress, counted) : w.reading }),
        ...(stage !== 'uploading' && { percent: total ? Math.round((lines.length / total) * 100) : 0 }),
      })
    },
    onFilter(event: Tap<{ id: ReportFilter }>) {
      this.setData({ filter: event.currentTarget.dataset.id })
      this.render()
    },
    onLine(event: Tap<{ id: string }>) {
      const { id } = event.currentTarget.dataset
      if (id) wx.navigateTo({ url: `/supplier/pages/product/product?productId=${id}` })
    },
    onProducts() {
      wx.redirectTo({ url: '/supplier/pages/products/products?filter=draft' })
    },
  },
})
