import type { LabelLine } from '../../../components/quality-code/label'

/** What is printed under the code. No colour: a label lives for years, the colour is looked up at each scan. */
export interface PrintedLabel {
  number: string
  name: string
  supplier: string
  /** `打印于 2025-06-18` */
  printed: string
  hint: string
}

export const labelLines = ({ name, supplier, number, hint, printed }: PrintedLabel): LabelLine[] => [
  { text: name, size: 38, bold: true },
  { text: supplier, size: 28, gap: 6 },
  { text: number, size: 34, bold: true, gap: 14 },
  { text: `${hint} · ${printed}`, size: 22, ink: '#333333', gap: 6 },
]
