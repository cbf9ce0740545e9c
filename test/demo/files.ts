/** Small real files made in code, so that the demo and the tests carry no binaries. */
import { pngOf } from '../wechat/cloud/png'

/** A PNG of one colour, `width` by `height` pixels. */
export function png(width = 240, height = 160, [red, green, blue] = [0x1b, 0x8a, 0x5a]): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([red, green, blue]))])
  return pngOf(
    width,
    height,
    2,
    Array.from({ length: height }, () => row),
  )
}

/** A PDF of one page with one line of text (Latin letters only: it embeds no font). */
export function pdf(line: string): Buffer {
  const drawn = `BT /F1 18 Tf 60 760 Td (${line.replace(/[\\()]/g, '')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = text.length
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
