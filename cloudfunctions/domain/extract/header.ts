/** The columns of a register extract and what their heads may be called. */
import type { ExtractColumn } from '../../../typings/contract'
import { normalise } from '../identifiers'

/** In the order of the template. Without the needed ones no row could verify anything, so the file is refused. */
export const COLUMNS: readonly ExtractColumn[] = [
  {
    id: 'type',
    needed: false,
    name: { zh: '类型', en: 'Type' },
    also: ['证照类型', '许可类型', 'Licence type'],
  },
  {
    id: 'number',
    needed: true,
    name: { zh: '编号', en: 'Number' },
    also: ['许可证编号', '备案编号', '备案号', '注册证编号', '批准文号', '证书编号', 'Licence number'],
  },
  {
    id: 'holder',
    needed: true,
    name: { zh: '持证人', en: 'Holder' },
    also: ['企业名称', '生产者名称', '备案人', '注册人', 'Company'],
  },
  {
    id: 'holderCode',
    needed: false,
    name: { zh: '统一社会信用代码', en: 'Credit code' },
    also: ['社会信用代码', 'Holder code'],
  },
  { id: 'scope', needed: false, name: { zh: '范围', en: 'Scope' }, also: ['许可范围', '类别', 'Category'] },
  {
    id: 'validUntil',
    needed: false,
    name: { zh: '有效期至', en: 'Valid until' },
    also: ['有效期', '有效期限', 'Expiry'],
  },
  { id: 'status', needed: true, name: { zh: '状态', en: 'Status' }, also: ['证照状态', '许可状态'] },
]

/** Where each column stands, by its id. */
export type Places = Partial<Record<ExtractColumn['id'], number>>

/** Full-width signs, blanks and capitals are written either way in a head. */
const plain = (text: string): string => normalise(text)

/**
 * Reads the first line. Unknown columns are passed over, since registers add their own. Answers what is missing,
 * and the type column only when the extract holds papers of several types.
 */
export function readHeader(
  cells: readonly string[],
  severalTypes: boolean,
): { places: Places } | { missing: ExtractColumn[] } {
  const places: Places = {}
  for (const { id, name, also } of COLUMNS) {
    const called = [name.zh, name.en, id, ...also].map(plain)
    const place = cells.findIndex((cell) => called.includes(plain(cell)))
    if (place >= 0) places[id] = place
  }
  const missing = COLUMNS.filter(
    ({ id, needed }) => places[id] === undefined && (needed || (id === 'type' && severalTypes)),
  )
  return missing.length > 0 ? { missing } : { places }
}
