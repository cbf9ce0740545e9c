import type { Output } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, refusalText, type Words } from '../../../services/words'
import { behindText, valueText } from './view'

type Item = Output<'center', 'settings'>['items'][number]
const ICONS = { epidemic: 'shield', healthPack: 'users', retention: 'clock', templates: 'bell' } as const

/** Everything that the Centre can switch and set, with who stands behind it. */
Component({
  behaviors: [screen('settings')],
  data: {
    load: 'loading',
    note: '',
    items: [] as Item[],
    rows: [] as ReturnType<typeof rowOf>[],
    asOf: '',
    oldNote: '',
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
        const { items, asOf } = await call('center', 'settings', {})
        this.setData({ items, asOf, load: 'ready' })
        this.word()
      } catch (error) {
        if (this.data.items.length) return
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    word() {
      const { items, asOf, w } = this.data
      this.setData({
        rows: items.map((item) => rowOf(item, w)),
        oldNote: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
      })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/center/pages/setting/setting?name=${event.currentTarget.dataset.name}` })
    },
    onAct() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function rowOf({ entry, waiting }: Item, w: Words<'settings'>) {
  const name = w.names[entry.name]
  const value = valueText(entry, w)
  return {
    name: entry.name,
    title: name,
    icon: ICONS[entry.name],
    value,
    note: w.notes[entry.name],
    behind: behindText(entry, w),
    people: entry.name === 'templates' ? w.onePerson : w.twoPeople,
    waiting: waiting ? w.waiting : '',
    label: fill(w.rowLabel, { name, value }),
  }
}
