import type { Call } from '../onion/call'
import { Refused } from '../onion/refusal'
import type { Stored } from '../store/database'
import type { Proposal } from '../store/records'
import type { Effect } from './kind'
import { kindOf } from './kinds'

/** What follows when a proposal comes to nothing. One whose payload its kind reads no more still ends. */
export async function dropped(call: Call, proposal: Stored<Proposal>): Promise<Effect> {
  try {
    const { kind, payload } = kindOf(proposal)
    return (await kind.drop?.(call, proposal, payload)) ?? { writes: [], tell: [] }
  } catch (fault) {
    if (fault instanceof Refused) return { writes: [], tell: [] }
    throw fault
  }
}
