/** The command of backups as a person types it, and as a power cut ends it. */
import { type ChildProcess, execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')

export interface Ran {
  code: number
  text: string
}

export function backup(...args: string[]): Promise<Ran> {
  return new Promise((done) => void spawned(args, done))
}

function spawned(args: string[], done: (ran: Ran) => void): ChildProcess {
  const command = ['--import', 'tsx', join(root, 'cloudfunctions/ops/backup/run.ts'), ...args]
  return execFile(process.execPath, command, { cwd: root }, (fault, out, err) =>
    done({ code: fault ? 1 : 0, text: out + err }),
  )
}

/** The command, killed with its request of that number still unanswered. @returns what it had asked of the cloud */
export async function killedAt(
  request: number,
  origin: string,
  what: string,
  where: string,
): Promise<string[]> {
  const asked: string[] = []
  let child: ChildProcess | undefined
  const gate = createServer(async (incoming, response) => {
    const parts: Buffer[] = []
    for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part)
    const body = Buffer.concat(parts)
    asked.push(JSON.parse(body.toString()).action)
    if (asked.length >= request) return void child?.kill('SIGKILL')
    const answer = await fetch(`${origin}${incoming.url}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((ready) => gate.listen(0, '127.0.0.1', () => ready()))
  const { port } = gate.address() as AddressInfo
  const ran = await new Promise<Ran>((done) => {
    child = spawned([what, where, '--local', `http://127.0.0.1:${port}`], done)
  })
  expect(ran.code).toBe(1)
  gate.closeAllConnections()
  await new Promise((done) => gate.close(done))
  return asked
}

/**
 * Documents of the first environment with the ids of their files as they are in another. What the audit log tells of a
 * file stays as it was said, since it is chained.
 */
export function renamed(documents: Record<string, unknown>, to: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(documents as Record<string, { fileId?: string }>).map(([id, one]) => {
      const fileId = one.fileId?.replace('cloud://local-env.6c6f-local-env-', `cloud://${to}.6c6f-${to}-`)
      return [id, fileId ? { ...one, fileId } : one]
    }),
  )
}
