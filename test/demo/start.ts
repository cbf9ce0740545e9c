/**
 * `npm start`: the product on this machine. Builds the functions, opens the local cloud and two phones on one
 * port, and on the first run makes the demo people by calling the real functions.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildFunctions } from '../../cloudfunctions/ops/build'
import { openCloud } from '../wechat/cloud'
import { openPhones } from '../wechat/phone'
import { packNpm } from '../wechat/phone/npm'
import { makePeople, USERS } from './people'

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

async function start(): Promise<void> {
  const { port, dataDir, watch } = options()
  console.log('building the functions and the npm packages of the mini program …')
  await buildFunctions(projectDir)
  await packNpm(projectDir)
  const cloud = await openCloud({ projectDir, dataDir, log: (line) => console.log(line) })
  const phones = await openPhones({ projectDir, cloud, users: USERS, port, watch })
  const done = join(dataDir, 'demo.json')
  if (!existsSync(done)) {
    console.log('first run: making the demo people …')
    const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as {
      SETUP_SECRET: string
    }
    await makePeople((openid, fn, event) => cloud.call(fn, event, { openid }), secrets.SETUP_SECRET)
    // Written last: a start that was killed half-way makes the rest the next time, with the same request keys.
    writeFileSync(done, `${JSON.stringify({ madeAt: new Date().toISOString() })}\n`)
  }
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
