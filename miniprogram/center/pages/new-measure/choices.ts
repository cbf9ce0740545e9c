import type { AskedForceKind, ForceReason } from '../../../../typings/contract'

/** The published reasons by measure, as the server takes them from a person. */
const REASONS: Record<AskedForceKind, ForceReason[]> = {
  manualRed: ['forgedPapers', 'forgedCode', 'injury', 'adulterated', 'obstruction'],
  suspension: ['order', 'obstruction'],
  spotCheck: ['spotSafety'],
  release: ['endOfOrder', 'mended', 'wrongGrounds'],
}
export const listed = (kind: AskedForceKind): ForceReason[] => REASONS[kind]

type Need = 'subject' | 'reason' | 'event' | 'note' | 'documents'

/** What a request still lacks, in the order of the page. */
export function lackingOf(form: {
  subject: object | null
  kind: AskedForceKind
  reason: string
  eventId: string
  text: string
  documents: unknown[]
}): Need[] {
  const release = form.kind === 'release'
  const missing: [Need, boolean][] = [
    ['subject', !form.subject],
    ['event', release && !form.eventId],
    ['reason', !form.reason],
    ['note', !form.text.trim()],
    ['documents', !release && form.documents.length === 0],
  ]
  return missing.flatMap(([need, lacks]) => (lacks ? [need] : []))
}
