import type { Company } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import { standing } from '../../domain/verification'
import { documentInfo } from '../document/documents'
import type { Call } from '../onion/call'
import { freshMode, modeNow } from '../settings/situation'
import { documents } from '../store/collections'
import type { Stored } from '../store/database'
import type { Supplier } from '../store/records'

/** A company as its own members see it. */
export async function companyView(call: Call, supplier: Stored<Supplier>): Promise<Company> {
  const { _id: id, name, newName, region, contact, capacity, capacityRevision, register } = supplier
  const { businessLicence, capacityDocuments = [] } = supplier
  const ids = [...capacityDocuments, ...(businessLicence ? [businessLicence] : [])]
  const found = new Map((await call.read.many(documents, ids)).map((one) => [one._id, documentInfo(one)]))
  const licence = found.get(businessLicence ?? '')
  await freshMode(call.read)
  return {
    id,
    name,
    ...(newName && { newName }),
    region,
    contact,
    ...(licence && { businessLicence: licence }),
    companyRevision: supplier.companyRevision ?? 0,
    standing: standing(register?.result, name),
    ...(register && { verifiedOn: shanghaiDay(Date.parse(register.at)) }),
    capacity,
    capacityDocuments: capacityDocuments.flatMap((one) => found.get(one) ?? []),
    capacityRevision,
    ...(modeNow() === 'epidemic' && { epidemic: true as const }),
  }
}
