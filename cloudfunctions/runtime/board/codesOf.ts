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

/** The codes of every supplier whose id is greater than `after` and at most `upTo`, by supplier. */
export async function codesBySupplier(
  call: Call,
  after: string,
  upTo: string,
  day: Day,
): Promise<Map<CreditCode, CountedCode[]>> {
  const found = new Map<CreditCode, CountedCode[]>()
  const keep = (some: Stored<Code>[]) => {
    for (const code of some)
      found.set(code.supplierId, [...(found.get(code.supplierId) ?? []), counted(code, day)])
  }
  for (let from = after; ; ) {
    const batch = await briefly(call, { supplierId: { after: from } }, 'supplierId')
    const within = batch.filter(({ supplierId }) => supplierId <= upTo)
    if (within.length < BATCH) {
      keep(within)
      return found
    }
    // The batch may end in the middle of the last supplier.
    const last = within[within.length - 1]?.supplierId ?? upTo
    const whole = within.filter(({ supplierId }) => supplierId !== last)
    if (whole.length > 0) {
      keep(whole)
      from = whole[whole.length - 1]?.supplierId ?? last
    } else {
      keep(await allOf(call, last))
      from = last
    }
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
