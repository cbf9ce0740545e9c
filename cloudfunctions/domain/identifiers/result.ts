import type { Param } from '../../../typings/text'
import type { IssueCode } from './issueCodes'

/**
 * What a check says of a typed identifier: its normalised form, or the fault as data.
 * `checkDigit` faults look right and only fail the arithmetic; `format` faults cannot be right.
 */
export type Checked =
  | { ok: true; value: string }
  | { ok: false; code: IssueCode; params: Record<string, Param>; severity: 'format' | 'checkDigit' }

export const accepted = (value: string): Checked => ({ ok: true, value })

export function refused(
  code: IssueCode,
  params: Record<string, Param> = {},
  severity: 'format' | 'checkDigit' = 'format',
): Checked {
  return { ok: false, code, params, severity }
}
