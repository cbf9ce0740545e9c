import { record } from '../../../behaviors/record'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { recallWords } from '../../../services/recalls'

/** One recall for the Centre: clocks, lots, the company's reports, and how it is closed. */
Component({
  behaviors: [
    screen('events', 'recall'),
    record('recall', (id) => call('center', 'recall', { id }), '/center/pages/events/events'),
  ],
  data: {
    said: null as ReturnType<typeof recallWords> | null,
    waiting: false,
    running: false,
  },
  methods: {
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
  },
})
