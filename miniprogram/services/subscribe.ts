import { session } from './session'

/**
 * Asks in WeChat's own words whether to send one message when there is news. Call it in the tap itself, since WeChat
 * allows it nowhere else. Whatever is answered, what was tapped goes on: the inbox has every message all the same.
 */
export function askForNews(): void {
  const tmplIds = session.known()?.messageTemplates
  if (!tmplIds) return
  wx.requestSubscribeMessage({ tmplIds, fail() {} })
}
