/** What is held of a person and of a company, by kind: what "my data" counts and an export holds. */
import type { Holding } from '../../../typings/contract'
import type { CreditCode } from '../../../typings/text'
import type { Call } from '../onion/call'
import {
  accessLog,
  assessments,
  audit,
  type Collection,
  claims,
  codes,
  documents,
  messages,
  products,
  suppliers,
  users,
  verifications,
  versions,
} from '../store/collections'
import type { Where } from '../store/database'

/** Records of one kind: where they are and which field names whose they are. */
export interface Kind<D extends object = object> {
  kind: string
  of: Holding['of']
  in: Collection<D>
  /** Field that holds the openid or the credit code; `_id` when the record is the person's or company's own. */
  by: string
}

function kind<D extends object>(
  of: Holding['of'],
  name: string,
  from: Collection<D>,
  by: (keyof D & string) | '_id',
): Kind {
  return { kind: name, of, in: from as Collection<object>, by }
}

export const KINDS: readonly Kind[] = [
  kind('person', 'profile', users, '_id'),
  kind('person', 'messages', messages, 'to'),
  kind('person', 'claims', claims, 'claimant'),
  kind('person', 'actions', audit, 'actor'),
  kind('company', 'company', suppliers, '_id'),
  kind('company', 'colleagues', users, 'supplierId'),
  kind('company', 'products', products, 'supplierId'),
  kind('company', 'versions', versions, 'supplierId'),
  kind('company', 'assessments', assessments, 'supplierId'),
  kind('company', 'codes', codes, 'supplierId'),
  kind('company', 'documents', documents, 'supplierId'),
  kind('company', 'verifications', verifications, 'supplierId'),
  kind('company', 'looks', accessLog, 'supplierId'),
]

/** The condition that picks this kind's records of a person or of a company. */
export function whose(
  { of, by }: Kind,
  openid: string,
  supplierId: CreditCode | undefined,
): Where<object> | undefined {
  const owner = of === 'person' ? openid : supplierId
  return owner === undefined ? undefined : ({ [by]: owner } as Where<object>)
}

/** How much there is of each kind. What there is nothing of is left out. */
export async function holdings(call: Call, supplierId: CreditCode | undefined): Promise<Holding[]> {
  const counted = await Promise.all(
    KINDS.map(async (one): Promise<Holding | undefined> => {
      const where = whose(one, call.openid, supplierId)
      const count = where ? await call.read.count(one.in, where) : 0
      return count > 0 ? { kind: one.kind, of: one.of, count, kept: one.in.kept } : undefined
    }),
  )
  return counted.filter((one) => one !== undefined)
}
