/** The second supplier of the demo: a nut that the Centre has verified (green) and Yunji is
 * asked to launch, and a toy still in draft. */
import type { VerificationDetail, VerificationResult } from '../../typings/contract'
import { keyOf, makeDraft, type UploadAs } from './dossiers'
import { act, type CallAs, makeCompany, OPENIDS, YUNJI } from './people'

const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000
/** Shanghai day a number of days from an instant. */
const dayAfter = (now: number, days: number): string =>
  new Date(now + SHANGHAI_MS + days * DAY_MS).toISOString().slice(0, 10)

/** What a clerk enters when the register (or the laboratory, or the platform) says what the supplier stated. */
export function asStated({ kind, stated }: VerificationDetail): VerificationResult {
  if (kind === 'report') return { outcome: 'found', accredited: true, genuine: true, sameProduct: true }
  if (kind === 'label') return { outcome: 'found', missingFields: [], bannedClaims: false }
  if (kind === 'change') return { outcome: 'found', accepted: true }
  if (kind === 'partnership') return { outcome: 'found', confirmed: true, note: '平台来函确认' }
  return {
    outcome: 'found',
    status: 'valid',
    ...(stated.holderName && { holder: stated.holderName }),
    ...(stated.expiry ? { validUntil: stated.expiry } : { longTerm: true }),
    ...(kind === 'company' ? { abnormalList: false, seriousViolation: false } : { scopeOk: true }),
  }
}

/** Works off the verification queue as the demo's clerk. */
async function verifyAll(call: CallAs): Promise<void> {
  const { items } = await act(call, OPENIDS.clerk, 'center', 'queue', {})
  for (const { id } of items) {
    const item = await act(call, OPENIDS.clerk, 'center', 'verification', { id })
    await act(call, OPENIDS.clerk, 'center', 'recordVerification', {
      id,
      revision: item.revision,
      result: asStated(item),
      requestKey: keyOf('verify', id, String(item.revision)),
    })
  }
}

/** Makes all of it through the real functions; a run that was cut short can be made again. */
export async function makeSecondSupplier(call: CallAs, upload: UploadAs, now: number): Promise<void> {
  const { xixi } = OPENIDS
  const days = { reportDay: dayAfter(now, -30), expiry: dayAfter(now, 900) }
  await makeCompany(call, xixi, 'xixi')
  const nut = await makeDraft(call, upload, xixi, 'xixi', 'FOOD_NUT', days)
  const { productId, revision } = nut
  await act(call, xixi, 'supplier', 'submitProduct', {
    productId,
    revision,
    requestKey: 'demo-submit-nut-0001',
  })
  await verifyAll(call)
  // Yunji's reviewers have something to decide on.
  await act(call, xixi, 'supplier', 'requestLaunch', {
    productId,
    platformId: YUNJI.id,
    requestKey: 'demo-launch-nut-0001',
  })
  await makeDraft(call, upload, xixi, 'xixi', 'TOY', days)
}
