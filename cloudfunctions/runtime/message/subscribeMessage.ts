import type { Reason } from '../../../typings/text'
import { logFault } from '../onion/log'
import { messageTemplate } from '../onion/settings'
import { cloud } from '../store/cloud'

/** WeChat's limit of a `thing` field. */
const THING = 20

/**
 * Tells a person in WeChat that there is news, if they subscribed. Whether they did is WeChat's business: a
 * refusal (43101) is the ordinary case, and the inbox holds the message all the same.
 */
export async function subscribeMessage(
  request: string,
  to: string,
  about: Reason,
  link?: string,
): Promise<void> {
  const templateId = messageTemplate()
  if (!templateId) return
  const subject = Object.values(about.params).find((value) => typeof value === 'string') ?? ''
  try {
    await cloud.openapi.subscribeMessage.send({
      touser: to,
      templateId,
      page: link ?? '/pages/inbox/inbox',
      data: { thing1: { value: String(subject).slice(0, THING) } },
    })
  } catch (fault) {
    logFault(request, 'subscribeMessage.send', fault)
  }
}
