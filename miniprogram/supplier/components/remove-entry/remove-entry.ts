import { worded } from '../../../behaviors/worded'
import { fill } from '../../../services/words'

/** Removes one entry of a list after asking. Event `remove`. */
Component({
  behaviors: [worded('editor')],
  properties: { name: String },
  data: { asking: false, title: '' },
  methods: {
    onAsk() {
      this.setData({ asking: true, title: fill(this.data.w.removeTitle, { name: this.data.name }) })
    },
    onNo() {
      this.setData({ asking: false })
    },
    onYes() {
      this.setData({ asking: false })
      this.triggerEvent('remove')
    },
  },
})
