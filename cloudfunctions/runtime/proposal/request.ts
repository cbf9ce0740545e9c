import type { Request } from '../../domain/proposal'
import type { Proposal } from '../store/records'

/** The record as the machine of the two people sees it. */
export function requestOf({ maker, lapsesAt, state, checker }: Proposal): Request {
  return { maker, lapsesAt: Date.parse(lapsesAt), state, ...(checker && { checker }) }
}
