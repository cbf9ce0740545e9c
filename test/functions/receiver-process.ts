/**
 * A platform's receiver of webhooks in a process of its own. It writes down what it takes before it answers, and does
 * what its mode file says at that instant: `ok`, `error` (500), `slow`, `silent`, or `dies` (takes one and ends without
 * an answer). Arguments: port (0: any), file of what was taken, file of the mode.
 */
import { appendFileSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const [, , port = '0', taken = '', modeFile = ''] = process.argv
/** Within the courier's patience, and long enough to lie across another change. Milliseconds. */
const SLOW = 120

const server = createServer(async (request, response) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const mode = readFileSync(modeFile, 'utf8')
  if (mode === 'error') return void response.writeHead(500).end()
  if (mode === 'silent') return
  appendFileSync(taken, `${Buffer.concat(parts).toString()}\n`)
  if (mode === 'dies') process.kill(process.pid, 'SIGKILL')
  if (mode === 'slow') await new Promise((done) => setTimeout(done, SLOW))
  response.writeHead(204).end()
})
server.listen(Number(port), '127.0.0.1', () => console.log(`ready ${(server.address() as AddressInfo).port}`))
