import { appearance, onAppearance, type Theme } from '../services/appearance'
import { connection } from '../services/connection'
import { type Language, language, onLanguage } from '../services/language'
import { type Section, type Words, words } from '../services/words'

/**
 * What every page has: `w` (words of its section), `lang`, `large`, `theme`, `offline`, and `offlineWhy`: while there
 * is no network, why a button is greyed out.
 * All are set again when they change. The navigation bar takes `w.title` where the section has one, or the word that
 * `titled` names where several pages share a section.
 * A page that must word its own data again after a change of language defines `onWords()`.
 */
export function screen<S extends Section>(section: S, titled = 'title') {
  const stops = new WeakMap<object, (() => void)[]>()

  function put(page: WechatMiniprogram.Component.TrivialInstance) {
    const { theme, large } = appearance()
    const worded = (page.data as { lang?: Language }).lang !== language()
    const offline = connection.isOffline()
    const offlineWhy = offline ? words('common').offlineAction : ''
    page.setData({ w: words(section), lang: language(), theme, large, offline, offlineWhy })
    // A page underneath hears the change too, but the bar belongs to the page on top.
    if (getCurrentPages().slice(-1)[0] === (page as unknown)) name()
    if (worded) (page as { onWords?: () => void }).onWords?.()
  }

  function name() {
    const title = (words(section) as Record<string, unknown>)[titled]
    if (typeof title === 'string') wx.setNavigationBarTitle({ title })
  }

  return Behavior({
    data: {
      w: words(section) as Words<S>,
      lang: language() as Language,
      theme: 'light' as Theme,
      large: false,
      offline: false,
      offlineWhy: '',
    },
    lifetimes: {
      attached() {
        const again = () => put(this)
        again()
        stops.set(this, [onLanguage(again), onAppearance(again), connection.onChange(again)])
      },
      ready: name,
      detached() {
        for (const stop of stops.get(this) ?? []) stop()
      },
    },
    pageLifetimes: { show: name },
  })
}
