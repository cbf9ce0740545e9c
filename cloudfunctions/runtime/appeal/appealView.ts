import type { AppealDetail, AppealRound, AppealRow, CenterAppealDetail } from '../../../typings/contract'
import type { DocumentInfo } from '../../../typings/dossier'
import { barredFrom, EFFECTS, mayGoOn } from '../../domain/appeal'
import { shanghaiDay } from '../../domain/calendar'
import { stageOn } from '../code/outlook'
import { documentInfo } from '../document/documents'
import type { Call } from '../onion/call'
import { documents, products } from '../store/collections'
import type { Stored } from '../store/database'
import type { Appeal, Product, StoredRound } from '../store/records'
import { type Ground, groundOf } from './ground'

export function appealRow(appeal: Stored<Appeal>): AppealRow {
  const {
    _id: id,
    productId,
    product,
    supplier,
    supplierId,
    finding,
    level,
    open,
    outcome,
    at,
    dueAt,
  } = appeal
  const { requirement, reason } = finding
  return {
    id,
    productId,
    product,
    supplier,
    supplierId,
    requirement,
    reason,
    level,
    open,
    ...(outcome && { outcome }),
    at,
    dueAt,
  }
}

/** An appeal with all its rounds, as the supplier's people see it. `product` as it will be after the commit. */
export async function appealDetail(
  call: Call,
  appeal: Stored<Appeal>,
  product?: Product,
): Promise<AppealDetail> {
  const now = product ?? (await call.read.one(products, appeal.productId))
  const found = await call.read.many(
    documents,
    appeal.rounds.flatMap((round) => round.documents),
  )
  const known = new Map(found.map((one) => [one._id, documentInfo(one)]))
  return {
    ...appealRow(appeal),
    revision: appeal.revision,
    finding: appeal.finding,
    rounds: appeal.rounds.map((round) => roundView(round, known)),
    state: now?.code && !now.withdrawn ? stageOn(now.code.outlook, shanghaiDay(call.now)).state : 'grey',
    mayGoOn: mayGoOn(appeal),
  }
}

function roundView(
  { documents: ids, decision, ...round }: StoredRound,
  known: Map<string, DocumentInfo>,
): AppealRound {
  if (!decision) return { ...round, documents: ids.flatMap((id) => known.get(id) ?? []) }
  const { decider: _, ...said } = decision
  return { ...round, documents: ids.flatMap((id) => known.get(id) ?? []), decision: said }
}

/** For the Centre: also what a decision would do, and whether this person may make it. */
export async function centerAppealDetail(
  call: Call,
  appeal: Stored<Appeal>,
  ground?: Ground,
): Promise<CenterAppealDetail> {
  const { source, behind, item } = ground ?? (await groundOf(call, appeal))
  const barred = appeal.open
    ? barredFrom(
        call.openid,
        decidersOf(appeal),
        behind.map(({ event }) => event),
        item?.readers,
      )
    : ('decided' as const)
  return {
    ...(await appealDetail(call, appeal)),
    source,
    effects: EFFECTS[source],
    ...(barred && { barred }),
  }
}

/** Who decided an earlier level. */
export function decidersOf({ rounds }: Appeal): string[] {
  return rounds.flatMap(({ decision }) => decision?.decider ?? [])
}
