/** What a phone gets from `wx.cloud.callFunction` when it fails. */
import { type CloudError, invalid } from './wire'

const NUMBERS: Record<string, number> = {
  INVALID_PARAM: -501007,
  EXCEED_CONCURRENT_REQUEST_LIMIT: -501004,
  FUNCTIONS_REQUEST_FAIL: -501000,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
}

export class CallError extends Error {
  readonly errCode: number
  readonly errMsg: string

  constructor({ code, message }: CloudError) {
    const errCode = NUMBERS[code] ?? -501001
    const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${message}`
    super(errMsg)
    this.errCode = errCode
    this.errMsg = errMsg
  }
}

/** @throws CloudError for a name under which no WeChat user can be: the SDK reads all digits as a number */
export function checkOpenid(openid: string | undefined): void {
  if (openid !== undefined && !/^(?=.*[A-Za-z])[\w-]{1,64}$/.test(openid))
    throw invalid('an openid has up to 64 letters, digits, - and _, and at least one letter')
}
