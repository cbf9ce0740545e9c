import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { prettifyError } from 'zod'
import { type DayMac, type Draw, type DrawFault, verifyDraws } from '../domain/review'
import { drawRecord } from './drawRecord'

/**
 * `npm run verify-draw -- FILE` draws every random review of a published record again from the published secrets:
 * prints what differs and ends with `N verified, M wrong`. For anybody, without access to the Centre.
 */
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const macOf =
  (secret: string): DayMac =>
  (text) =>
    new Uint8Array(createHmac('sha256', secret).update(text).digest())

function worded(fault: DrawFault): string {
  switch (fault.code) {
    case 'noHash':
      return 'no hash was published for that day'
    case 'twoHashes':
      return 'more than one hash was published for that day'
    case 'committedLate':
      return `the hash was published on ${fault.on}, less than 7 days ahead`
    case 'notRevealed':
      return 'the secret of that day is not in the file; it is published the day after'
    case 'revealedEarly':
      return `the secret was published on ${fault.on}, not after its day`
    case 'wrongHash':
      return 'the published secret does not match its hash'
    case 'malformed':
      return 'platform, product, version, day or rate cannot be read'
    default:
      return `${fault.code}: recomputed ${fault.expected}, stated ${fault.stated}`
  }
}

const nameOf = ({ platform, product, version, day }: Draw): string =>
  `${day} ${platform} ${product} version ${version}`

function run(file: string): number {
  const read = drawRecord.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.success) throw new Error(`It is not a record of draws:\n${prettifyError(read.error)}`)
  const { draws } = read.data
  const faults = verifyDraws(read.data, { sha256, macOf })
  for (const [at, draw] of draws.entries()) {
    for (const fault of faults[at] ?? []) console.log(`WRONG ${nameOf(draw)}: ${worded(fault)}`)
  }
  const wrong = faults.filter((found) => found.length > 0).length
  console.log(`${draws.length - wrong} verified, ${wrong} wrong`)
  return wrong
}

const file = process.argv[2]
if (!file) {
  console.error('Which record of draws? npm run verify-draw -- FILE')
  process.exitCode = 2
} else {
  try {
    process.exitCode = run(file) === 0 ? 0 : 1
  } catch (error) {
    console.error(`${file} cannot be checked. ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 2
  }
}
