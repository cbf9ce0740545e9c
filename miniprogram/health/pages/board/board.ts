import type { HealthBoard, HealthPackState } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { dayInWords, moment } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { fill } from '../../../services/words'
import { boardOf } from './view'

const SETTINGS = '/center/pages/settings/settings'

/** The Health Code at the Centre: what was issued, by colour and region, check-ins and gates, and the ways to the work. */
Component({
  behaviors: [screen('healthCentre')],
  data: {
    load: 'loading',
    note: '',
    pack: null as HealthPackState | null,
    figures: null as HealthBoard | null,
    board: null as ReturnType<typeof boardOf> | null,
    on: '',
    until: '',
    oldNote: '',
    links: [] as { page: string; icon: string; name: string; note: string }[],
  },
  methods: {
    onShow() {
      void this.read()
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        const pack = await call('health', 'pack', {})
        if (!pack.on) return this.setData({ pack, load: 'off', figures: null })
        const figures = await call('health', 'board', {})
        this.setData({ pack, figures, load: 'ready' })
        this.word()
      } catch (error) {
        const failed = failedLoad(error)
        if (!this.data.figures || failed.load === 'off') this.setData(failed)
      }
    },
    word() {
      const { figures, pack, w } = this.data
      this.setData({
        links: [
          { page: 'places', icon: 'pin', name: w.places, note: w.placesNote },
          { page: 'areas', icon: 'globe', name: w.areas, note: w.areasNote },
          { page: 'mark', icon: 'flag', name: w.mark, note: w.markNote },
          { page: 'appeal-queue', icon: 'scale', name: w.queue, note: w.queueNote },
        ],
        on: pack?.purpose ? fill(w.on, { purpose: pack.purpose }) : '',
        until: pack?.until ? fill(w.offAfter, { day: dayInWords(pack.until) }) : '',
      })
      if (!figures) return
      this.setData({ board: boardOf(figures), oldNote: fill(w.offlineOld, { time: moment(figures.asOf) }) })
    },
    onLink(event: WechatMiniprogram.TouchEvent) {
      const page = event.currentTarget.dataset.page as string
      wx.navigateTo({ url: `/health/pages/${page}/${page}` })
    },
    onSwitch() {
      wx.navigateTo({ url: SETTINGS })
    },
    onAct() {
      if (this.data.load === 'off') return this.onSwitch()
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})
