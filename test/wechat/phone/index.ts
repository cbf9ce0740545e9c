import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { Sources } from './compiler/project'
import { bundle, LiveProgram } from './program'

/** The part of the local cloud that the phones need: it answers what is not the phones' own. */
export interface CloudDoor {
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  attach(origin: string): void
}
export interface PhoneUser {
  openid: string
  zh: string
  en: string
}
export interface PhoneOptions {
  projectDir: string
  cloud: CloudDoor
  users: PhoneUser[]
  /** 0 takes any free port. */
  port: number
  /** Compile again when a source changes. */
  watch?: boolean
}
export interface Phones {
  url: string
  close(): Promise<void>
}

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/**
 * Opens the page with two phones on a loopback port, with the cloud behind the same port.
 * @throws with one line when the port is taken
 */
export async function openPhones(options: PhoneOptions): Promise<Phones> {
  const program = new LiveProgram(options.projectDir)
  const [runtime, desk] = await Promise.all([
    bundle(join(__dirname, 'runtime/main.ts')),
    bundle(join(__dirname, 'desk/desk.ts')),
  ])
  const own = (file: string) => readFileSync(join(__dirname, file), 'utf8')
  const users = `window.__users = ${JSON.stringify(options.users).replaceAll('<', '\\u003c')};`
  const pages: Record<string, () => [string, string]> = {
    '/': () => ['.html', own('desk/desk.html')],
    '/desk.css': () => ['.css', own('desk/desk.css')],
    '/desk.js': () => ['.js', users + desk],
    '/phone/': () => ['.html', own('runtime/phone.html')],
    '/phone/phone.css': () => ['.css', own('runtime/phone.css')],
    '/phone/program.js': () => ['.js', program.code],
    '/phone/runtime.js': () => ['.js', runtime],
  }
  const root = new Sources(options.projectDir).root
  const server = createServer(async (request, response) => {
    try {
      if (!LOOPBACK.test(request.headers.host ?? '') || foreign(request)) return refuse(response, 403)
      const path = pathOf(request)
      if (path === undefined) return refuse(response, 400)
      const page = pages[path]
      if (page) {
        const [type, body] = page()
        response.writeHead(200, { 'content-type': TYPES[type], 'cache-control': 'no-store' })
        return void response.end(body)
      }
      if (path === '/changes') return listenForChanges(program, request, response)
      if (path.startsWith('/program/')) return sendFile(root, path.slice('/program/'.length), response)
      if (!(await options.cloud.handle(request, response))) refuse(response, 404)
    } catch (error) {
      console.error(error)
      if (!response.headersSent) refuse(response, 500)
    }
  })
  const port = await listen(server, options.port)
  const url = `http://127.0.0.1:${port}`
  options.cloud.attach(url)
  if (options.watch) program.watch()
  return {
    url,
    close: async () => {
      program.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** The wanted path, or undefined when it is not one. */
function pathOf(request: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname)
  } catch {
    return undefined
  }
}

/** A page of another site must not reach the phones through the person's browser. */
function foreign(request: IncomingMessage): boolean {
  const { origin } = request.headers
  if (!origin) return false
  return !LOOPBACK.test(origin.replace(/^https?:\/\//, ''))
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(
    status === 403 ? 'only this machine may ask' : status === 404 ? 'not found' : 'this went wrong',
  )
}

/** Pictures and the like of the mini program; nothing outside its folder. */
function sendFile(root: string, wanted: string, response: ServerResponse): void {
  const path = normalize(join(root, wanted))
  const type = TYPES[extname(path).toLowerCase()]
  if (!path.startsWith(join(root, '/')) || !type || !existsSync(path) || !statSync(path).isFile()) {
    refuse(response, 404)
    return
  }
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
  createReadStream(path).pipe(response)
}

function listenForChanges(program: LiveProgram, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  const send = (event: string, text: string) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(text)}\n\n`)
  if (program.problem) send('fault', program.problem)
  request.once('close', program.onChange(send))
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken; choose another with --port`) : error,
      ),
    )
    server.listen(port, '127.0.0.1', () => done((server.address() as { port: number }).port))
  })
}
