/**
 * Codes that the functions emit beside those of the domain, with the names of their parameters. The mini program
 * words each issue as `issue.<code>` and each message as `message.<code>`.
 */
export const inputIssueCodes = {
  required: [],
  type: ['expected'],
  unknownField: [],
  tooLong: ['limit'],
  tooShort: ['limit'],
  tooBig: ['limit'],
  tooSmall: ['limit'],
  choice: [],
  format: [],
  /** The same request key with another input. */
  keyReused: [],
  category: [],
  /** A document id that was not issued to this supplier, or whose upload was not confirmed. */
  document: [],
  /** The id of a file at another place than the issued one. */
  file: [],
  fileMissing: [],
  /** `allowed`: JPEG, PNG, PDF. */
  fileType: ['allowed'],
  fileTooLarge: ['limitMb'],
  /** The bytes are not of the stated type. */
  fileContent: ['allowed'],
  textRisky: [],
} as const satisfies Record<string, readonly string[]>

export const messageCodes = {
  companyRegistered: ['company'],
  companyVerified: ['company'],
  companyMismatch: ['company'],
  paperVerified: ['paper', 'number'],
  paperMismatch: ['paper', 'number'],
  codeIssued: ['product', 'colour'],
  codeChanged: ['product', 'from', 'to'],
  invitationAccepted: ['name'],
} as const satisfies Record<string, readonly string[]>
export type MessageCode = keyof typeof messageCodes
