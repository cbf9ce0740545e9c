import { runSteps } from './step'

let printed: string[]
beforeEach(() => {
  printed = []
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text))
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  process.exitCode = 0
})

it('runs every step, counts them on the last line and fails the process', async () => {
  await runSteps('gate', [
    { name: 'sound', run: async () => [] },
    { name: 'faulty', run: async () => ['a.ts:1 is wrong', 'b.ts:2\n  is wrong too'] },
    {
      name: 'broken',
      run: () => {
        throw new Error('no such tool')
      },
    },
  ])
  const lines = printed
    .join('')
    .replace(/\(\d+\.\d s\)/g, '(n s)')
    .split('\n')
  expect(lines).toEqual([
    'gate 1/3 sound … ok (n s)',
    'gate 2/3 faulty … 2 wrong (n s)',
    '  a.ts:1 is wrong',
    '  b.ts:2 is wrong too',
    'gate 3/3 broken … 1 wrong (n s)',
    '  broken could not run: no such tool',
    'gate: 1 passed, 2 failed',
    '',
  ])
  expect(process.exitCode).toBe(1)
})

it('counts what nobody could answer neither as passed nor as failed', async () => {
  await runSteps('gate', [
    { name: 'sound', run: async () => [] },
    { name: 'open', run: async () => ({ unanswered: 'the registry answers none' }) },
  ])
  expect(printed.join('')).toContain('gate 2/2 open … NOT FOUND OUT: the registry answers none (')
  expect(printed.at(-1)).toBe('gate: 1 passed, 0 failed, 1 not found out\n')
  expect(process.exitCode).toBe(0)
})

it('leaves the process well when nothing is wrong', async () => {
  await runSteps('gate', [{ name: 'sound', run: async () => [] }])
  expect(printed.at(-1)).toBe('gate: 1 passed, 0 failed\n')
  expect(process.exitCode).toBe(0)
})
