/**
 * `npm run crash -- 100`: tells a whole story over and over, killed at ten random points each time, until that many kills
 * are done, and holds each end against the story without a kill. A second number is the seed of an earlier run.
 */
import { deathsIn, differences, seeded, tell } from './crash/killed'

const IN_ONE_STORY = 10

async function main(): Promise<void> {
  const [count = '100', given] = process.argv.slice(2)
  const wanted = Number(count)
  if (!Number.isInteger(wanted) || wanted < 1)
    throw new Error('How many kills? npm run crash -- 100, and a seed to have a run again.')
  const seed = given === undefined ? Math.floor(Math.random() * 2 ** 32) : Number(given)
  const random = seeded(seed)
  console.log(`seed ${seed}`)
  const whole = await tell()
  const faults = [...whole.broken]
  let acknowledged = 0
  for (let kills = 0; kills < wanted; ) {
    const killed = await tell(deathsIn(whole.took, Math.min(IN_ONE_STORY, wanted - kills), random))
    const found = [...killed.broken, ...differences(whole, killed)]
    faults.push(...found)
    kills += killed.kills
    acknowledged += killed.acknowledged
    console.log(`${kills} kills, ${acknowledged} changes acknowledged, ${faults.length} faults`)
    for (const said of killed.faults) console.log(`asked again after ${said}`)
    for (const fault of found) console.log(`WRONG ${fault}`)
  }
  if (faults.length > 0) throw new Error(`${faults.length} faults; the same again: -- ${wanted} ${seed}`)
}

main().catch((fault: Error) => {
  console.error(fault.message)
  process.exit(1)
})
