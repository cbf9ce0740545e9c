/**
 * `npm run conformance -- --url URL --key ID:SECRET [--token TOKEN] [--write]`: what a platform's engineer can rely on,
 * checked against a running interface. `--write` makes a launch for the token.
 */
import { parseArgs } from 'node:util'
import { connect } from './conformance/client'
import { runChecks } from './conformance/run'

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      key: { type: 'string' },
      token: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  })
  const [, id, secret] = /^([^:]+):(.+)$/.exec(values.key ?? '') ?? []
  if (!values.url || !id || !secret) throw new Error('give --url URL and --key ID:SECRET')
  const clock = await offset(values.url)
  const now = () => Date.now() + clock
  const { token, write } = values
  const given = { client: connect(values.url, id, secret, now), now, write, ...(token && { token }) }
  const { failed } = await runChecks(given, (line) => console.log(line))
  process.exitCode = failed > 0 ? 1 : 0
}

/** Milliseconds by which the clock of a local cloud was shifted; 0 for any other. */
async function offset(url: string): Promise<number> {
  try {
    const { offsetMs } = (await (await fetch(new URL('/clock', url))).json()) as { offsetMs?: number }
    return typeof offsetMs === 'number' ? offsetMs : 0
  } catch {
    return 0
  }
}

start().catch((fault: Error) => {
  console.error(fault.message)
  process.exitCode = 1
})
