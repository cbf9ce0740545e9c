/** Settings that are no secrets; each has a value that is right for a fresh environment. */

/** Version of the privacy notice in force. A new text gets a new version and asks everybody again. */
export const NOTICE_VERSION = '2026-11'

/** Version of the data agreement with platforms in force. A new text gets a new version and asks every platform again. */
export const AGREEMENT_VERSION = '2026-11'

/** Host of the address inside a quality code. */
export function codeHost(): string {
  return process.env.CODE_HOST || 'hqgc.example.cn'
}

/** What the QR of a token holds: 60 characters or so, a version 4 QR. */
export function codeAddress(token: string): string {
  return `https://${codeHost()}/q/${token}`
}

/** Nothing is written, such as while a backup is restored: see the operations page of the README. */
export function readOnly(): boolean {
  return process.env.READ_ONLY === '1'
}

/** Days without work beside Saturdays and Sundays, `YYYY-MM-DD,…`, as the State Council announces them. */
export function holidays(): string[] {
  return (process.env.HOLIDAYS ?? '').split(',').filter(Boolean)
}

/** Of a hundred items of the queue, how many two people read independently. */
export function fourEyesPercent(): number {
  const percent = Number(process.env.FOUR_EYES_PERCENT ?? 5)
  return Number.isFinite(percent) ? percent : 5
}

/** Requests that a platform's servers may make in a minute, all of its keys together. */
export function requestsPerMinute(): number {
  return Number(process.env.API_RATE) || 600
}

/** Lets webhooks go to this very machine, without TLS: for trying things out, never in an environment in use. */
export function localWebhooks(): boolean {
  return process.env.WEBHOOK_LOCAL === '1'
}

/** Milliseconds that a receiver of webhooks has for its answer. */
export function webhookTimeout(): number {
  return Number(process.env.WEBHOOK_TIMEOUT_MS) || 8000
}

/** Template of subscribe messages where the Centre has set none; without any, messages go to the inbox only. */
export function messageTemplate(): string | undefined {
  return process.env.MESSAGE_TEMPLATE || undefined
}

/** Purpose under which the local demo has the health code pack on; never set in an environment in use. */
export function healthPackForDemo(): string | undefined {
  return process.env.HEALTH_PACK_DEMO || undefined
}

/** Calls of the health function that one instance serves in a second; what is more is refused until there is room. */
export function healthCallsPerSecond(): number {
  return Number(process.env.HEALTH_RATE) || 500
}
