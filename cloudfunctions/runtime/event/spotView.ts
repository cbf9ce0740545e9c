import type { ForceState, SpotDetail, SpotRow } from '../../../typings/contract'
import { forceState } from '../../domain/force'
import { documentInfo } from '../document/documents'
import { requestOf } from '../force/measure'
import type { Call } from '../onion/call'
import { documents, forces } from '../store/collections'
import type { Stored } from '../store/database'
import type { Force, SpotCheck } from '../store/records'

/** Spot checks with the state of the measures behind them. */
export async function spotRows(call: Call, found: Stored<SpotCheck>[]): Promise<SpotRow[]> {
  const behind = await call.read.many(
    forces,
    found.map(({ forceId }) => forceId),
  )
  const byId = new Map(behind.map((force) => [force._id, force]))
  return found.map((spot) => spotRow(call, spot, byId.get(spot.forceId)))
}

function spotRow(call: Call, spot: Stored<SpotCheck>, force: Force | undefined): SpotRow {
  const { _id: id, product, supplier, lots, result, at, recorderName: by } = spot
  const state: ForceState = force ? forceState(requestOf(force), call.now) : 'lapsed'
  const lot = lots.map(({ number }) => number).join('、')
  return { id, product, supplier, lot, result, state, at, by }
}

export async function spotDetail(
  call: Call,
  spot: Stored<SpotCheck>,
  force?: Stored<Force>,
): Promise<SpotDetail> {
  const behind = force ?? (await call.read.one(forces, spot.forceId))
  const { productId, supplierId, lots, takenOn, laboratory, cma, reportNumber, plan, found, items } = spot
  return {
    ...spotRow(call, spot, behind),
    productId,
    supplierId,
    lots,
    takenOn,
    laboratory,
    ...(cma && { cma }),
    reportNumber,
    plan,
    found,
    items,
    note: spot.note,
    documents: (await call.read.many(documents, spot.documents)).map(documentInfo),
    forceId: spot.forceId,
  }
}
