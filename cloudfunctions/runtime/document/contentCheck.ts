import { logFault } from '../onion/log'
import { refuse } from '../onion/refusal'
import { cloud, cloudErrorCode } from '../store/cloud'

/** WeChat's code for text that is not allowed. */
const RISKY = 87014
/** Scene 2: a profile or a comment that others see. Longest text of one check, in characters. */
const SCENE = 2
const LONGEST = 2500

/**
 * Has WeChat check texts that others will see. Risky text is refused; when the check itself cannot be reached
 * nothing is published unchecked, and the person is asked to try again.
 */
export async function refuseRiskyText(
  openid: string,
  request: string,
  texts: (string | undefined)[],
): Promise<void> {
  const content = texts.filter(Boolean).join('\n')
  for (let start = 0; start < content.length; start += LONGEST) {
    if (!(await passes(openid, request, content.slice(start, start + LONGEST)))) refuse('CONTENT_RISKY')
  }
}

async function passes(openid: string, request: string, content: string): Promise<boolean> {
  try {
    const by = isWechatUser(openid) ? { openid, scene: SCENE, version: 2 as const } : {}
    const { result } = await cloud.openapi.security.msgSecCheck({ content, ...by })
    return result?.suggest !== 'risky'
  } catch (fault) {
    if (cloudErrorCode(fault) === RISKY) return false
    logFault(request, 'security.msgSecCheck', fault)
    return refuse('BUSY')
  }
}

/**
 * Version 2 of the check asks for somebody who was in the mini program within two hours. A platform's server never was;
 * version 1 asks for nobody.
 */
const isWechatUser = (openid: string) => !openid.startsWith('platform:')

/** The largest picture that WeChat looks at, in bytes. A phone sends pictures below it. */
const PICTURE_LIMIT = 1024 * 1024
const TRIES = 2

/**
 * What WeChat says of a picture. `none`: no picture, or too large for the check. `unreachable`: nobody could say;
 * the caller decides, since evidence must not wait for a service that is down.
 */
export async function pictureVerdict(
  request: string,
  type: string,
  bytes: Uint8Array,
): Promise<'passed' | 'risky' | 'none' | 'unreachable'> {
  if (!type.startsWith('image/') || bytes.length > PICTURE_LIMIT) return 'none'
  const media = { contentType: type, value: Buffer.from(bytes) }
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      await cloud.openapi.security.imgSecCheck({ media })
      return 'passed'
    } catch (fault) {
      if (cloudErrorCode(fault) === RISKY) return 'risky'
      logFault(request, 'security.imgSecCheck', fault)
    }
  }
  return 'unreachable'
}
