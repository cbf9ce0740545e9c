import { recordsReadable } from '../readable'
import { OPEN, type Quick } from './arrived'

/** The lines of events: none stands where every record can be read and no event is open. */
export const quickEvents: Quick = ({ dossier, facts }) => {
  if (!recordsReadable(dossier, facts)) return OPEN
  for (const event of facts.events as { closed?: unknown }[]) if (event.closed !== true) return OPEN
  return 0
}
