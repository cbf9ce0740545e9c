import type { RegisterStatus } from '../../../typings/assessment'
import { holderOf } from './company'
import { day, type Fields, flag, own, text, texts } from './reading'
import type { Paper } from './situation'

const STATUSES: readonly unknown[] = ['verified', 'mismatch', 'revoked', 'suspended']
/** Whatever is not a known answer of a register is no answer. */
export const statusOf = (value: unknown): RegisterStatus =>
  STATUSES.includes(value) ? (value as RegisterStatus) : 'unverified'

/** `known`: what was found out about papers, by id. */
export function readPaper(row: Fields, known: unknown): Paper {
  const id = text(row.id)
  const facts = own(known, id)
  return {
    id,
    type: text(row.type),
    number: text(row.number),
    holder: holderOf(row.holder),
    expiry: day(row.expiry),
    longTerm: row.longTerm === true,
    renewing: typeof text(row.renewalNotice) === 'string',
    documents: texts(row.documents),
    status: statusOf(facts.status),
    scopeOk: flag(facts.scopeOk),
    numberConfirmed: facts.numberConfirmed === true,
  }
}
