import drawQrcode, { type QrContext } from 'weapp-qrcode'

/** Light modules around the code; scanners need four. */
export const QUIET = 4
const DARK = '#000'
const LIGHT = '#fff'
/** Error correction M in weapp-qrcode's numbers: a fifth of the label may be scratched. */
const LEVEL_M = 0

/**
 * The modules of the QR code of `text` (ASCII), row by row, true = dark.
 * weapp-qrcode paints each module in reading order, so a context that notes the current colour at every
 * fillRect collects the matrix; its own painting has fractional modules and no quiet zone.
 */
export function qrMatrix(text: string): boolean[][] {
  const painted: boolean[] = []
  let colour = LIGHT
  const ctx: QrContext = {
    setFillStyle(style) {
      colour = style
    },
    fillRect() {
      painted.push(colour === DARK)
    },
    drawImage() {},
    draw(_reserve, done) {
      done?.()
    },
  }
  drawQrcode({
    width: 1,
    height: 1,
    text,
    ctx,
    correctLevel: LEVEL_M,
    foreground: DARK,
    background: LIGHT,
  })
  const side = Math.sqrt(painted.length)
  return Array.from({ length: side }, (_, row) => painted.slice(row * side, (row + 1) * side))
}

/** What is needed of a 2d context. */
export interface Painter {
  fillStyle: string | unknown
  fillRect(x: number, y: number, width: number, height: number): void
}

/** Paints the matrix with its quiet zone in whole pixels, so that every module has the same size. */
export function paintMatrix(
  painter: Painter,
  matrix: boolean[][],
  side: number,
  ink = '#000000',
  ground = '#ffffff',
): void {
  const modules = matrix.length + 2 * QUIET
  const module = Math.max(1, Math.floor(side / modules))
  const start = Math.floor((side - module * matrix.length) / 2)
  painter.fillStyle = ground
  painter.fillRect(0, 0, side, side)
  painter.fillStyle = ink
  matrix.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) painter.fillRect(start + x * module, start + y * module, module, module)
    })
  })
}
