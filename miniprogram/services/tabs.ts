import type { Me } from '../../typings/contract'
import { onLanguage } from './language'
import { session } from './session'
import { words } from './words'

const INBOX = 2
/** A tab bar call fails while another page covers the bar; the next show of a tab page repeats it. */
const ignore = { fail() {} }

/** Words of the tab bar in the language in use, and the number of unread messages. */
export const tabs = {
  put() {
    const { home, scan, inbox, me } = words('common').tabs
    for (const [index, text] of [home, scan, inbox, me].entries())
      wx.setTabBarItem({ index, text, ...ignore })
    unread(session.known())
  },
  follow() {
    onLanguage(tabs.put)
    session.onChange(unread)
  },
}

function unread(me: Me | undefined) {
  if (!me?.unread) wx.removeTabBarBadge({ index: INBOX, ...ignore })
  else wx.setTabBarBadge({ index: INBOX, text: me.unread > 99 ? '99+' : String(me.unread), ...ignore })
}
