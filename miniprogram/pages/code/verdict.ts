import type { PublicVerdict } from '../../../typings/contract'
import { CallError, call } from '../../services/call'
import { rememberScan } from '../../services/scanning'
import { keepSeen, lastSeen } from '../../services/seen'

/** Why the last verdict of this phone is shown and no fresh one. */
export type Old = 'offline' | 'unanswered'
/** What a scan led to. `old`: the verdict is the last one that this phone has seen. */
export type ScanResult =
  | { kind: 'verdict'; verdict: PublicVerdict; old?: Old }
  | { kind: 'refused'; code: string; error: unknown }
  | { kind: 'offline' }
  | { kind: 'error'; error: unknown }

const REFUSALS = ['TOKEN_FORGED', 'TOKEN_UNKNOWN', 'TOKEN_REVOKED', 'INVALID_INPUT']

/** Asks for the verdict. Never throws: each way it can go wrong is a result of its own. */
export async function verdictOf(scanned: string): Promise<ScanResult> {
  try {
    const verdict = await call('scan', 'verdict', { token: scanned })
    remember(scanned, verdict)
    return { kind: 'verdict', verdict }
  } catch (error) {
    const code = error instanceof CallError ? error.refusal.code : 'INTERNAL'
    if (REFUSALS.includes(code)) return { kind: 'refused', code, error }
    const offline = code === 'OFFLINE'
    const verdict = lastSeen<PublicVerdict>(place(scanned))
    if (verdict) return { kind: 'verdict', verdict, old: offline ? 'offline' : 'unanswered' }
    return offline ? { kind: 'offline' } : { kind: 'error', error }
  }
}

const place = (scanned: string) => `verdict:${scanned}`

function remember(scanned: string, verdict: PublicVerdict) {
  keepSeen(place(scanned), verdict)
  const { token, number, product, supplier, state, greyReason, asOf } = verdict
  rememberScan({ token, number, product, supplier, state, asOf, ...(greyReason && { greyReason }) })
}
