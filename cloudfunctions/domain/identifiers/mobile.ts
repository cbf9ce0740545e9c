import { normalise } from './normalise'
import { accepted, type Checked, refused } from './result'

/** Number ranges that the operators of the mainland have in use. */
const MOBILE = /^1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/

/** A mobile number of the Chinese mainland; +86 and separators may be typed. Answers with the 11 digits. */
export function checkMobile(text: string): Checked {
  const number = normalise(text)
    .replace(/-/g, '')
    .replace(/^(?:\+86|0086)/, '')
  return MOBILE.test(number) ? accepted(number) : refused('mobile.format')
}
