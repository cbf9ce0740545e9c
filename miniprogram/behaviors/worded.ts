import { onLanguage } from '../services/language'
import { type Section, type Words, words } from '../services/words'

/** Words of one section for a component: data `w`, set again when the language changes. */
export function worded<S extends Section>(section: S) {
  const stops = new WeakMap<object, () => void>()
  return Behavior({
    data: { w: words(section) as Words<S> },
    lifetimes: {
      attached() {
        const put = () => this.setData({ w: words(section) } as never)
        put()
        stops.set(this, onLanguage(put))
      },
      detached() {
        stops.get(this)?.()
      },
    },
  })
}
