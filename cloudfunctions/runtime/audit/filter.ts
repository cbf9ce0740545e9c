import type { AuditActions } from '../../../typings/contract'
import { maskedName } from '../../domain/audit'
import { checkCreditCode } from '../../domain/identifiers'
import { productIdOf } from '../force/subject'
import type { Call } from '../onion/call'
import { refuse, refuseField } from '../onion/refusal'
import { audit, products, suppliers, users } from '../store/collections'
import type { Where } from '../store/database'
import type { AuditEntry } from '../store/records'

type Asked = AuditActions['audit']['input']
type Of = AuditActions['audit']['output']['of']

/** The filter as a condition, and as it was understood. What names nothing is refused at its field. */
export async function filterOf(call: Call, asked: Asked): Promise<{ where: Where<AuditEntry>; of: Of }> {
  const where: Where<AuditEntry> = {}
  const of: Of = {}
  if (asked.personOf) {
    const entry = (await call.read.one(audit, asked.personOf)) ?? refuse('NOT_FOUND')
    where.actor = entry.actor
    const user = await call.read.one(users, entry.actor)
    of.person = user ? shownName(user.role, user.name) : entry.actor.replace(/^o.*/, '•••')
  }
  if (asked.code) {
    const creditCode = checkCreditCode(asked.code)
    const supplier = creditCode.ok && (await call.read.one(suppliers, creditCode.value))
    const product = supplier
      ? undefined
      : await call.read.one(products, (await productIdOf(call, asked.code.trim())) ?? '-')
    if (!supplier && !product) return refuseField(['code'], 'audit.nothing')
    if (supplier) {
      where.supplierId = supplier._id
      of.supplier = { id: supplier._id, name: supplier.name }
    }
    if (product) {
      where.productId = product._id
      of.product = { id: product._id, name: product.dossier.name }
    }
  }
  return { where, of }
}

/** Staff answer for what they do with their names; of everybody else a first character is enough. */
export function shownName(role: string, name = ''): string {
  const isStaff = ['clerk', 'supervisor', 'reviewer', 'platformAdmin'].includes(role)
  return isStaff && name ? name : maskedName(name)
}
