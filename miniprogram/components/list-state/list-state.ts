/**
 * What a list shows instead of rows: loading, empty, error or offline; whose fault it is, what is safe, what to do.
 * state: loading | empty | error | offline | '' (shows nothing). title, note, action: words; error and offline have
 * their own. rows: skeleton rows while loading.
 * Events: act when the button is tapped (add, try again, connect again).
 */
import { worded } from '../../behaviors/worded'

/** A skeleton that flashes for an instant is noise: it comes after 300 ms. */
const SKELETON_AFTER_MS = 300

Component({
  behaviors: [worded('common')],
  properties: {
    state: { type: String, value: '' },
    title: { type: String, value: '' },
    note: { type: String, value: '' },
    action: { type: String, value: '' },
    icon: { type: String, value: '' },
    rows: { type: Number, value: 4 },
  },
  data: {
    shownTitle: '',
    shownNote: '',
    shownAction: '',
    shownIcon: '',
    skeleton: false,
    timer: 0,
    places: [0, 1, 2, 3],
  },
  observers: {
    'state, title, note, action, icon, w'(
      state: string,
      title: string,
      note: string,
      action: string,
      icon: string,
    ) {
      const { w } = this.data
      const own =
        state === 'error'
          ? { ...w.error, action: w.retry, icon: 'refresh' }
          : state === 'offline'
            ? { ...w.offline, icon: 'offline' }
            : { title: '', note: '', action: '', icon: 'box' }
      this.setData({
        shownTitle: title || own.title,
        shownNote: note || own.note,
        shownAction: action || own.action,
        shownIcon: icon || own.icon,
      })
    },
    rows(rows: number) {
      this.setData({ places: Array.from({ length: rows }, (_, place) => place) })
    },
    state(state: string) {
      clearTimeout(this.data.timer)
      if (state !== 'loading') {
        this.setData({ skeleton: false })
        return
      }
      const timer = setTimeout(() => this.setData({ skeleton: true }), SKELETON_AFTER_MS) as unknown as number
      this.setData({ timer })
    },
  },
  lifetimes: {
    detached() {
      clearTimeout(this.data.timer)
    },
  },
  methods: {
    act() {
      this.triggerEvent('act', { state: this.data.state })
    },
  },
})
