/**
 * Every fault of format in what was typed, with the names of its parameters. The mini program words each as
 * `issue.<code>`; a test holds that nothing else is emitted.
 */
export const issueCodes = {
  /** Unified social credit code: not 18 characters. */
  'uscc.length': ['length'],
  /** A character that no credit code has (I, O, S, V, Z, signs); `position` counts from 1. */
  'uscc.character': ['character', 'position'],
  /** The last character does not fit the 17 before it (GB 32100-2015). */
  'uscc.check18': [],
  /** The organisation code inside (characters 9 to 17) does not fit its own check (GB 11714). */
  'uscc.check9': [],
  'gtin.length': ['length'],
  'gtin.character': [],
  'gtin.check': [],
  'mobile.format': [],
  /** Resident identity number: not 18 characters, such as the 15 digits of the first generation. */
  'resident.length': ['length'],
  /** Something other than digits, of which only the last may be an X. */
  'resident.character': [],
  'resident.region': [],
  /** Characters 7 to 14 are no day, or one that has not come. */
  'resident.birthDay': [],
  'resident.check': [],
  'cma.format': ['example'],
  'cnas.format': ['example'],
  /** A licence number that does not look like its type; `hint` is worded by the catalogue (Text). */
  'number.format': ['hint', 'example'],
  /** Looks right, but its check digit is not the computed one. Real numbers fail it: have it checked. */
  'number.checkDigit': [],
  'day.format': [],
  /** A day that has not come yet, where only a past one makes sense. */
  'day.future': ['day'],
  /** `ended` before `from`. */
  'day.order': [],
  /** The same licence type, report number or platform entered twice with the same number. */
  'entry.duplicate': [],
  'licence.type': [],
  'item.code': [],
  'item.value': [],
  'label.field': [],
  'weight.range': ['max'],
  'text.empty': [],
  /** The class that may not be sold at all (Text). Refused at submission. */
  'category.prohibited': ['name'],
} as const satisfies Record<string, readonly string[]>

export type IssueCode = keyof typeof issueCodes
