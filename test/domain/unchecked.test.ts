import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { categories } from '../../cloudfunctions/domain/catalog'

const root = join(__dirname, '../..')

test('every figure from memory is listed with its category, value and reference, and counted', () => {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'cloudfunctions/ops/catalogUnchecked.ts')],
    { cwd: root, encoding: 'utf8' },
  )
  expect(status).toBe(0)
  const lines = stdout.trimEnd().split('\n')
  const rows = lines.slice(0, -1).map((line) => line.split('\t'))
  expect(lines.at(-1)).toMatch(new RegExp(`^${rows.length} of \\d+ from memory, to be checked$`))
  for (const row of rows) expect([row.length, row.every((cell) => cell.trim() !== '')]).toEqual([4, true])
  const items = rows
    .filter(([, what]) => what?.startsWith('item '))
    .map(([id, what]) => `${id} ${what?.slice(5)}`)
  const expected = categories.flatMap(({ id, keyItems }) =>
    keyItems
      .filter(({ source }) => source.mark === 'memory')
      .flatMap(({ code, parts }) =>
        (parts ?? [{ code: '' }]).map((part) => [code, part.code].filter(Boolean).join('/')),
      )
      .map((item) => `${id} ${item}`),
  )
  expect(items.sort()).toEqual(expected.sort())
})
