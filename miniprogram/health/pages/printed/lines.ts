import type { LabelLine } from '../../../components/quality-code/label'
import type { Words } from '../../../services/words'

/** What is printed under the code: whose it is, masked; what to do with it; since when it counts. No colour. */
export const printedLines = (who: string, made: string, w: Words<'resident'>['printed']): LabelLine[] => [
  { text: w.heading, size: 34, bold: true },
  { text: who, size: 38, bold: true, gap: 6 },
  { text: w.hint, size: 30, gap: 10 },
  { text: made, size: 24, ink: '#333333', gap: 10 },
]
