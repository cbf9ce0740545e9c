import { normalise } from './normalise'
import { accepted, type Checked, refused } from './result'

/** Year (2), issuer (2: 00 CNCA, 01 to 31 the provinces), field (2), sector (2), serial (4). */
const CMA = /^\d{2}(?:[0-2]\d|3[01])\d{8}$/
const CNAS = /^(?:CNAS)?L\d{4,5}$/

/** Accreditation number (CMA) of an inspection laboratory, 12 digits. It has no check digit. */
export function checkCma(text: string): Checked {
  const code = normalise(text)
  return CMA.test(code) ? accepted(code) : refused('cma.format', { example: '201100110001' })
}

/** CNAS number of an accredited laboratory, such as L0123. */
export function checkCnas(text: string): Checked {
  const code = normalise(text)
  return CNAS.test(code) ? accepted(code.replace(/^CNAS/, '')) : refused('cnas.format', { example: 'L0123' })
}
