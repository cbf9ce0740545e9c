/** One line of a register extract: an entry, or the reason why it is none. */
import type { LicenceType } from '../../../typings/catalog'
import type { ExtractColumn } from '../../../typings/contract'
import type { CreditCode, Day, Param } from '../../../typings/text'
import { checkCreditCode, checkLicenceNumber, normalise } from '../identifiers'
import { isLongTerm, readDay } from './day'
import { COLUMNS, type Places } from './header'

/** What a register says of one number. */
export interface ExtractEntry {
  type: string
  /** Normalised, so that it is found however it was typed. */
  number: string
  holder: string
  holderCode?: CreditCode
  scope?: string
  validUntil?: Day
  longTerm?: true
  status: 'valid' | 'suspended' | 'revoked'
}

/** Why a line was left out. The phone words `code`; `column` is the one at fault. */
export interface RowFault {
  code: string
  params: Record<string, Param>
}
export type RowReading = { ok: true; entry: ExtractEntry } | ({ ok: false } & RowFault)

const STATUSES: Record<ExtractEntry['status'], readonly string[]> = {
  valid: ['有效', '正常', '存续', '在产', 'VALID', 'ACTIVE'],
  suspended: ['暂停', '中止', 'SUSPENDED'],
  revoked: ['吊销', '注销', '撤销', '撤回', '已注销', '已吊销', 'REVOKED', 'CANCELLED'],
}

/** The longest of each text that is kept; registers name several sites in one holder's line. */
const HOLDER = 200
const SCOPE = 2000

function fault(code: string, column?: ExtractColumn['id'], params: Record<string, Param> = {}): RowReading {
  const name = COLUMNS.find(({ id }) => id === column)?.name
  return { ok: false, code, params: { ...params, ...(name && { column: name }) } }
}

/**
 * Reads one line. `types` are those the extract is said to hold: a paper of another type is refused, since the
 * person who uploaded it did not vouch for that register. Nothing is guessed: what cannot be read makes the line bad.
 */
export function readRow(cells: readonly string[], places: Places, types: readonly LicenceType[]): RowReading {
  const cell = (column: ExtractColumn['id']): string => (cells[places[column] ?? -1] ?? '').trim()
  for (const { id, needed } of COLUMNS) if (needed && cell(id) === '') return fault('row.required', id)
  const type = places.type === undefined ? types[0] : typeNamed(cell('type'), types)
  if (!type) return fault('row.type', 'type', { value: cell('type') })
  const number = checkLicenceNumber(type, cell('number'))
  if (!number.ok) return fault(number.code, 'number', number.params)
  const code = cell('holderCode')
  const holderCode = code === '' ? undefined : checkCreditCode(code)
  if (holderCode && !holderCode.ok) return fault(holderCode.code, 'holderCode', holderCode.params)
  const until = cell('validUntil')
  const longTerm = isLongTerm(until)
  const validUntil = until === '' || longTerm ? undefined : readDay(until)
  if (until !== '' && !longTerm && !validUntil) return fault('row.day', 'validUntil', { value: until })
  const status = statusNamed(cell('status'))
  if (!status) return fault('row.status', 'status', { value: cell('status') })
  const [holder, scope] = [cell('holder'), cell('scope')]
  if (holder.length > HOLDER) return fault('tooLong', 'holder', { limit: HOLDER })
  if (scope.length > SCOPE) return fault('tooLong', 'scope', { limit: SCOPE })
  return {
    ok: true,
    entry: {
      type: type.id,
      number: number.value,
      holder,
      ...(holderCode && { holderCode: holderCode.value }),
      ...(scope && { scope }),
      ...(validUntil && { validUntil }),
      ...(longTerm && { longTerm }),
      status,
    },
  }
}

/** By id or by either name. */
function typeNamed(written: string, types: readonly LicenceType[]): LicenceType | undefined {
  const wanted = normalise(written)
  return types.find(({ id, name }) => [id, name.zh, name.en].some((known) => normalise(known) === wanted))
}

function statusNamed(written: string): ExtractEntry['status'] | undefined {
  const wanted = normalise(written)
  return (Object.keys(STATUSES) as ExtractEntry['status'][]).find((id) => STATUSES[id].includes(wanted))
}
