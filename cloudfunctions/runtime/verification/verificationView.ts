import type { VerificationDetail, VerificationRow } from '../../../typings/contract'
import { documentInfo } from '../document/documents'
import type { Call } from '../onion/call'
import { documents, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Verification } from '../store/records'

export function verificationRow(item: Stored<Verification>): VerificationRow {
  const { _id: id, kind, title, number, supplier, supplierId, openedAt, dueAt, products, revision } = item
  return { id, kind, title, number, supplier, supplierId, openedAt, dueAt, products, revision }
}

/** An item as the clerk works on it. The result is there once it was decided and until it is opened again. */
export async function verificationDetail(
  call: Call,
  item: Stored<Verification>,
): Promise<VerificationDetail> {
  const { licence, entry, open } = item
  const ids = [...(licence?.documents ?? []), ...(licence?.renewalNotice ? [licence.renewalNotice] : [])]
  if (item.kind === 'company') {
    const supplier = await call.read.one(suppliers, item.supplierId)
    if (supplier?.businessLicence) ids.push(supplier.businessLicence)
  }
  const found = await call.read.many(documents, ids)
  return {
    ...verificationRow(item),
    register: item.register,
    stated: item.stated,
    ...(licence && { licence }),
    documents: found.map(documentInfo),
    ...(entry && !open && { result: { ...entry.result, at: entry.at, by: entry.by } }),
  }
}
