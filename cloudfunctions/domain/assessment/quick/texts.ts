/** A first or last character of this kind, ASCII or Chinese, is no white space: there is nothing to trim. */
const isPlain = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)

/** Whether `text` of reading.ts finds a text here. */
export function hasText(value: unknown): value is string {
  if (typeof value !== 'string' || value === '') return false
  return isPlain(value.charCodeAt(0)) || value.trim() !== ''
}

/** Whether `texts` of reading.ts finds at least one here. */
export function hasTexts(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  for (const entry of value) if (hasText(entry)) return true
  return false
}

/** A text without the white space around it; undefined where there is none. */
export function trimmed(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  if (isPlain(value.charCodeAt(0)) && isPlain(value.charCodeAt(value.length - 1))) return value
  return value.trim() || undefined
}
