import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { daily, published } from './published'

const root = join(__dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'draws-'))
afterAll(() => rmSync(folder, { recursive: true }))

const draws = daily('p7', 0.2, 20)
const secrets = draws.map(({ day }) => published(day))

function run(...args: string[]): { status: number | null; lines: string[]; stderr: string } {
  const command = ['--import', 'tsx', join(root, 'cloudfunctions/ops/verifyDraw.ts'), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  return { status, lines: stdout.trim().split('\n'), stderr }
}
function runOn(content: string): ReturnType<typeof run> {
  const file = join(folder, 'record.json')
  writeFileSync(file, content)
  return run(file)
}

test('an honest record ends with its count and no difference', () => {
  expect(runOn(JSON.stringify({ secrets, draws }))).toMatchObject({
    status: 0,
    lines: ['20 verified, 0 wrong'],
  })
})

test('each difference is printed with the draw it is about', () => {
  const [one, ...rest] = draws
  const flipped = { ...one, drawn: !one?.drawn }
  const wrongHash = secrets.map((published, n) => (n === 1 ? { ...published, hash: 'x' } : published))
  const { status, lines } = runOn(JSON.stringify({ secrets: wrongHash, draws: [flipped, ...rest] }))
  expect(status).toBe(1)
  expect(lines).toEqual([
    `WRONG 2025-06-01 yunji p7 version 3: drawn: recomputed ${one?.drawn}, stated ${!one?.drawn}`,
    'WRONG 2025-06-02 yunji p7 version 3: the published secret does not match its hash',
    '18 verified, 2 wrong',
  ])
})

test('a file that is no record is refused in words, and no count is given', () => {
  for (const content of ['', '{}', JSON.stringify({ secrets, draws: [{ ...draws[0], drwan: true }] })]) {
    const { status, lines, stderr } = runOn(content)
    expect([status, lines]).toEqual([2, ['']])
    expect(stderr).toContain('cannot be checked')
  }
  expect(run(join(folder, 'missing.json')).status).toBe(2)
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run verify-draw -- FILE') })
})

test('the command is in package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(scripts['verify-draw']).toBe('tsx cloudfunctions/ops/verifyDraw.ts')
})
