/** The cloud in a process of its own, so that a test can kill it as a power cut would. Arguments: built project, data folder, JSON of the functions' environment. */

import { openCloud } from '../wechat/cloud'

async function start(): Promise<void> {
  const [, , projectDir = '', dataDir = '', given = '{}'] = process.argv
  // Who reads once decides, as in the other tests.
  const env = { FOUR_EYES_PERCENT: '0', ...JSON.parse(given) }
  const cloud = await openCloud({ projectDir, dataDir, timers: false, log: () => undefined, env })
  console.log(`ready ${await cloud.listen(0)}`)
}

start().catch((fault: Error) => {
  console.error(fault.message)
  process.exit(1)
})
