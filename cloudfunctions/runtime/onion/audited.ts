/** What a commit changes, as the audit keeps it. */
import type { CreditCode } from '../../../typings/text'
import { differenceOf } from '../../domain/audit'
import * as kept from '../store/collections'
import type { AuditEntry } from '../store/records'
import type { Write } from '../store/writes'

/** Documents of one entry, and fields of one document: together some 15 KB at the most. */
const DOCUMENTS = 10
const FIELDS = 12

/**
 * Journals, which say by themselves who did what and when, and records that never change or follow from another one
 * of the same commit.
 */
const JOURNALS = new Set(
  [
    kept.audit,
    kept.auditPages,
    kept.auditHeads,
    kept.accessLog,
    kept.certificates,
    kept.notices,
    kept.patrolRuns,
    kept.messages,
    kept.outbox,
    kept.requests,
    kept.assessments,
    kept.versions,
    kept.codeChanges,
    kept.miniCodes,
    kept.documentContents,
    kept.apiNonces,
    kept.commitments,
    kept.boardDays,
    kept.boardStocks,
    kept.publishedMonths,
    kept.supplierSummaries,
    kept.webhookQueues,
    kept.webhookEvents,
    kept.webhookHealth,
    kept.healthNumbers,
    kept.healthTries,
    kept.healthCheckIns,
    kept.healthChanges,
    kept.healthFigures,
  ].map(({ name }) => name),
)

/** Of a person the audit keeps the colour alone: it is kept for years, and what was declared for weeks. */
const TOLD_OF_PEOPLE = ['colour', 'relation']
const colourOnly = (document: object): object =>
  Object.fromEntries(Object.entries(document).filter(([field]) => TOLD_OF_PEOPLE.includes(field)))

type Changed = Pick<AuditEntry, 'changes' | 'more' | 'productId' | 'supplierId'>

/** The changes of a commit with what was before and after, and the first product and supplier among them. */
export function auditedChanges(writes: readonly Write[]): Changed {
  const told = writes.filter(({ kind, into }) => kind !== 'expect' && !JOURNALS.has(into))
  const changes = told.flatMap((write) => changeOf(write) ?? [])
  const productId = first(told, kept.products.name, 'productId')
  const supplierId = first(told, kept.suppliers.name, 'supplierId') as CreditCode | undefined
  return {
    ...(changes.length > 0 && { changes: changes.slice(0, DOCUMENTS) }),
    ...(changes.length > DOCUMENTS && { more: changes.length - DOCUMENTS }),
    ...(productId && { productId }),
    ...(supplierId && { supplierId }),
  }
}

/** Undefined for a document that is only held. */
function changeOf(write: Write): NonNullable<AuditEntry['changes']>[number] | undefined {
  if (write.kind === 'expect') return undefined
  const { into, id } = write
  if (write.kind === 'remove') return { in: into, id, did: 'removed' }
  const before = write.kind === 'replace' ? write.before : undefined
  const told = (document: object) => (into === kept.healthPeople.name ? colourOnly(document) : document)
  const { fields, more } = differenceOf(into, before && told(before), told(write.document), FIELDS)
  if (before && fields.length === 0) return undefined
  const did = before ? ('changed' as const) : ('created' as const)
  return { in: into, id, did, ...(fields.length > 0 && { fields }), ...(more > 0 && { more }) }
}

function first(writes: readonly Write[], own: string, field: string): string | undefined {
  for (const write of writes) {
    if (write.into === own) return write.id
    const named = 'document' in write && (write.document as Record<string, unknown>)[field]
    if (typeof named === 'string' && named !== '') return named
  }
  return undefined
}
