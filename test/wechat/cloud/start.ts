/** `npm run cloud -- --port N --data DIR --env NAME=VALUE`: the cloud alone, on this machine. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openCloud } from './index'

const projectDir = resolve(__dirname, '../../..')

/** @throws Error for a port or variable that is none */
function readOptions(): { port: number; dataDir: string; env: Record<string, string> } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4710' },
      data: { type: 'string', default: '.data' },
      env: { type: 'string', multiple: true, default: [] },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port ${values.port}: not a port`)
  const env = Object.fromEntries(
    values.env.map((pair) => {
      const at = pair.indexOf('=')
      if (at < 1) throw new Error(`--env ${pair}: write NAME=VALUE`)
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
  return { port, dataDir: resolve(values.data), env }
}

async function start(): Promise<void> {
  const { port, dataDir, env } = readOptions()
  // Named at run time: the cloud itself could run any project, only this command knows how this one is built.
  const build = resolve(projectDir, 'cloudfunctions/ops/build.ts')
  const { buildFunctions } = (await import(build)) as { buildFunctions(projectDir: string): Promise<void> }
  await buildFunctions(projectDir)
  const cloud = await openCloud({ projectDir, dataDir, env, log: (line) => console.error(line) })
  const stop = async () => {
    await cloud.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    console.log(`ready ${await cloud.listen(port)}`)
  } catch (error) {
    await cloud.close()
    throw error
  }
}

start().catch((error: Error) => {
  console.error(`could not start: ${error.message}`)
  process.exit(1)
})
