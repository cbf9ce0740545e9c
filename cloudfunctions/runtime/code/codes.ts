/** The code of a product: its token, and how it is shown. */
import type { CodeState, CodeSummary, PreviousVerdict, PublicVerdict } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import { mintToken, readToken, tokenOf } from '../../domain/token'
import type { Call } from '../onion/call'
import { ports } from '../onion/ports'
import { refuse } from '../onion/refusal'
import { tokenKeys } from '../onion/secrets'
import { codeAddress, codeHost } from '../onion/settings'
import { codes } from '../store/collections'
import type { Stored } from '../store/database'
import type { Code, Product } from '../store/records'
import { changedBy, stageOn } from './outlook'

/** The token in what was scanned or typed, its MAC checked before anything is looked up. */
export function genuineToken(scanned: string): string {
  const reading = readToken(tokenOf(scanned, [codeHost()]) ?? scanned, tokenKeys())
  return reading.ok ? reading.token : refuse('TOKEN_FORGED')
}

/** The code behind a token, or the refusal that says what is wrong with it. */
export async function codeOf(call: Call, scanned: string): Promise<Stored<Code>> {
  const code = await call.read.one(codes, genuineToken(scanned))
  if (!code) return refuse('TOKEN_UNKNOWN')
  if (code.revoked) return refuse('TOKEN_REVOKED')
  return code
}

/** A new token under the newest key, for a product's whole life, since labels are printed. */
export function newToken(): { token: string; number: string } {
  const [key] = tokenKeys()
  if (!key) return refuse('MISCONFIGURED')
  return mintToken({ random: ports.random(10), key, kind: 'product' })
}

/** What a code shows on the day of the call. */
export function shownState(code: Code, call: Call): CodeState {
  return code.withdrawn || code.revoked ? 'grey' : stageOn(code.outlook, shanghaiDay(call.now)).state
}

/** The code as a scan shows it on the day of the call. */
export function verdictOf(code: Stored<Code>, call: Call): PublicVerdict {
  const day = shanghaiDay(call.now)
  const stage = stageOn(code.outlook, day)
  return {
    token: code._id,
    number: code.number,
    state: code.withdrawn ? 'grey' : stage.state,
    ...(code.withdrawn && { greyReason: 'withdrawn' as const }),
    product: code.product,
    ...(code.gtin && { gtin: code.gtin }),
    supplier: code.supplier,
    classOne: code.classOne,
    category: code.category,
    ...(stage.validUntil && { validUntil: stage.validUntil }),
    changedAt: (code.withdrawn && code.withdrawnAt) || changedBy(code.outlook, day),
    met: stage.met,
    total: stage.total,
    ruleSet: stage.ruleSet ?? code.outlook.ruleSet,
    ...(!code.withdrawn && shownPrevious(code.previous, call)),
    asOf: call.at,
  }
}

/** The code as its own supplier sees it. */
export function codeSummary(
  code: NonNullable<Product['code']>,
  withdrawn: Product['withdrawn'],
  call: Call,
): CodeSummary {
  const stage = stageOn(code.outlook, shanghaiDay(call.now))
  return {
    token: code.token,
    address: codeAddress(code.token),
    number: code.number,
    state: withdrawn ? 'grey' : stage.state,
    ...(withdrawn && { greyReason: 'withdrawn' as const }),
    asOf: call.at,
    ...(stage.validUntil && { validUntil: stage.validUntil }),
  }
}

/** Milliseconds for which the version before stays on show. */
const PREVIOUS_SHOWN = 7 * 24 * 3600_000

/** The notice of what the version before showed, while it is to be seen. */
export function shownPrevious(
  previous: PreviousVerdict | undefined,
  call: Call,
): { previous?: PreviousVerdict } {
  return previous && call.now < Date.parse(previous.until) + PREVIOUS_SHOWN ? { previous } : {}
}
