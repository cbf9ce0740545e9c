/** How a problem report ends, with the reports that were merged into it and everybody who is told. */

import { membersOf } from '../code/refresh'
import type { Call } from '../onion/call'
import { problems } from '../store/collections'
import type { Stored } from '../store/database'
import { type Tell, tellAll } from '../store/outbox'
import type { Force, Problem } from '../store/records'
import { replace, type Write } from '../store/writes'

/** Reports that are merged into one; more than anybody reads. */
const MOST = 100
export const MY_PROBLEMS = '/supplier/pages/my-problems/my-problems'

export function duplicatesOf(call: Call, { _id, merged }: Stored<Problem>): Promise<Stored<Problem>[]> {
  return merged > 0
    ? call.read.find(problems, { where: { duplicateOf: _id }, limit: MOST })
    : Promise.resolve([])
}

/** Ends a report with words. Whoever reported the same is told the same. */
export async function closed(
  call: Call,
  problem: Stored<Problem>,
  state: 'counted' | 'answered' | 'dismissed',
  answer: { text: string; by: string },
): Promise<{ changes: Partial<Problem>; write: Write; tell: Tell[] }> {
  const changes: Partial<Problem> = {
    state,
    open: false,
    answer: { ...answer, at: call.at },
    order: `${call.at}|${problem._id}`,
    held: undefined as never,
  }
  const told = [problem, ...(await duplicatesOf(call, problem))].map(({ reporter }) => reporter)
  const about = { code: 'problemAnswered', params: { product: problem.product, answer: answer.text } }
  return {
    changes,
    write: replace(problems, problem, changes),
    tell: tellAll([...new Set(told)], about, MY_PROBLEMS),
  }
}

/** Back in the queue: the measure that was to count it did not come to force. */
export function reopened(problem: Stored<Problem>): Write {
  return replace(problems, problem, { forceId: undefined as never, planned: undefined as never })
}

/** Counted with two people behind it: the reporter is answered, the supplier hears that a complaint counts. */
export async function countedNow(
  call: Call,
  force: Stored<Force>,
): Promise<{ writes: Write[]; tell: Tell[] }> {
  const problem = await call.read.one(problems, force.aboutId ?? '-')
  if (!problem) throw new Error(`there is no problem ${force.aboutId}`)
  const { write, tell } = await closed(call, problem, 'counted', problem.planned ?? { text: '', by: '' })
  const about = {
    code: 'complaintCounted',
    params: { product: problem.product, count: force.count ?? 0 },
  }
  const link = `/supplier/pages/product/product?productId=${problem.productId}`
  return {
    writes: [write],
    tell: [...tell, ...tellAll(await membersOf(call, problem.supplierId), about, link)],
  }
}

/**
 * How many complaints it is: different people of the public. What a platform reports is in the platform's own monthly
 * figures already and is not counted twice; of a report that only platforms made it is nothing.
 */
export function complaintsOf(problem: Problem, duplicates: readonly Problem[]): number {
  const people = [problem, ...duplicates].filter((one) => !one.platform).map(({ reporter }) => reporter)
  return new Set(people).size
}
