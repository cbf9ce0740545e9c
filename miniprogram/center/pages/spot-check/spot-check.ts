import type { SpotClass, SpotDetail } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { moment } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { fill } from '../../../services/words'

const CLASSES: SpotClass[] = ['critical', 'major', 'minor']

/** One spot check as it was recorded, and the measure that decides whether it counts. */
Component({
  behaviors: [screen('events', 'spot')],
  data: {
    id: '',
    load: 'loading',
    note: '',
    spot: null as SpotDetail | null,
    state: '',
    by: '',
    lots: [] as string[],
    samples: [] as { name: string; plan: string; found: string; over: boolean }[],
    plan: '',
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
        this.setData({ spot: await call('center', 'spotCheck', { id: this.data.id }), load: 'ready' })
        this.word()
      } catch (error) {
        if (this.data.spot) return
        this.setData(failedLoad(error))
      }
    },
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
