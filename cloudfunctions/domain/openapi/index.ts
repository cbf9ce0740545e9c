export { isPublicAddress, type UrlFault, webhookUrlFault } from './address'
export { type Cursor, nextCursor, readCursor, SETTLED_AFTER, writeCursor } from './cursor'
export { COUNTED_FROM, isReportable, type Rates, ratesOf } from './figures'
export { retryWait } from './retry'
export {
  HEADERS,
  isNonce,
  SCHEME,
  type SignedRequest,
  sortedQuery,
  textToSign,
  timely,
  WINDOW_SECONDS,
} from './signature'
