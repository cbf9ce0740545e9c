import type { AuditChange, AuditRow } from '../../../../typings/contract'
import { moment } from '../../../services/format'
import { fill, type Words } from '../../../services/words'
import { deedOf, pathInWords, valueInWords } from './deed'

/** One entry in words: who, what, from where, and each field before and after. */
export function auditRow(row: AuditRow, w: Words<'audit'>) {
  const servers: Record<string, string> = w.servers
  const sources: Record<string, string> = w.sources
  const { by, at, action, source } = row
  const { where, what } = deedOf(action, w)
  const server = by.server && (servers[by.server] ?? by.server)
  const who = [w.roles[by.role], by.name ?? server].filter(Boolean).join(' · ')
  // A chain of sources is joined with commas; the first is where it began.
  const origin = source?.split(',')[0] ?? ''
  const time = moment(at)
  return {
    id: row.id,
    time,
    who,
    action: what,
    where,
    from: source ? (sources[origin] ?? source) : w.unknownSource,
    request: `${action} · ${fill(w.request, { id: row.request })}`,
    product: row.product?.name ?? '',
    productId: row.product?.id ?? '',
    supplier: row.supplier?.name ?? '',
    supplierId: row.supplier?.id ?? '',
    byPerson: by.role !== 'system' && !by.server,
    changes: row.changes.map((change, index) => changeOf(change, index, w)),
    more: row.more ? fill(w.moreDocuments, { n: row.more }) : '',
    label: fill(w.rowLabel, { time, who, action: what }),
  }
}

function changeOf({ in: from, id, did, fields, more }: AuditChange, index: number, w: Words<'audit'>) {
  const collections: Record<string, string> = w.collections
  return {
    key: String(index),
    title: `${w.did[did]} ${collections[from] ?? from}`,
    id,
    fields: fields.map(({ path, from: before, to: after }) => ({
      path,
      name: pathInWords(path, w),
      before: valueInWords(before, w),
      after: valueInWords(after, w),
      fresh: before === undefined,
    })),
    more: more ? fill(w.moreFields, { n: more }) : '',
  }
}
