/** Puts the parts of the cloud together. */
import { randomUUID } from 'node:crypto'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { AdminParts } from './admin'
import { bulkLoad } from './bulk'
import { CallError, checkOpenid } from './call'
import { ShiftedClock } from './clock'
import type { Cloud, CloudOptions } from './cloud'
import { Database } from './database'
import { functionEnvironment } from './environment'
import { Functions } from './functions'
import { OpenApi, type OpenApiCall } from './openapi'
import { listening } from './place'
import { type Project, readProject, readSecrets } from './project'
import { handleRequest } from './server'
import { Storage } from './storage'
import { Store } from './store'
import { Timers, type Trigger } from './timers'
import { Transactions } from './transaction'
import { CloudError, type Document, isPlain } from './wire'

const ENV_ID = 'local-env'
/** Concurrent instances of one function that WeChat grants. */
const INSTANCES = 1000

export class LocalCloud implements Cloud {
  readonly openApiCalls: readonly OpenApiCall[]
  private readonly clock = new ShiftedClock()
  private readonly store: Store
  private readonly timers: Timers
  private readonly parts: AdminParts
  private project: Project
  private origin = ''
  private server: http.Server | undefined
  private opening: Promise<string> | undefined

  /** `release` gives the data folder back when the cloud closes. */
  constructor(
    private readonly options: CloudOptions,
    private readonly release: () => void,
  ) {
    this.project = readProject(options.projectDir)
    const { STORAGE_KEY: storageKey = '', ...secrets } = readSecrets(options.dataDir, [
      ...this.project.secrets,
      { name: 'STORAGE_KEY', bytes: 32 },
    ])
    const log = options.log ?? ((line: string) => void process.stderr.write(`${line}\n`))
    const now = () => this.now()
    const origin = () => this.address()
    const envId = options.envId ?? ENV_ID
    const environment = () =>
      functionEnvironment(origin(), envId, this.project.appid, { ...secrets, ...options.env })
    const transactions = new Transactions(options.transactionClock ?? (() => performance.now()))
    const instances = options.instances ?? INSTANCES
    const dir = path.join(options.dataDir, 'files')
    this.store = new Store(path.join(options.dataDir, 'cloud.db'))
    const openapi = new OpenApi(this.project.appid)
    this.openApiCalls = openapi.calls
    this.parts = {
      database: new Database(this.store, transactions, now),
      storage: new Storage({ store: this.store, dir, secret: storageKey, envId, now }),
      functions: new Functions({ clock: this.clock, log, instances }, environment),
      openapi,
      origin,
      log,
    }
    this.timers = new Timers(now, (trigger) => {
      if (options.timers === false || !this.origin) return
      this.fire(trigger).catch((error: Error) => log(`[${trigger.functionName}] ${error.message}`))
    })
  }

  async reloadFunctions(): Promise<void> {
    this.project = readProject(this.options.projectDir)
    for (const collection of this.project.collections) this.store.declare(collection)
    this.timers.set(this.project.triggers)
    await this.parts.functions.load(this.project.functions)
  }

  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    return handleRequest(this.parts, this, request, response)
  }

  async listen(port: number): Promise<string> {
    const server = http.createServer(async (request, response) => {
      if (!(await this.handle(request, response))) response.writeHead(404).end()
    })
    server.keepAliveTimeout = 60_000
    await listening(server, port)
    this.server = server
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return this.origin
  }

  attach(origin: string): void {
    this.origin = origin
  }

  call(
    name: string,
    event: unknown,
    { openid, source = 'wx_client' }: { openid?: string; source?: string } = {},
  ) {
    // WeChat adds the caller to the event of every call from a phone.
    const fromPhone = openid !== undefined && source === 'wx_client' && isPlain(event)
    const userInfo = { openId: openid, appId: this.project.appid }
    return this.run(name, fromPhone ? { ...event, userInfo } : event, openid, source)
  }

  async fireTimer(functionName: string): Promise<void> {
    const triggers = this.timers.triggersOf(functionName)
    if (triggers.length === 0)
      throw new CloudError('INVALID_PARAM', `${functionName} has no timer in its config.json`)
    for (const trigger of triggers) await this.fire(trigger)
  }

  setClock(offsetMs: number): void {
    this.clock.shift(offsetMs)
  }

  get offsetMs(): number {
    return this.clock.offsetMs
  }

  now(): number {
    return this.clock.now()
  }

  bulkLoad(collection: string, documents: AsyncIterable<Document | string> | Iterable<Document | string>) {
    return bulkLoad(this.store, collection, documents)
  }

  async close(): Promise<void> {
    this.timers.close()
    await this.parts.functions.close()
    const { server } = this
    if (server) {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
    this.store.close()
    this.release()
  }

  private fire({ functionName, name }: Trigger) {
    const event = { Type: 'Timer', TriggerName: name, Time: new Date(this.now()).toISOString(), Message: '' }
    return this.run(functionName, event, undefined, 'wx_trigger')
  }

  private async run(name: string, event: unknown, openid: string | undefined, source: string) {
    // A function finds the cloud by its address, so a cloud that nobody serves yet takes a free port.
    if (!this.origin) {
      this.opening ??= this.listen(0)
      await this.opening
    }
    const requestID = randomUUID()
    try {
      checkOpenid(openid)
      const caller = { openid, source }
      const text = await this.parts.functions.call(name, JSON.stringify(event ?? {}), caller, requestID)
      return { result: JSON.parse(text) as unknown, requestID }
    } catch (error) {
      throw error instanceof CloudError ? new CallError(error) : error
    }
  }

  private address(): string {
    if (this.origin) return this.origin
    throw new Error('the cloud has no address yet: call listen() or attach() first')
  }
}
