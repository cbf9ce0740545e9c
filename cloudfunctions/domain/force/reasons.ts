import type { ForceKind, ForceReason } from '../../../typings/contract'

/** The published list: what each measure may be taken for. */
export const FORCE_REASONS: Record<ForceKind, readonly ForceReason[]> = {
  manualRed: ['forgedPapers', 'forgedCode', 'injury', 'adulterated', 'obstruction'],
  suspension: ['order', 'obstruction'],
  spotCheck: ['spotSafety'],
  recall: ['recallOwn', 'recallOrdered'],
  spotResult: ['spotMajor', 'spotMinor', 'spotPass'],
  complaint: ['complaintFounded'],
  release: ['endOfOrder', 'mended', 'wrongGrounds', 'appealUpheld'],
}
