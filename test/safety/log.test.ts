/** The log's lines: what failed and what was slow stand out by their level, and nothing of a person is in them. */
import { type CallRecord, logCall, SLOW_MS } from '../../cloudfunctions/runtime/onion/log'

const record: CallRecord = { request: 'r', action: 'a.b', outcome: 'ok', ms: 3, reads: 1, writes: 0 }

function lineOf(of: Partial<CallRecord>, slowFrom?: number): Record<string, unknown> {
  const lines: string[] = []
  const spies = (['log', 'warn', 'error'] as const).map((level) =>
    jest.spyOn(console, level).mockImplementation((...line: unknown[]) => void lines.push(String(line[0]))),
  )
  logCall({ ...record, ...of }, slowFrom)
  for (const spy of spies) spy.mockRestore()
  expect(lines).toHaveLength(1)
  return JSON.parse(lines[0] ?? '')
}

test.each([
  [{}, 'info', undefined],
  [{ outcome: 'NOT_FOUND' }, 'info', undefined],
  [{ ms: SLOW_MS - 1 }, 'info', undefined],
  [{ ms: SLOW_MS }, 'warn', true],
  [{ outcome: 'BUSY' }, 'warn', undefined],
  [{ outcome: 'RATE_LIMITED' }, 'warn', undefined],
  [{ outcome: 'INTERNAL' }, 'error', undefined],
  [{ outcome: 'MISCONFIGURED', ms: SLOW_MS }, 'error', true],
])('%j is logged as %s', (of, level, slow) => {
  const line = lineOf(of)
  expect(line).toMatchObject({ level, at: 'call', request: 'r', action: 'a.b', reads: 1, writes: 0, ...of })
  expect(line.slow).toBe(slow)
})

test('a run of the timers may take its 40 seconds', () => {
  expect(lineOf({ ms: 40_000 }, 45_000).level).toBe('info')
})
