/**
 * One instance of a cloud function: a worker thread with an environment of its own that loads the function as
 * built and runs one call at a time.
 */
const { parentPort, workerData } = require('node:worker_threads')
const { install } = require('./worker-clock.cjs')

install(workerData.clock)

const PER_CALL = [
  'WX_OPENID',
  'WX_UNIONID',
  'WX_API_TOKEN',
  'WX_CLIENTIP',
  'TCB_SOURCE',
  'TRIGGER_SRC',
  'TCB_SEQID',
]
const { main } = require(workerData.file)
if (typeof main !== 'function') throw new Error(`${workerData.name}/index.js exports no function "main"`)

parentPort.on('message', async ({ id, event, env, context }) => {
  // The SDK reads the caller from the environment at the moment of use, as on the platform.
  for (const key of PER_CALL) delete process.env[key]
  Object.assign(process.env, env)
  try {
    const result = await main(JSON.parse(event), context)
    parentPort.postMessage({ id, result: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    const known = error instanceof Error || (error && typeof error === 'object' && 'message' in error)
    parentPort.postMessage({
      id,
      error: known ? `${error.name ?? 'Error'}: ${error.message}` : String(error),
      stack: known ? String(error.stack) : String(error),
    })
  }
})
parentPort.postMessage({ ready: true })
