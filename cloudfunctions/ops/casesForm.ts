import { z } from 'zod'

/**
 * The form in which worked cases are exchanged: flat, without documents, with the register's answer beside each
 * paper. A submission is what somebody handed in, so it may hold anything; what is expected of it may not.
 */
const ids = z.array(z.string())
const oneCase = z.object({
  name: z.string().default('a case without a name'),
  submission: z.unknown(),
  external: z.unknown(),
  expected_colour: z.enum(['green', 'yellow', 'red', 'reject']),
  expected_reason_ids: ids.default([]),
  expected_info_ids: ids.default([]),
})
export const casesFile = z.object({ cases: z.array(oneCase) })

export type Case = z.infer<typeof oneCase>
