import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import vectors from './vectors/cases.json'

const root = join(__dirname, '../..')
const command = join(root, 'cloudfunctions/ops/cases.ts')
const folder = mkdtempSync(join(tmpdir(), 'cases-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(content: unknown): { status: number | null; lines: string[] } {
  const file = join(folder, 'cases.json')
  writeFileSync(file, JSON.stringify(content))
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', command, file], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, lines: stdout.trim().split('\n') }
}

test('worked cases come out as expected', () => {
  expect(run(vectors)).toEqual({ status: 0, lines: [`${vectors.cases.length} passed, 0 failed`] })
})

test('each difference is printed, a foreign category is named as a failure, and the last line counts', () => {
  const [first, second] = vectors.cases
  const wrong = { ...first, expected_colour: 'yellow', expected_reason_ids: ['L-EXPIRED'] }
  const foreign = structuredClone(second)
  if (foreign) foreign.submission.product.category = 'UNKNOWN'
  const broken = { ...first, name: 'broken', external: { validationClock: 'never', mode: 'normal' } }
  const { status, lines } = run({ cases: [wrong, foreign, broken, first] })
  expect(status).toBe(1)
  expect(lines).toEqual([
    "FAILED a newcomer's walnuts: colour: expected yellow, got green",
    "FAILED a newcomer's walnuts: reasons: expected L-EXPIRED, got none",
    'FAILED an operation licence that nobody looked up: the catalogue has no category UNKNOWN',
    expect.stringMatching(/^FAILED broken: /),
    '1 passed, 3 failed',
  ])
})
