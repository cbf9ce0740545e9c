import type { RecallDetail } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { failedLoad } from '../../../services/loaded'
import { recallWords } from '../../../services/recalls'

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
        this.setData(failedLoad(error))
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
