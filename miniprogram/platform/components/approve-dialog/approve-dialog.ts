/**
 * Asks before a launch is approved: the product, its colour and lane, and what approving does.
 * open: shown or not. launch: LaunchView. busy: while it is being sent.
 * Events: approve, close.
 */
import type { LaunchView } from '../../../../typings/contract'
import { worded } from '../../../behaviors/worded'
import { fill, text, words } from '../../../services/words'

Component({
  behaviors: [worded('launch')],
  properties: {
    open: { type: Boolean, value: false },
    busy: { type: Boolean, value: false },
    launch: { type: Object, value: {} as LaunchView },
  },
  data: { about: '', note: '' },
  observers: {
    'launch, w'(launch: LaunchView | null) {
      if (!launch?.lane) return
      const w = words('launch')
      this.setData({
        about: `${words('common').colours[launch.colour]} · ${w.lanes[launch.lane]}`,
        note: fill(w.decide.note, { platform: text(launch.platform) }),
      })
    },
  },
  methods: {
    approve() {
      this.triggerEvent('approve')
    },
    close() {
      this.triggerEvent('close')
    },
    hold() {
      // Taps inside stay inside.
    },
  },
})
