import jsQR from 'jsqr'
import { paintMatrix, QUIET, qrMatrix } from '../../miniprogram/components/quality-code/matrix'
import './simulate'

/** A painter that keeps the pixels, as a canvas would. */
function canvas(side: number) {
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  const painter = {
    fillStyle: '#ffffff' as string,
    fillRect(left: number, top: number, width: number, height: number) {
      const [red, green, blue] = [1, 3, 5].map((at) =>
        Number.parseInt(painter.fillStyle.slice(at, at + 2), 16),
      )
      for (let y = top; y < top + height; y += 1) {
        for (let x = left; x < left + width; x += 1)
          pixels.set([red ?? 0, green ?? 0, blue ?? 0, 255], (y * side + x) * 4)
      }
    },
  }
  return { pixels, painter }
}

const tokens = [
  '1A7F3K9QW2E4R6T8Y0U1I3O5P7A9S2D4',
  'https://hqgc.example.cn/q/1A7F3K9QW2E4R6T8Y0U1I3O5P7A9S2D4',
]

describe('the quality code', () => {
  test.each(tokens)('a scanner reads back exactly %s', (text) => {
    const side = 432
    const { pixels, painter } = canvas(side)
    paintMatrix(painter, qrMatrix(text), side, '#0b4a30')
    expect(jsQR(pixels, side, side)?.data).toBe(text)
  })

  test('a bare token fits version 3 and an address version 4, so modules stay large', () => {
    expect(qrMatrix(tokens[0] as string)).toHaveLength(29)
    expect(qrMatrix(tokens[1] as string)).toHaveLength(33)
  })

  test('four quiet modules surround it', () => {
    const matrix = qrMatrix(tokens[1] as string)
    const module = 6
    const side = (matrix.length + 2 * QUIET) * module
    const { pixels, painter } = canvas(side)
    paintMatrix(painter, matrix, side, '#000000')
    const dark = (x: number, y: number) => pixels[(y * side + x) * 4] === 0
    for (let at = 0; at < side; at += 1) {
      expect(dark(at, QUIET * module - 1)).toBe(false)
      expect(dark(QUIET * module - 1, at)).toBe(false)
    }
    expect(dark(QUIET * module, QUIET * module)).toBe(true)
  })
})
