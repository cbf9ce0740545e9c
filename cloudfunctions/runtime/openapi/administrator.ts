import { type Gate, type Reviewer, reviewer } from '../onion/gates'
import { refuse } from '../onion/refusal'

/** The administrator of a registered platform. A reviewer is a colleague and is told so. */
export const administrator: Gate<Reviewer> = async (call) => {
  const who = await reviewer(call)
  return who.role === 'platformAdmin' ? who : refuse('NOT_ALLOWED')
}
