import type { RegisterStatus } from '../../../typings/assessment'
import { holderOf } from './company'
import { day, type Fields, flag, own, text, texts } from './reading'
import type { Paper } from './situation'

const STATUSES: readonly unknown[] = ['verified', 'mismatch', 'revoked', 'suspended']
/** Whatever is not a known answer of a register is no answer. */
export const statusOf = (value: unknown): RegisterStatus =>
  STATUSES.includes(value) ? (value as RegisterStatus) : 'unverified'

/** `known`: what was found out about papers, by id. Each value is read where it is asked for. */
export const readPaper = (row: Fields, known: unknown): Paper => new ArrivedPaper(row, known)

class ArrivedPaper implements Paper {
  readonly type: Paper['type']
  private readonly row: Fields
  private readonly known: unknown

  constructor(row: Fields, known: unknown) {
    this.row = row
    this.known = known
    this.type = text(row.type)
  }

  get id() {
    return text(this.row.id)
  }
  get number() {
    return text(this.row.number)
  }
  get holder() {
    return holderOf(this.row.holder)
  }
  get expiry() {
    return day(this.row.expiry)
  }
  get longTerm() {
    return this.row.longTerm === true
  }
  get renewing() {
    return typeof text(this.row.renewalNotice) === 'string'
  }
  get documents() {
    return texts(this.row.documents)
  }
  get status() {
    return statusOf(this.facts.status)
  }
  get scopeOk() {
    return flag(this.facts.scopeOk)
  }
  get numberConfirmed() {
    return this.facts.numberConfirmed === true
  }
  private get facts() {
    return own(this.known, this.id)
  }
}
