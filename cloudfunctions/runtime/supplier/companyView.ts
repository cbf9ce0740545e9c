import type { Company } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import { standing } from '../../domain/verification'
import type { Stored } from '../store/database'
import type { Supplier } from '../store/records'

/** A company as its own members see it. */
export function companyView(supplier: Stored<Supplier>): Company {
  const { _id: id, name, region, contact, capacity, capacityRevision, register } = supplier
  return {
    id,
    name,
    region,
    contact,
    standing: standing(register?.result, name),
    ...(register && { verifiedOn: shanghaiDay(Date.parse(register.at)) }),
    capacity,
    capacityRevision,
  }
}
