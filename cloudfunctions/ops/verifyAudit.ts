import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import { shanghaiDay } from '../domain/calendar'
import { type ChainFault, checkChain } from '../domain/circulation'
import { canonical } from '../runtime/store/digest'
import { type AuditExport, readExport } from './auditExport'

/**
 * `npm run verify-audit -- FILE…` checks an export of the audit against its chain of hashes, and `-- --data DIR` the
 * data folder of `npm start`: prints what was changed, added or taken away and ends with `N verified, M wrong`. Whoever
 * keeps the hash of a day (`auditHeads`) elsewhere can tell whether anything up to that day was changed since.
 */
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function worded(fault: ChainFault): string {
  switch (fault.code) {
    case 'changed':
      return `${fault.day} entry ${fault.id}: not what was chained`
    case 'missing':
      return `${fault.day} entry ${fault.id}: was chained and is gone`
    case 'added':
      return `${fault.day} entry ${fault.id}: was not there when its day was chained`
    case 'pageMissing':
      return `${fault.day} page ${fault.page} of the chain: is gone`
    case 'pageBroken':
      return `${fault.day} page ${fault.page} of the chain: does not follow from the page before and its entries`
    case 'headMissing':
      return `${fault.day}: the head of the day is gone`
    case 'headBroken':
      return `${fault.day}: the head of the day does not follow from the day before and its pages`
  }
}

/** The documents of a collection in the data folder of the local cloud, each as one line. */
function* linesOf(database: Libsql.Database, collection: string): Generator<string> {
  const rows = database.prepare(`SELECT doc FROM "c_${collection}"`).iterate()
  for (const row of rows) yield (row as { doc: string }).doc
}

function exportOf(args: string[]): AuditExport {
  if (args[0] !== '--data') return readExport(args.flatMap((file) => readFileSync(file, 'utf8').split('\n')))
  const file = join(args[1] ?? '', 'cloud.db')
  if (!existsSync(file)) throw new Error('There is no cloud.db in that folder.')
  const database = new Libsql(file, { readonly: true })
  try {
    return readExport(['audit', 'auditPages', 'auditHeads'].flatMap((name) => [...linesOf(database, name)]))
  } finally {
    database.close()
  }
}

function run(args: string[]): number {
  const { entries, pages, heads } = exportOf(args)
  const byId = new Map(
    entries.map((entry) => [
      entry._id,
      { hash: sha256(canonical(entry)), day: shanghaiDay(Date.parse(entry.at)) },
    ]),
  )
  const { verified, faults, open } = checkChain(byId, pages, heads, sha256)
  for (const fault of faults) console.log(`WRONG ${worded(fault)}`)
  const last = heads.map((head) => `${head.day} ${head.hash}`).sort()
  if (last.length > 0) console.log(`head of ${last[last.length - 1]}`)
  if (open > 0) console.log(`${open} of days that are not chained yet`)
  console.log(`${verified} verified, ${faults.length} wrong`)
  return faults.length
}

const args = process.argv.slice(2)
if (args.length === 0 || (args[0] === '--data' && !args[1])) {
  console.error('Which export of the audit? npm run verify-audit -- FILE… or -- --data DIR')
  process.exitCode = 2
} else {
  try {
    process.exitCode = run(args) === 0 ? 0 : 1
  } catch (error) {
    console.error(`It cannot be checked. ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 2
  }
}
