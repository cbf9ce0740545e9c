import type { SpotClass } from '../../../../typings/contract'
import { record } from '../../../behaviors/record'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill } from '../../../services/words'

const CLASSES: SpotClass[] = ['critical', 'major', 'minor']

/** One spot check as it was recorded, and the measure that decides whether it counts. */
Component({
  behaviors: [
    screen('events', 'spot'),
    record('spot', (id) => call('center', 'spotCheck', { id }), '/center/pages/events/events'),
  ],
  data: {
    state: '',
    by: '',
    lots: [] as string[],
    samples: [] as { name: string; plan: string; found: string; over: boolean }[],
    plan: '',
  },
  methods: {
    word() {
      const { spot, w } = this.data
      if (!spot) return
      const provisional = spot.state === 'waiting' && spot.result === 'critical'
      this.setData({
        state: provisional ? w.provisional : w.forceStates[spot.state],
        by: fill(w.recordedBy, { by: spot.by, time: moment(spot.at) }),
        lots: spot.lots.map(({ number, size }) => fill(w.lotLine, { number, n: size })),
        plan: fill(w.planNote, { n: spot.plan.major.sample }),
        samples: CLASSES.map((name) => ({
          name: w.classes[name],
          plan: fill(w.accept, { n: spot.plan[name].accept }),
          found: fill(w.found, { n: spot.found[name] }),
          over: spot.found[name] > spot.plan[name].accept,
        })),
      })
    },
    onMeasure() {
      wx.navigateTo({ url: `/center/pages/measure/measure?id=${this.data.spot?.forceId}` })
    },
  },
})
