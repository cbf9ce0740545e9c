import type { PublicVerdict } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { Refused } from '../onion/refusal'
import { codeOf, verdictOf } from './codes'

/** Whether a token is genuine, as an answer of its own for those to whom a forged one is news and no error. */
export interface TokenAnswer {
  outcome: 'genuine' | 'forged' | 'unknown' | 'revoked'
  verdict?: PublicVerdict
}

const OUTCOMES = { TOKEN_FORGED: 'forged', TOKEN_UNKNOWN: 'unknown', TOKEN_REVOKED: 'revoked' } as const

/** The public answer; one read, and none for what is not genuine. */
export async function tokenAnswer(call: Call, scanned: string): Promise<TokenAnswer> {
  try {
    return { outcome: 'genuine', verdict: verdictOf(await codeOf(call, scanned), call) }
  } catch (fault) {
    const outcome = fault instanceof Refused && OUTCOMES[fault.code as keyof typeof OUTCOMES]
    if (!outcome) throw fault
    return { outcome }
  }
}
