/**
 * The WeChat cloud on this machine: any mini program's cloud functions as built, the database, the storage and
 * the open interfaces that they use, behind the wire protocol of the unmodified wx-server-sdk.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import http from 'node:http'
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
import { OpenApi } from './openapi'
import { listening, takeFolder } from './place'
import { type Project, readProject, readSecrets } from './project'
import { handleRequest } from './server'
import { Storage } from './storage'
import { Store } from './store'
import { Timers, type Trigger } from './timers'
import { Transactions } from './transaction'
import { CloudError } from './wire'

export { CallError } from './call'
export type { Cloud, CloudOptions } from './cloud'

const ENV_ID = 'local-env'

/** Opens the cloud of a built project. @throws Error with what to do when it is not built */
export async function openCloud(options: CloudOptions): Promise<Cloud> {
  mkdirSync(options.dataDir, { recursive: true })
  const release = takeFolder(options.dataDir)
  try {
    return await open(options, release)
  } catch (error) {
    release()
    throw error
  }
}

async function open(options: CloudOptions, release: () => void): Promise<Cloud> {
  const log = options.log ?? ((line: string) => void process.stderr.write(`${line}\n`))
  let project = readProject(options.projectDir)
  const secrets = readSecrets(options.dataDir, [...project.secrets, { name: 'STORAGE_KEY', bytes: 32 }])
  const { STORAGE_KEY: storageKey = '', ...functionSecrets } = secrets
  const clock = new ShiftedClock()
  const now = () => clock.now()
  const store = new Store(path.join(options.dataDir, 'cloud.db'))
  let origin = ''
  const needOrigin = () => {
    if (origin) return origin
    throw new Error('the cloud has no address yet: call listen() or attach() first')
  }
  const variables = () =>
    functionEnvironment(needOrigin(), ENV_ID, project.appid, { ...functionSecrets, ...options.env })
  const functions = new Functions(
    { clock, log, appid: project.appid, instances: options.instances ?? 1000 },
    variables,
  )
  const transactions = new Transactions(options.transactionClock ?? (() => performance.now()))
  const openapi = new OpenApi(project.appid)
  const parts: AdminParts = {
    database: new Database(store, transactions, now),
    storage: new Storage({
      store,
      dir: path.join(options.dataDir, 'files'),
      secret: storageKey,
      envId: ENV_ID,
      now,
    }),
    functions,
    openapi,
    origin: needOrigin,
    log,
  }
  const timers = new Timers(now, (trigger) => {
    if (options.timers !== false && origin)
      fire(trigger).catch((error: Error) => log(`[${trigger.functionName}] ${error.message}`))
  })
  let server: http.Server | undefined

  async function take(read: Project): Promise<void> {
    project = read
    for (const collection of read.collections) store.declare(collection)
    timers.set(read.triggers)
    await functions.load(read.functions)
  }
  async function run(name: string, event: unknown, openid: string | undefined, source: string) {
    const requestID = randomUUID()
    try {
      checkOpenid(openid)
      const text = await functions.call(name, JSON.stringify(event ?? {}), { openid, source }, requestID)
      return { result: JSON.parse(text) as unknown, requestID }
    } catch (error) {
      throw error instanceof CloudError ? new CallError(error) : error
    }
  }
  function fire({ functionName, name }: Trigger) {
    const event = { Type: 'Timer', TriggerName: name, Time: new Date(now()).toISOString(), Message: '' }
    return run(functionName, event, undefined, 'wx_trigger')
  }

  const cloud: Cloud = {
    handle: (request, response) => handleRequest(parts, cloud, request, response),
    attach: (at) => {
      origin = at
    },
    listen: async (port) => {
      server = http.createServer(async (request, response) => {
        if (!(await cloud.handle(request, response))) response.writeHead(404).end()
      })
      server.keepAliveTimeout = 60_000
      await listening(server, port)
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      return origin
    },
    call: async (name, event, { openid, source = 'wx_client' } = {}) => {
      if (!origin) await cloud.listen(0)
      // WeChat adds the caller to the event of every call from a phone.
      const phone = openid && source === 'wx_client' && typeof event === 'object'
      const userInfo = { openId: openid, appId: project.appid }
      return run(name, phone ? { ...event, userInfo } : event, openid, source)
    },
    fireTimer: async (functionName) => {
      const triggers = timers.triggersOf(functionName)
      if (triggers.length === 0)
        throw new CloudError('INVALID_PARAM', `${functionName} has no timer in its config.json`)
      if (!origin) await cloud.listen(0)
      for (const trigger of triggers) await fire(trigger)
    },
    setClock: (offsetMs) => clock.shift(offsetMs),
    get offsetMs() {
      return clock.offsetMs
    },
    now,
    reloadFunctions: () => take(readProject(options.projectDir)),
    bulkLoad: (collection, documents) => bulkLoad(store, collection, documents),
    openApiCalls: openapi.calls,
    close: async () => {
      timers.close()
      await functions.close()
      if (server) {
        server.closeAllConnections()
        await new Promise((resolve) => server?.close(resolve))
      }
      store.close()
      release()
    },
  }
  await take(project)
  return cloud
}
