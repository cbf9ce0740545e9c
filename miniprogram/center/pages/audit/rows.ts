import type { AuditChange, AuditRow, AuditValue } from '../../../../typings/contract'
import { moment } from '../../../services/format'
import { fill, type Words } from '../../../services/words'

/** One entry in words: who, what, from where, and each field before and after. */
export function auditRow(row: AuditRow, w: Words<'audit'>) {
  const servers: Record<string, string> = w.servers
  const sources: Record<string, string> = w.sources
  const functions: Record<string, string> = w.functions
  const { by, at, action, source } = row
  const [name = '', did = ''] = action.split('.')
  const server = by.server && (servers[by.server] ?? by.server)
  const who = [w.roles[by.role], by.name ?? server].filter(Boolean).join(' · ')
  // A chain of sources is joined with commas; the first is where it began.
  const origin = source?.split(',')[0] ?? ''
  const time = moment(at)
  return {
    id: row.id,
    time,
    who,
    action: `${functions[name] ?? name} · ${did}`,
    from: source ? (sources[origin] ?? source) : w.unknownSource,
    request: fill(w.request, { id: row.request }),
    product: row.product?.name ?? '',
    productId: row.product?.id ?? '',
    supplier: row.supplier?.name ?? '',
    supplierId: row.supplier?.id ?? '',
    byPerson: by.role !== 'system' && !by.server,
    changes: row.changes.map((change, index) => changeOf(change, index, w)),
    more: row.more ? fill(w.moreDocuments, { n: row.more }) : '',
    label: fill(w.rowLabel, { time, who, action }),
  }
}

function changeOf({ in: from, id, did, fields, more }: AuditChange, index: number, w: Words<'audit'>) {
  const collections: Record<string, string> = w.collections
  const said = (value: AuditValue | undefined) =>
    value === undefined || value === null || value === '' ? w.nothing : String(value)
  return {
    key: String(index),
    title: `${w.did[did]} ${collections[from] ?? from}`,
    id,
    fields: fields.map(({ path, from: before, to: after }) => ({
      path,
      before: said(before),
      after: said(after),
      fresh: before === undefined,
    })),
    more: more ? fill(w.moreFields, { n: more }) : '',
  }
}
