import { type Painter, paintMatrix, qrMatrix } from './matrix'

/** A line under the code. Sizes in pixels of the print; `gap` is the room before it. */
export interface LabelLine {
  text: string
  size: number
  bold?: boolean
  ink?: string
  gap?: number
}

/** What the label needs of a 2d context. */
interface Pen extends Painter {
  font: string
  textAlign: string
  textBaseline: string
  save(): void
  restore(): void
  translate(x: number, y: number): void
  fillText(text: string, x: number, y: number): void
  measureText(text: string): { width: number }
}

/** 60 x 80 mm at 300 dpi. */
const width = 709
const height = 945
const margin = 48
const qrSide = 640
const font = 'sans-serif'
const LINE = 1.35

/**
 * Draws a code with its lines off the screen, black on white: a print lives for years, so no colour is on it.
 * Resolves to the path of a PNG.
 */
export async function drawLabel(address: string, lines: readonly LabelLine[]): Promise<string> {
  const canvas = wx.createOffscreenCanvas({ type: '2d', width, height })
  const pen = canvas.getContext('2d') as Pen
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  pen.save()
  // Whole pixels: between them every module would get a light edge.
  pen.translate(Math.floor((width - qrSide) / 2), margin / 2)
  paintMatrix(pen, qrMatrix(address), qrSide)
  pen.restore()
  pen.textAlign = 'center'
  pen.textBaseline = 'top'
  let y = margin / 2 + qrSide + 4
  for (const { text, size, bold, ink = '#000000', gap = 0 } of lines) {
    y += gap
    pen.font = `${bold ? '600 ' : ''}${size}px ${font}`
    pen.fillStyle = ink
    for (const row of wrapped(pen, text)) {
      pen.fillText(row, width / 2, y)
      y += Math.round(size * LINE)
    }
  }
  const { tempFilePath } = await new Promise<{ tempFilePath: string }>((success, fail) =>
    wx.canvasToTempFilePath({ canvas: canvas as never, fileType: 'png', success, fail }),
  )
  return tempFilePath
}

/** At most two lines; the rest of a very long text gives way. */
function wrapped(pen: Pen, text: string): string[] {
  const lines = ['']
  for (const sign of text) {
    const last = lines.length - 1
    if (pen.measureText(lines[last] + sign).width <= width - 2 * margin) lines[last] += sign
    else if (lines.length < 2) lines.push(sign)
    else return [lines[0] ?? '', `${(lines[1] ?? '').slice(0, -1)}…`]
  }
  return lines
}
