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

export function openVerdict(scanned: string): void {
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
