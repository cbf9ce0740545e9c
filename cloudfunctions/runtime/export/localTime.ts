/** `2026-11-22 10:30` in Shanghai's time, for what is read outside the system. */
export function localTime(ms: number): string {
  const local = new Date(ms + 8 * 3600_000).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}
