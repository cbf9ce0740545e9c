/** Why a request of a server was refused, and the status that goes with it. */
import type { ErrorCode, Refusal } from '../../../typings/contract'
import { Refused, worded } from '../onion/refusal'
import { type HttpResponse, jsonResponse } from './http'

/** Refusals of the interface itself, beside those of the product. They never change their meaning. */
const MESSAGES = {
  NO_SUCH_ENDPOINT: '没有这个接口，请看 /openapi.json。 There is no such endpoint; see /openapi.json.',
  WRONG_METHOD:
    '该接口不支持此方法，请看 /openapi.json。 The endpoint has another method; see /openapi.json.',
  NOT_JSON: '请求内容不是 JSON。 The body is not JSON in UTF-8.',
  UNSIGNED: '缺少签名请求头，或格式有误。 A header of the signature is missing or malformed.',
  WRONG_SIGNATURE:
    '签名或密钥有误，或密钥已作废。 The key or the signature is wrong, or the key was revoked.',
  WRONG_TIME:
    '请求时间与我们的相差超过 5 分钟，请校时。 The time is more than 5 minutes from ours; set the clock.',
  REPLAYED: '该随机数已用过，请每次更换。 This nonce was used before; take a new one for each request.',
} as const
export type InterfaceCode = keyof typeof MESSAGES

const STATUS: Partial<Record<InterfaceCode | ErrorCode, number>> = {
  NO_SUCH_ENDPOINT: 404,
  WRONG_METHOD: 405,
  NOT_JSON: 400,
  UNSIGNED: 401,
  WRONG_SIGNATURE: 401,
  WRONG_TIME: 401,
  REPLAYED: 401,
  INVALID_INPUT: 400,
  TOO_LARGE: 413,
  NOT_FOUND: 404,
  TOKEN_UNKNOWN: 404,
  TOKEN_FORGED: 404,
  TOKEN_REVOKED: 410,
  NOT_ALLOWED: 403,
  AGREEMENT_REQUIRED: 403,
  CONFLICT: 409,
  ALREADY_DONE: 409,
  ALREADY_DECIDED: 409,
  RATE_LIMITED: 429,
  READ_ONLY: 503,
  BUSY: 503,
  MISCONFIGURED: 500,
  INTERNAL: 500,
}

/** A refusal by the interface, thrown like any other. */
export class InterfaceRefused extends Error {
  constructor(readonly code: InterfaceCode) {
    super(code)
    this.name = 'InterfaceRefused'
  }
}

export function refuseRequest(code: InterfaceCode): never {
  throw new InterfaceRefused(code)
}

/** The one envelope of every refusal: `{ok: false, error: {code, message, issues?}}`. */
export function refusalResponse(refused: Refused | InterfaceRefused): HttpResponse {
  const error: { code: string; message: string } =
    refused instanceof Refused
      ? (worded(refused) satisfies Refusal)
      : { code: refused.code, message: MESSAGES[refused.code] }
  const status = STATUS[refused.code] ?? 422
  // Seconds: the minute that the limit counts, or a moment.
  const wait = status === 429 ? '60' : status === 503 ? '2' : undefined
  return jsonResponse(status, { ok: false, error }, wait ? { 'retry-after': wait } : {})
}

/** Every code with its status, for the document. */
export const faultStatuses: Readonly<Record<string, number>> = STATUS
