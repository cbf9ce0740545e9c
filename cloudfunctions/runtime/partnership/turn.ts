/** Whose turn it is: a connected platform is asked first, the Centre's evidence comes after it. */
import type { Call } from '../onion/call'
import { refuseField } from '../onion/refusal'
import { platforms } from '../store/collections'
import type { Verification } from '../store/records'

/**
 * Refuses a clerk while the platform that is asked may still answer: neither its word nor its time is taken from it. A
 * platform that has left or is suspended cannot answer, so nobody waits for it.
 */
export async function refuseBeforePlatform(call: Call, { asked }: Verification): Promise<void> {
  if (!asked || Date.parse(asked.until) <= call.now) return
  const platform = await call.read.one(platforms, asked.platformId)
  if (platform?.state === 'connected') refuseField(['id'], 'partnership.platformFirst')
}
