import { cloud } from '../store/cloud'
import { refuse } from './refusal'

/** The openid of the WeChat user who calls, as WeChat vouches for it; nothing in an event can change it. */
export function callerOpenid(): string {
  const { OPENID } = cloud.getWXContext()
  // The SDK turns an all-digit value into a number; a real openid is never one.
  if (typeof OPENID !== 'string' || OPENID === '') return refuse('NOT_FOUND')
  return OPENID
}

/** Where the call comes from: `wx_client`, `wx_trigger` for a timer, … A chain is joined with commas. */
export function callSource(): string {
  return String(cloud.getWXContext().SOURCE ?? '')
}

/** The cloud environment's id, part of every file id. */
export function environmentId(): string | undefined {
  return cloud.getWXContext().ENV
}
