/**
 * The Health Code at a million people. `npm run bench -- health` does all of it; a part by its name: `process` issues,
 * shows and verifies a million codes in one process; `cloud` declares, shows and passes a gate among a million people
 * in the local cloud's database, through the functions and the SDK; `rush` is ten times the planned rate.
 */
import { inProcess } from './health/inProcess'
import { rush } from './health/rush'
import { throughCloud } from './health/throughCloud'

const SIZES = [1_000, 100_000, 1_000_000]
const PARTS: Record<string, (options: string[]) => Promise<void>> = {
  process: inProcess,
  cloud: ([most]) => throughCloud(SIZES.filter((size) => size <= Number(most ?? Number.POSITIVE_INFINITY))),
  rush,
}

export async function bench(): Promise<void> {
  const [name, ...options] = process.argv.slice(3)
  const parts = name === undefined ? Object.values(PARTS) : [PARTS[name]]
  for (const part of parts) {
    if (!part)
      throw new Error(`npm run bench -- health PART, where PART is one of: ${Object.keys(PARTS).join(', ')}`)
    await part(options)
  }
}
