/**
 * `npm run bench -- load scans | day | rules`: what the whole system does under load, through the local cloud, the
 * built functions and the real SDK. Ends with an error when a count is wrong; times are told beside a peer of the same run.
 */
import { day } from './load/day'
import { rules } from './load/rules'
import { scans } from './load/scans'

const LOADS: Record<string, (options: string[]) => Promise<void>> = { scans, day, rules }

export async function bench(): Promise<void> {
  const [name = '', ...options] = process.argv.slice(3)
  const load = LOADS[name]
  if (!load)
    throw new Error(`npm run bench -- load NAME, where NAME is one of: ${Object.keys(LOADS).join(', ')}`)
  await load(options)
}
