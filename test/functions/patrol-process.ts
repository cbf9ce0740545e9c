/**
 * The cloud in a process of its own at a shifted clock, whose timers a test fires by a line on its standard input, and
 * which it kills as a power cut would. Arguments: built project, data folder, milliseconds to shift the clock by, variables
 * of the functions as JSON.
 */
import { createInterface } from 'node:readline'
import { openCloud } from '../wechat/cloud'

async function start(): Promise<void> {
  const [, , projectDir = '', dataDir = '', offset = '0', env = '{}'] = process.argv
  const cloud = await openCloud({
    projectDir,
    dataDir,
    timers: false,
    log: () => undefined,
    env: JSON.parse(env),
  })
  cloud.setClock(Number(offset))
  console.log(`ready ${await cloud.listen(0)}`)
  for await (const name of createInterface({ input: process.stdin })) {
    await cloud.fireTimer(name)
    console.log(`fired ${name}`)
  }
}

start().catch((fault: Error) => {
  console.error(fault.message)
  process.exit(1)
})
