/**
 * The same facts as the same text: keys sorted, lists sorted (every list of a dossier is a set), nothing that JSON
 * cannot hold. What the hash of an assessment is made of.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).sort().join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`)
    return `{${entries.join(',')}}`
  }
  return typeof value === 'bigint' ? `${value}n` : (JSON.stringify(value) ?? 'null')
}
