import type { CodeState } from '../../typings/contract'
import type { Instant } from '../../typings/text'
import { keepSeen, lastSeen } from './seen'

/** A code that was scanned on this phone, for the list under the scan button. */
export interface Scanned {
  token: string
  number: string
  product: string
  supplier: string
  state: CodeState
  greyReason?: 'draft' | 'withdrawn' | 'revoked'
  asOf: Instant
}

const RECENT = 'scanned'
const KEPT = 10

export const recentScans = (): Scanned[] => lastSeen<Scanned[]>(RECENT) ?? []

/** Remembers a verdict; the newest first, one entry a code. */
export function rememberScan(scanned: Scanned): void {
  const others = recentScans().filter(({ token }) => token !== scanned.token)
  keepSeen(RECENT, [scanned, ...others].slice(0, KEPT))
}

/**
 * Opens the camera and then the verdict. What was read goes to the server as it is: only the server says
 * whether it is a code of ours.
 */
export async function scan(): Promise<void> {
  try {
    const { result, path } = await wx.scanCode({ scanType: ['qrCode', 'wxCode'] as never })
    openVerdict(result || path)
  } catch {
    // The person closed the camera.
  }
}

/** For a pile of goods one verdict replaces the other: WeChat keeps ten pages, and forty goods are ordinary. */
const REPLACED = ['pages/code/code', 'platform/pages/launch/launch']

/** First characters of the tokens of a person's printed health code and of a place, as `domain/token` numbers the kinds. */
const PERSON = '89ABCDEF'
const PLACE = 'GHJKMNPQ'

/**
 * Where something of the Health Code leads that was scanned: the code of a place to whoever enters, a person's code to
 * the gates of a keeper. Undefined: it is not of the Health Code.
 */
export function healthUrl(scanned: string): string | undefined {
  if (scanned.startsWith('HC1.')) return '/health/pages/places/places?scanned=1'
  const [, token = ''] = /(?:^|[/=])([0-9A-Z]{32})(?:[?#&].*)?$/i.exec(scanned.trim()) ?? []
  const kind = token.charAt(0).toUpperCase()
  if (kind && PLACE.includes(kind)) return `/health/pages/enter/enter?token=${token}`
  return kind && PERSON.includes(kind) ? '/health/pages/places/places?scanned=1' : undefined
}

export function openVerdict(scanned: string): void {
  const health = healthUrl(scanned)
  if (health) {
    wx.navigateTo({ url: health })
    return
  }
  const url = `/pages/code/code?token=${encodeURIComponent(scanned)}`
  const top = getCurrentPages().slice(-1)[0]?.route ?? ''
  if (REPLACED.includes(top)) wx.redirectTo({ url })
  else wx.navigateTo({ url })
}

/**
 * What a page was opened with: `q` is the address of an ordinary-link QR, `scene` the bare token of a
 * mini-program code, both encoded once by WeChat; `token` comes from our own pages.
 */
export function scannedOf(query: { q?: string; scene?: string; token?: string }): string {
  const given = query.token ?? query.scene ?? query.q ?? ''
  try {
    return decodeURIComponent(given).slice(0, 200)
  } catch {
    // Not encoded as WeChat does it: the server says in words that it is no code.
    return given.slice(0, 200)
  }
}
