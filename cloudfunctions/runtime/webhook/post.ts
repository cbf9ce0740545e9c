/** One request to a receiver: signed, to a public address only, answered in time or not at all. */
import { lookup as resolve } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { WebhookFault } from '../../../typings/contract'
import { HEADERS, isPublicAddress, textToSign, webhookUrlFault } from '../../domain/openapi'
import { randomName } from '../onion/ports'
import { localWebhooks, webhookTimeout } from '../onion/settings'
import { hmacSha256, sha256 } from '../store/digest'

export interface Signing {
  keyId: string
  secret: Uint8Array
}

/** Undefined when it was taken (any 2xx), else why not. A redirection is not followed: it could lead inside. */
export function post(
  url: URL,
  body: string,
  now: number,
  signing: Signing,
): Promise<WebhookFault | undefined> {
  if (webhookUrlFault(url.href, localWebhooks())) return Promise.resolve('forbiddenAddress')
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((settle) => {
    const asked = send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'hqgc-courier',
        ...signatureHeaders(url, body, now, signing),
      },
      agent: false,
      lookup: publicOnly,
    })
    // Of the whole exchange: a receiver that answers a byte now and then holds nobody up.
    const timer = setTimeout(() => finish('timeout'), webhookTimeout())
    const finish = (fault: WebhookFault | undefined) => {
      clearTimeout(timer)
      asked.destroy()
      settle(fault)
    }
    asked.on('response', ({ statusCode = 0 }) =>
      finish(statusCode >= 200 && statusCode < 300 ? undefined : 'status'),
    )
    asked.on('error', (fault) => finish(fault instanceof NotPublic ? 'forbiddenAddress' : 'unreachable'))
    asked.end(body)
  })
}

function signatureHeaders(
  url: URL,
  body: string,
  now: number,
  { keyId, secret }: Signing,
): Record<string, string> {
  const time = String(Math.floor(now / 1000))
  const nonce = randomName(24)
  const query = Object.fromEntries(url.searchParams)
  const text = textToSign({ method: 'POST', path: url.pathname, query, time, nonce, bodyHash: sha256(body) })
  return {
    [HEADERS.key]: keyId,
    [HEADERS.time]: time,
    [HEADERS.nonce]: nonce,
    [HEADERS.signature]: Buffer.from(hmacSha256(secret, text)).toString('hex'),
  }
}

class NotPublic extends Error {}

/**
 * Looks a host up for the connection itself, so that no second look-up can answer differently. One private address
 * among several is enough to refuse.
 */
const publicOnly: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (fault, addresses) => {
    if (fault) return done(fault, '', 4)
    const allowed = localWebhooks() || addresses.every(({ address }) => isPublicAddress(address))
    const [first] = addresses
    if (!allowed || !first) return done(new NotPublic(), '', 4)
    return options.all ? done(null, addresses) : done(null, first.address, first.family)
  })
}
