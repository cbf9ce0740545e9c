import type { CreditCode, Day } from '../../../typings/text'
import type { CountedCode } from '../../domain/board'
import { stageOn } from '../code/outlook'
import type { Call } from '../onion/call'
import { codes } from '../store/collections'
import type { Query, Stored } from '../store/database'
import type { Code } from '../store/records'

/** Codes of one reading: half a kilobyte each with these paths. */
const BATCH = 1000
const BRIEFLY = [
  'supplierId',
  'category',
  'withdrawn',
  'revoked',
  'outlook.stages.from',
  'outlook.stages.state',
  'outlook.stages.validUntil',
  'outlook.stages.requirements',
  'outlook.requirements',
]

/** Codes after which a page ends: 10 readings, some seconds of the 40 that a run has. */
const MOST = 10 * BATCH

export interface Counting {
  codes: Map<CreditCode, CountedCode[]>
  /** The last supplier that was reached: every one up to it has all its codes. */
  upTo: string
}

/**
 * The codes of the suppliers whose id is greater than `after` and at most `last`, by supplier. It stops at a whole
 * supplier once it has read enough for one page, so that a page of large ones takes no longer than any other; one
 * supplier alone is read to its end.
 */
export async function codesBySupplier(call: Call, after: string, last: string, day: Day): Promise<Counting> {
  if (last === after) return { codes: new Map(), upTo: last }
  const found: Counting['codes'] = new Map()
  const keep = (some: Stored<Code>[]) => {
    for (const code of some) {
      const own = found.get(code.supplierId)
      if (own) own.push(counted(code, day))
      else found.set(code.supplierId, [counted(code, day)])
    }
  }
  let read = 0
  for (let from = after; ; ) {
    const batch = await briefly(call, { supplierId: { after: from } }, 'supplierId')
    const within = batch.filter(({ supplierId }) => supplierId <= last)
    if (within.length < BATCH) {
      keep(within)
      return { codes: found, upTo: last }
    }
    // The batch may end in the middle of its last supplier.
    const open = within[within.length - 1]?.supplierId ?? last
    const whole = within.filter(({ supplierId }) => supplierId !== open)
    const kept = whole.length > 0 ? whole : await allOf(call, open)
    keep(kept)
    from = kept[kept.length - 1]?.supplierId ?? open
    read += Math.max(kept.length, BATCH)
    if (read >= MOST) return { codes: found, upTo: from }
  }
}

/** All codes of one supplier as the board counts them. */
export async function codesOfSupplier(call: Call, supplierId: CreditCode, day: Day): Promise<CountedCode[]> {
  return (await allOf(call, supplierId)).map((code) => counted(code, day))
}

async function allOf(call: Call, supplierId: CreditCode): Promise<Stored<Code>[]> {
  const all: Stored<Code>[] = []
  for (let after = ''; ; ) {
    const batch = await briefly(call, { supplierId, _id: { after } }, '_id')
    all.push(...batch)
    const last = batch[batch.length - 1]
    if (batch.length < BATCH || !last) return all
    after = last._id
  }
}

const briefly = (call: Call, where: Query<Code>['where'], by: 'supplierId' | '_id') =>
  call.read.find(codes, { where, order: { by, direction: 'asc' }, limit: BATCH, only: BRIEFLY })

/** What a code shows on a day, and everything that has stood behind its colour since it was assessed. */
function counted(code: Code, day: Day): CountedCode {
  const { category, outlook, withdrawn, revoked } = code
  const { state } = stageOn(outlook, day)
  const later = outlook.stages.filter(({ from }) => from <= day).flatMap((stage) => stage.requirements ?? [])
  return {
    category,
    state: withdrawn || revoked ? 'grey' : state,
    requirements: [...new Set([...(outlook.requirements ?? []), ...later])],
  }
}
