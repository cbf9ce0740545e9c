import type { RecallDetail } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { recallWords } from '../../../services/recalls'
import { refusalText } from '../../../services/words'

/** One recall for the Centre: clocks, lots, the company's reports, and how it is closed. */
Component({
  behaviors: [screen('events', 'recall')],
  data: {
    id: '',
    load: 'loading',
    note: '',
    recall: null as RecallDetail | null,
    said: null as ReturnType<typeof recallWords> | null,
    waiting: false,
    running: false,
  },
  methods: {
    onLoad(query: { id?: string }) {
      this.setData({ id: query.id ?? '' })
    },
    onShow() {
      void this.read()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        this.setData({ recall: await call('center', 'recall', { id: this.data.id }), load: 'ready' })
        this.word()
      } catch (error) {
        if (this.data.recall) return
        const code = error instanceof CallError ? error.refusal.code : 'INTERNAL'
        const load = code === 'NOT_FOUND' ? 'gone' : code === 'OFFLINE' ? 'offline' : 'error'
        this.setData({ load, note: load === 'error' ? refusalText(error) : '' })
      }
    },
    word() {
      const { recall, w } = this.data
      if (!recall) return
      const { state } = recall
      this.setData({
        said: recallWords(recall, w, Date.now()),
        waiting: state === 'waiting',
        running: state === 'open' || state === 'started' || state === 'done',
      })
    },
    onMeasure() {
      wx.navigateTo({ url: `/center/pages/measure/measure?id=${this.data.recall?.forceId}` })
    },
    onClose() {
      const productId = this.data.recall?.productId
      wx.navigateTo({
        url: `/center/pages/new-measure/new-measure?kind=release&productId=${productId}`,
      })
    },
    onAct() {
      if (this.data.load === 'gone') {
        wx.navigateBack()
        return
      }
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})
