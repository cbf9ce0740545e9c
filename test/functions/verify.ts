/** A clerk who looks everything up and finds it as it was stated. */
import type { VerificationDetail, VerificationResult } from '../../typings/contract'
import { asStated } from '../demo/second-supplier'
import { key, type Person } from './harness'

/** Records a reading that differs from what was stated by `differing`. */
export async function verify(
  clerk: Person,
  id: string,
  differing: Partial<VerificationResult> = {},
): Promise<VerificationDetail> {
  const item = await clerk.get('center', 'verification', { id })
  return clerk.get('center', 'recordVerification', {
    id,
    revision: item.revision,
    result: { ...asStated(item), ...differing },
    requestKey: key(),
  })
}

/** Works the whole queue. */
export async function verifyAll(clerk: Person): Promise<void> {
  const { items } = await clerk.get('center', 'queue', {})
  for (const { id } of items) await verify(clerk, id)
}
