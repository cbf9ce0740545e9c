/** The lines of a file, a reading at a time. */
import type { ExportOf } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { addDays } from '../../domain/calendar'
import type { Cell } from '../../domain/export'
import { forceState } from '../../domain/force'
import { through } from '../board/through'
import { shownState } from '../code/codes'
import { midnight } from '../code/outlook'
import { requestOf } from '../force/measure'
import type { Call } from '../onion/call'
import { type Collection, codes, forces, launches, supplierSummaries } from '../store/collections'
import type { Stored } from '../store/database'
import type { CenterExport } from '../store/records'

/** Documents of one reading. */
const BATCH = 500

/** Names of the columns, Chinese and English, since a file has no language of its own. */
export const COLUMNS: Record<ExportOf, readonly string[]> = {
  codes: [
    '编号 Number',
    '颜色 Colour',
    '商品 Product',
    'GTIN',
    '类目 Category',
    '供应商 Supplier',
    '信用代码 Credit code',
  ],
  suppliers: [
    '供应商 Supplier',
    '信用代码 Credit code',
    '状态 State',
    '绿 Green',
    '黄 Yellow',
    '红 Red',
    '灰 Grey',
    '卡在 Blocked by',
  ],
  launches: [
    '商品 Product',
    '供应商 Supplier',
    '平台 Platform',
    '类目 Category',
    '通道 Lane',
    '结果 Result',
    '申请 Requested',
    '决定 Decided',
    '抽中 Drawn',
  ],
  measures: [
    '类型 Kind',
    '理由 Reason',
    '商品 Product',
    '供应商 Supplier',
    '结果 Result',
    '发起 Asked',
    '决定 Decided',
  ],
}

type Rows = AsyncGenerator<Cell[]>

export function rowsOf(call: Call, { of, from, to }: Pick<CenterExport, 'of' | 'from' | 'to'>): Rows {
  switch (of) {
    case 'codes':
      return codeRows(call)
    case 'suppliers':
      return supplierRows(call)
    case 'launches':
      return launchRows(call, spanOf(from, to))
    case 'measures':
      return measureRows(call, spanOf(from, to))
  }
}

const spanOf = (from: Day = '', to: Day = '') => ({ since: midnight(from), until: midnight(addDays(to, 1)) })

async function* codeRows(call: Call): Rows {
  for await (const code of all(call, codes)) {
    const { number, product, gtin, category, supplier, supplierId } = code
    yield [number, shownState(code, call), product, gtin, category.zh, supplier, supplierId]
  }
}

async function* supplierRows(call: Call): Rows {
  for await (const { supplierId, name, state, counts, blocks } of all(call, supplierSummaries)) {
    const { green, yellow, red, grey } = counts
    yield [name, supplierId, state, green, yellow, red, grey, blocks.join(' ')]
  }
}

async function* launchRows(call: Call, span: { since: string; until: string }): Rows {
  const where = { awaits: 'nobody' as const }
  for await (const one of through(call, launches, { by: 'order', where, ...span })) {
    const { product, supplier, platform, category, lane, state, requestedAt, decidedAt, drawn } = one
    yield [product, supplier, platform.zh, category.zh, lane, state, requestedAt, decidedAt, drawn ? 1 : 0]
  }
}

async function* measureRows(call: Call, span: { since: string; until: string }): Rows {
  for await (const force of through(call, forces, { by: 'order', where: {}, ...span })) {
    const state = forceState(requestOf(force), call.now)
    if (state === 'waiting') continue
    const { kind, reason, product = '', supplier, at, decided } = force
    yield [kind, reason, product, supplier, state, at, decided?.at ?? force.lapsesAt]
  }
}

async function* all<D extends object>(call: Call, from: Collection<D>): AsyncGenerator<Stored<D>> {
  for (let after = ''; ; ) {
    const found = await call.read.find(from, {
      where: { _id: { after } } as never,
      order: { by: '_id', direction: 'asc' },
      limit: BATCH,
    })
    yield* found
    const last = found[found.length - 1]
    if (found.length < BATCH || !last) return
    after = last._id
  }
}
