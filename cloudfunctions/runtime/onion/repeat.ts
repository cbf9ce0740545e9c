import type { Instant } from '../../../typings/text'
import { requests } from '../store/collections'
import type { Reader } from '../store/database'
import { canonical, sha256 } from '../store/digest'
import type { RequestRecord } from '../store/records'
import { create, type Write } from '../store/writes'
import { refuse } from './refusal'

/** A change that was asked for under a key. */
export interface Asked {
  id: string
  inputHash: string
}

/** The same user, action and key are the same request. */
export function requestOf(openid: string, action: string, requestKey: string, input: unknown): Asked {
  return { id: sha256(`${openid}|${action}|${requestKey}`), inputHash: sha256(canonical(input)) }
}

/** What this request was answered the first time, if it was. The same key with another input is refused. */
export async function firstAnswer(read: Reader, asked: Asked): Promise<RequestRecord | undefined> {
  const stored = await read.one(requests, asked.id)
  if (stored && stored.inputHash !== asked.inputHash)
    refuse('INVALID_INPUT', { issues: [{ path: ['requestKey'], code: 'keyReused' }] })
  return stored
}

export function rememberAnswer(asked: Asked, answer: unknown, at: Instant): Write {
  return create(requests, asked.id, { inputHash: asked.inputHash, answer, at })
}
