/**
 * The card to be scanned: moving border and live clock as proof of life, the QR, its number. Stays light in dark mode.
 * address: what the QR holds. picture: address of the mini-program code, shown instead of the QR when set. number: short number to read out. person: the number is the end of an identity number. state: green | yellow | red | grey.
 * as-of: instant of the verdict shown. stale: older than a minute without a network: the border stops, the
 * clock gives way to "offline".
 * No events.
 */
import { worded } from '../../behaviors/worded'
import { appearance, onAppearance } from '../../services/appearance'
import { clock, weekDay } from '../../services/format'
import { fill } from '../../services/words'

/** Ink per colour: dark enough to scan (8:1 and more on white), tinted so that the card belongs to its page. */
const INKS: Record<string, string> = { green: '#0b4a30', yellow: '#3a2a00', red: '#7a1712', grey: '#33403b' }

/** The card stays light in dark mode, a little less bright. */
const GROUNDS = { light: '#ffffff', dark: '#eef3f0' }
const stops = new WeakMap<object, () => void>()

Component({
  behaviors: [worded('common')],
  properties: {
    address: { type: String, value: '' },
    picture: { type: String, value: '' },
    number: { type: String, value: '' },
    person: { type: Boolean, value: false },
    state: { type: String, value: 'grey' },
    asOf: { type: String, value: '' },
    stale: { type: Boolean, value: false },
    /** The screen was brightened by the page; said only when it is true. */
    bright: { type: Boolean, value: false },
  },
  data: {
    ground: GROUNDS.light,
    now: '',
    today: '',
    ink: INKS.grey as string,
    said: '',
    label: '',
    timer: 0,
  },
  observers: {
    'state, number, person, w'(state: string, number: string, person: boolean) {
      const { w } = this.data
      const colour = (w.colours as Record<string, string>)[state] ?? ''
      this.setData({
        ink: INKS[state] ?? '#33403b',
        said: fill(person ? w.codePerson : w.codeNumber, { number }),
        label: fill(person ? w.codePersonLabel : w.codeLabel, { colour, number }),
      })
    },
  },
  lifetimes: {
    attached() {
      const paint = () => this.setData({ ground: GROUNDS[appearance().theme] })
      paint()
      stops.set(this, onAppearance(paint))
      this.tick()
      this.setData({ timer: setInterval(() => this.tick(), 1000) as unknown as number })
    },
    detached() {
      stops.get(this)?.()
      clearInterval(this.data.timer)
    },
  },
  methods: {
    tick() {
      const now = Date.now()
      this.setData({ now: clock(now), today: weekDay(now) })
    },
  },
})
