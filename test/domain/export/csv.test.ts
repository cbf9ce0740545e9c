/** A file that a spreadsheet opens: what was written is what is read, and nothing in it runs. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { BOM, csvLine } from '../../../cloudfunctions/domain/export'

const read = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true })

test.each(['=1+1', '+86', '-2', '@SUM(A1)', '\tx', '\rx', ' =cmd', '＝1', '＋1', '－1', '＠x'])(
  '%j begins as a formula does and is written as text',
  (cell) => {
    expect(read(csvLine([cell, 'x']))[0]?.[0]).toBe(`'${cell}`)
  },
)

test('numbers stay numbers, also below nothing, and what is missing is empty', () => {
  expect(csvLine([-3, 0, undefined, '杭州'])).toBe('-3,0,,杭州\r\n')
})

test('what is written is what is read, and no cell begins as a formula does', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 6 }), (cells) => {
      const [row = []] = read(BOM + csvLine([...cells, 'end']))
      expect(row).toHaveLength(cells.length + 1)
      for (const [index, cell] of cells.entries()) {
        expect([cell, `'${cell}`]).toContain(row[index])
        expect(row[index]).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
      }
    }),
  )
})
