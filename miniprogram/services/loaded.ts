import { CallError } from './call'
import { refusalText } from './words'

/**
 * What a page shows instead of its content after a failed call. `off`: the pack is switched off. Without a note the
 * list-state says in its own words whose fault it is.
 */
export function failedLoad(error: unknown): { load: 'gone' | 'off' | 'offline' | 'error'; note: string } {
  const code = error instanceof CallError ? error.refusal.code : 'INTERNAL'
  if (code === 'NOT_FOUND') return { load: 'gone', note: '' }
  if (code === 'PACK_OFF') return { load: 'off', note: refusalText(error) }
  if (code === 'OFFLINE') return { load: 'offline', note: '' }
  return { load: 'error', note: code === 'INTERNAL' ? '' : refusalText(error) }
}
