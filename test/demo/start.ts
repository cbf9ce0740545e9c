/**
 * `npm start`: the product on this machine. Builds the functions, opens the local cloud and two phones on one
 * port, and on the first run makes the demo people by calling the real functions.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildFunctions } from '../../cloudfunctions/ops/build'
import { type Cloud, openCloud } from '../wechat/cloud'
import { openPhones } from '../wechat/phone'
import { packNpm } from '../wechat/phone/npm'
import { type CallAs, makePeople, makeSecondSupervisor, USERS } from './people'
import { makeSecondSupplier } from './second-supplier'

const projectDir = resolve(__dirname, '../..')

/** Port and data folder from the command line; a wrong word ends with one clear line. */
function options(): { port: number; dataDir: string; watch: boolean } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4700' },
      data: { type: 'string', default: '.data' },
      // Keeps the phones as they are when a source changes; the stories of test/e2e want that.
      still: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port ${values.port}: not a port`)
  return { port, dataDir: resolve(values.data), watch: !values.still }
}

/** Uploads as `wx.cloud.uploadFile` does: as the user, to the path that the server issued. */
async function upload(url: string, openid: string, cloudPath: string, content: Buffer): Promise<string> {
  const answer = await fetch(`${url}/upload?cloudPath=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': openid },
    body: new Uint8Array(content),
  })
  const { fileID, errMsg } = (await answer.json()) as { fileID?: string; errMsg?: string }
  if (!fileID) throw new Error(`upload of ${cloudPath}: ${errMsg}`)
  return fileID
}

interface DemoMark {
  startedAt: number
  done: boolean
}

/**
 * Makes the demo on the first run. A start that was killed half-way makes the rest the next time, with the same
 * request keys and the same days, since a request key stands for one input only.
 */
async function makeDemo(cloud: Cloud, url: string, dataDir: string): Promise<void> {
  const file = join(dataDir, 'demo.json')
  const mark: DemoMark = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { startedAt: cloud.now(), done: false }
  if (mark.done) return
  console.log('first run: making the demo people …')
  writeFileSync(file, JSON.stringify(mark))
  const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as { SETUP_SECRET: string }
  const call: CallAs = (openid, name, event) => cloud.call(name, event, { openid })
  await makePeople(call, secrets.SETUP_SECRET)
  await makeSecondSupervisor(call)
  await makeSecondSupplier(call, (...given) => upload(url, ...given), mark.startedAt)
  writeFileSync(file, JSON.stringify({ ...mark, done: true }))
}

async function start(): Promise<void> {
  const { port, dataDir, watch } = options()
  console.log('building the functions and the npm packages of the mini program …')
  await buildFunctions(projectDir)
  await packNpm(projectDir)
  const cloud = await openCloud({
    projectDir,
    dataDir,
    // A platform's engineer tries webhooks out with a receiver on this machine. The demo has one clerk, so nothing
    // waits for a second one. The health pack, which two people switch on elsewhere, is there to be looked at.
    env: { WEBHOOK_LOCAL: '1', FOUR_EYES_PERCENT: '0', HEALTH_PACK_DEMO: '示范：返校前的每日健康申报' },
    log: (line) => console.log(line),
  })
  const phones = await openPhones({ projectDir, cloud, users: USERS, port, watch })
  await makeDemo(cloud, phones.url, dataDir)
  console.log(`ready ${phones.url}`)
  const stop = async () => {
    await phones.close()
    await cloud.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

start().catch((error: Error) => {
  console.error(`could not start: ${error.message}`)
  process.exit(1)
})
