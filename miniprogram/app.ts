import { adoptLarge, followTheme } from './services/appearance'
import { connection } from './services/connection'
import { adoptLanguage } from './services/language'
import { session } from './services/session'
import { tabs } from './services/tabs'

App({
  onLaunch() {
    // The environment is the one this program is published to; only the first init of a start counts.
    wx.cloud.init({ traceUser: true })
    connection.follow()
    followTheme()
    tabs.follow()
    session.onChange(({ settings }) => {
      adoptLanguage(settings.language)
      adoptLarge(settings.largeView)
    })
    // Words the tab bar's dot. A failure is shown by the first page, which asks again.
    session.refresh().catch(() => {})
  },
})
