/** A round picture of rays, different for every text, in place of the code that WeChat alone can draw. */
import { createHash } from 'node:crypto'
import { pngOf } from './png'

const RAYS = 72
const RINGS = 12

/** A PNG of `side` pixels. Nothing can scan it; equal texts give equal bytes. */
export function roundCode(text: string, side: number): Buffer {
  const bits = createHash('sha512').update(text).digest()
  const dark = (ray: number, ring: number) => {
    const place = (ray * RINGS + ring) % (bits.length * 8)
    return ((bits[place >> 3] ?? 0) >> (place & 7)) & 1
  }
  const middle = side / 2
  const rows = Array.from({ length: side }, (_, y) => {
    const row = Buffer.alloc(side + 1, 255)
    row[0] = 0
    for (let x = 0; x < side; x += 1) {
      const [dx, dy] = [x - middle, y - middle]
      const distance = Math.hypot(dx, dy) / middle
      const turn = (Math.atan2(dy, dx) / Math.PI + 1) / 2
      const ring = Math.floor(((distance - 0.42) / 0.54) * RINGS)
      const inside = ring >= 0 && ring < RINGS
      const between = (turn * RAYS) % 1 > 0.35
      const spot = distance < 0.3
      if (spot || (inside && between && dark(Math.floor(turn * RAYS), ring))) row[x + 1] = 20
    }
    return row
  })
  return pngOf(side, side, 0, rows)
}
