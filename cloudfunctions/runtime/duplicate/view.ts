import type {
  DuplicateCompany,
  DuplicateDetail,
  DuplicateRow,
  DuplicateSide,
} from '../../../typings/contract'
import { countedSupplier } from '../../domain/board'
import { shanghaiDay } from '../../domain/calendar'
import { codesOfSupplier } from '../board/codesOf'
import { shownState } from '../code/codes'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { companyOf } from '../oversight/supplierDetail'
import { codes, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Duplicate } from '../store/records'
import { peopleOf } from '../supplier/people'

export function duplicateRow(duplicate: Stored<Duplicate>): DuplicateRow {
  const { _id: id, kind, state, sides, at, revision, decided } = duplicate
  return { id, kind, state, sides, at, revision, ...(decided && { decided }) }
}

/** Both companies side by side as they stand now. */
export async function duplicateDetail(call: Call, duplicate: Stored<Duplicate>): Promise<DuplicateDetail> {
  const [first, second] = duplicate.sides
  const { proposalId, state } = duplicate
  return {
    ...duplicateRow(duplicate),
    both: [await companyIn(call, first), await companyIn(call, second)],
    ...(proposalId && state === 'proposed' && { proposalId }),
  }
}

async function companyIn(call: Call, { supplierId, token }: DuplicateSide): Promise<DuplicateCompany> {
  const supplier = (await call.read.one(suppliers, supplierId)) ?? refuse('NOT_FOUND')
  const own = await codesOfSupplier(call, supplierId, shanghaiDay(call.now))
  const code = token && (await call.read.one(codes, token))
  return {
    id: supplierId,
    name: supplier.name,
    ...companyOf(supplier),
    counts: countedSupplier(own, supplier.closedAt !== undefined).counts,
    members: (await peopleOf(call, supplierId)).length,
    ...(code && { state: shownState(code, call) }),
  }
}
