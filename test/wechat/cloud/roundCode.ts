/** A round picture of rays, different for every text, in place of the code that WeChat alone can draw. */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

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
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(content.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** CRC-32 of ISO 3309, as PNG asks for; Node has none of its own before 20.15. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
