/** Settings that are no secrets; each has a value that is right for a fresh environment. */

/** Version of the privacy notice in force. A new text gets a new version and asks everybody again. */
export const NOTICE_VERSION = '2026-11'

/** Host of the address inside a quality code. */
export function codeHost(): string {
  return process.env.CODE_HOST || 'hqgc.example.cn'
}

/** What the QR of a token holds: 60 characters or so, a version 4 QR. */
export function codeAddress(token: string): string {
  return `https://${codeHost()}/q/${token}`
}

/** Days without work beside Saturdays and Sundays, `YYYY-MM-DD,…`, as the State Council announces them. */
export function holidays(): string[] {
  return (process.env.HOLIDAYS ?? '').split(',').filter(Boolean)
}

/** Template of the subscribe message for news of a code; without it news goes to the inbox only. */
export function messageTemplate(): string | undefined {
  return process.env.MESSAGE_TEMPLATE || undefined
}
