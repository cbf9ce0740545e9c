import type { Reason } from '../../../typings/text'
import { logFault } from '../onion/log'
import { cloud, cloudErrorCode } from '../store/cloud'
import type { Reader } from '../store/database'
import { templateFor } from './templates'

/** WeChat's limit of a `thing` field, in characters; an empty one is refused. */
const THING = 20
const NAMELESS = '杭州品质绿码'
/** The person has not subscribed, or not often enough. */
const NOT_SUBSCRIBED = 43101

/**
 * Tells a person in WeChat that there is news, if they subscribed. Whether they did is WeChat's business: a
 * refusal (43101) is the ordinary case, and the inbox holds the message all the same.
 */
export async function subscribeMessage(
  { request, read }: { request: string; read: Reader },
  to: string,
  about: Reason,
  link?: string,
): Promise<void> {
  const templateId = await templateFor(read, about.code)
  if (!templateId) return
  const named = Object.values(about.params).find((value) => typeof value === 'string' && value.trim() !== '')
  const subject = String(named ?? NAMELESS)
  try {
    await cloud.openapi.subscribeMessage.send({
      touser: to,
      templateId,
      // A page's path begins without a slash here.
      page: (link ?? '/pages/inbox/inbox').replace(/^\//, ''),
      data: { thing1: { value: subject.slice(0, THING) } },
    })
  } catch (fault) {
    if (cloudErrorCode(fault) !== NOT_SUBSCRIBED) logFault(request, 'subscribeMessage.send', fault)
  }
}
