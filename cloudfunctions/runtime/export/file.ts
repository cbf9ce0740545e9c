import { BOM, csvLine } from '../../domain/export'
import type { Call } from '../onion/call'
import type { CenterExport } from '../store/records'
import { localTime } from './localTime'
import { COLUMNS, rowsOf } from './rows'

/** Lines of one file: some 10 MB. What is beyond is said in the file itself. */
const MOST_ROWS = 50_000

/**
 * The file with who asked, who approved, what for and until when above its lines, and its number at the end of each, so
 * that also a part of it says where it came from.
 */
export async function fileOf(
  call: Call,
  made: CenterExport,
  expiresAt: string,
): Promise<{ content: Buffer; rows: number }> {
  const { number, of, from, to, purpose, makerName, checkerName } = made
  const lines: string[] = []
  let rows = 0
  let cut = false
  for await (const cells of rowsOf(call, made)) {
    if (rows === MOST_ROWS) {
      cut = true
      break
    }
    lines.push(csvLine([...cells, number]))
    rows += 1
  }
  const head = [
    ['杭州品质绿码 · 内部资料，不得外传', 'Hangzhou Quality Green Code · internal, not to be passed on'],
    ['文件编号 Number', number],
    ['申请人 Asked for by', makerName],
    ['批准人 Approved by', checkerName],
    ['用途 Purpose', purpose],
    ['范围 Scope', from && to ? `${of} ${from} – ${to}` : of],
    ['生成 Made', localTime(call.now)],
    ['失效 Deleted', localTime(Date.parse(expiresAt))],
    ['行数 Lines', rows],
    ...(cut ? [['只含前面的行 Only the first lines', MOST_ROWS]] : []),
    [],
    [...COLUMNS[of], '文件编号 Number'],
  ]
  return { content: Buffer.from(BOM + head.map(csvLine).join('') + lines.join('')), rows }
}
