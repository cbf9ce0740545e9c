/** Id of a new licence, report or partnership within a dossier. */
export function entryId(): string {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`
}
