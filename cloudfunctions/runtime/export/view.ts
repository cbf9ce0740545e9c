import type { ExportRow } from '../../../typings/contract'
import type { Call } from '../onion/call'
import type { Stored } from '../store/database'
import type { CenterExport } from '../store/records'
import { expiryOf } from './make'

export function exportRow(call: Call, made: Stored<CenterExport>): ExportRow {
  const { _id: id, number, of, from, to, purpose, makerName: maker, checkerName: checker } = made
  const { state, rows, bytes, at, openings } = made
  return {
    id,
    number,
    of,
    ...(from && { from }),
    ...(to && { to }),
    purpose,
    maker,
    checker,
    state,
    ...(rows !== undefined && { rows }),
    ...(bytes !== undefined && { bytes }),
    at,
    expiresAt: expiryOf(at),
    mine: isBehind(call, made),
    openings,
  }
}

/** One of the two people who stand behind it. */
export const isBehind = (call: Call, { maker, checker }: CenterExport): boolean =>
  call.openid === maker || call.openid === checker
