import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requirements } from '../../cloudfunctions/domain/assessment'
import { refusals } from '../../cloudfunctions/domain/assessment/requirements'
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

interface Written {
  name: string
  expected_reason_ids: string[]
  expected_info_ids: string[]
}
const own = readdirSync(join(__dirname, 'cases')).flatMap(
  (file) => JSON.parse(readFileSync(join(__dirname, 'cases', file), 'utf8')).cases as Written[],
)

test('the project’s own cases come out as expected', () => {
  expect(run({ cases: own })).toEqual({ status: 0, lines: [`${own.length} passed, 0 failed`] })
})

test.each([...Object.keys(requirements), ...refusals])('%s stands on both sides of its limit', (id) => {
  const expected = ({ expected_reason_ids, expected_info_ids }: Written) =>
    [...expected_reason_ids, ...expected_info_ids].includes(id)
  const beyond = own.filter(({ name }) => name.startsWith(`${id} beyond: `))
  const within = own.filter(({ name }) => name.startsWith(`${id} within: `))
  expect([beyond.length, within.length]).not.toContain(0)
  expect(beyond.filter((one) => !expected(one)).map(({ name }) => name)).toEqual([])
  expect(within.filter(expected).map(({ name }) => name)).toEqual([])
})

test('whatever a submission holds is judged: never an error', () => {
  const [first] = vectors.cases
  if (!first) throw new Error('The vectors hold no case.')
  const parts = Object.keys(first.submission) as (keyof typeof first.submission)[]
  const rubbish: unknown[] = [null, 5, 'x', true, [], [null], [[]], ['x'], {}, [{}]]
  const cases = parts.flatMap((part) =>
    [undefined, ...rubbish].map((value, i) => ({
      ...first,
      name: `${part} ${i}`,
      submission: { ...first.submission, [part]: value },
    })),
  )
  const { lines } = run({ cases })
  const judged = /colour: expected|reasons: expected|infos: expected|the catalogue has no category|passed,/
  expect(lines.filter((line) => !judged.test(line))).toEqual([])
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
