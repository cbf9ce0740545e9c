import { type Painter, paintMatrix, qrMatrix } from '../../../components/quality-code/matrix'

/** What is printed. No colour: a label lives for years, the colour is looked up at each scan. */
export interface PrintedLabel {
  address: string
  number: string
  name: string
  supplier: string
  /** `打印于 2025-06-18` */
  printed: string
  hint: string
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

/** Draws the label off the screen. Resolves to the path of a PNG. */
export async function drawLabel(label: PrintedLabel): Promise<string> {
  const canvas = wx.createOffscreenCanvas({ type: '2d', width, height })
  const paint = canvas.getContext('2d') as Pen
  paint.fillStyle = '#ffffff'
  paint.fillRect(0, 0, width, height)

  const left = (width - qrSide) / 2
  paint.save()
  paint.translate(left, margin / 2)
  paintMatrix(paint, qrMatrix(label.address), qrSide)
  paint.restore()

  paint.textAlign = 'center'
  paint.textBaseline = 'top'
  let y = margin / 2 + qrSide + 4
  const write = (text: string, size: number, ink: string, weight = '') => {
    paint.font = `${weight} ${size}px ${font}`
    paint.fillStyle = ink
    for (const line of wrapped(text, size)) {
      paint.fillText(line, width / 2, y)
      y += Math.round(size * 1.35)
    }
  }
  /** At most two lines; the rest of a very long name gives way. */
  const wrapped = (text: string, size: number): string[] => {
    paint.font = `${size}px ${font}`
    const lines = ['']
    for (const sign of text) {
      const last = lines.length - 1
      if (paint.measureText(lines[last] + sign).width <= width - 2 * margin) lines[last] += sign
      else if (lines.length < 2) lines.push(sign)
      else return [lines[0] ?? '', `${(lines[1] ?? '').slice(0, -1)}…`]
    }
    return lines
  }
  write(label.name, 38, '#000000', '600')
  y += 6
  write(label.supplier, 28, '#000000')
  y += 14
  write(label.number, 34, '#000000', '600')
  y += 6
  write(`${label.hint} · ${label.printed}`, 22, '#333333')

  const { tempFilePath } = await new Promise<{ tempFilePath: string }>((success, fail) =>
    wx.canvasToTempFilePath({ canvas: canvas as never, fileType: 'png', success, fail }),
  )
  return tempFilePath
}

/** WeChat's album is closed to the program until the person opens it in the settings. */
export class NoPermission extends Error {}

/** Saves a picture to the album. Throws NoPermission when the person does not allow it. */
export async function saveToAlbum(filePath: string): Promise<void> {
  try {
    await wx.saveImageToPhotosAlbum({ filePath })
  } catch (failure) {
    const { errMsg } = failure as { errMsg?: string }
    if (/auth|authorize|privacy|scope/i.test(errMsg ?? '')) throw new NoPermission()
    throw failure
  }
}
