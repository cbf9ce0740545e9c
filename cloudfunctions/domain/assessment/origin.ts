import type { Origin } from '../../../typings/catalog'
import type { Read } from './reading'

/** Whether something is asked of goods of an origin. Where the origin cannot be read, everything is asked. */
export function forOrigin(origin: Read<string>): (asked: { origin?: Origin }) => boolean {
  const known = origin === 'domestic' || origin === 'imported'
  return (asked) => !asked.origin || !known || asked.origin === origin
}
