/** Who may use the pack: nobody while it is off, and nobody unlimited while it is on. */
import { type Limiter, limiter } from '../../domain/health'
import type { Call } from '../onion/call'
import { center, type Gate, type Known, type Staff, supervisor, wechatUser } from '../onion/gates'
import { refuse } from '../onion/refusal'
import { healthCallsPerSecond } from '../onion/settings'
import { type HealthPack, healthPack } from '../settings/healthPack'
import { healthConsents } from '../store/collections'
import { HEALTH_NOTICE } from './notice'

export interface Resident extends Known {
  pack: HealthPack
}

let planned: { perSecond: number; limit: Limiter } | undefined

/**
 * Protects this instance, and through it the database, and limits nobody in particular: what is over the rate that it was
 * planned for is refused before anything is read, so that those who are let in are served as fast as ever; as the seconds
 * go on it lets in again by itself. All instances together let in their number times the rate, and the platform caps
 * their number. What one person may do is limited in the database, where every instance sees it: one declaration of
 * one's own and a check-in a day by their ids, the numbers that one may try by a count (`takeNumber`).
 */
export function refuseOverload(call: Call): void {
  const perSecond = healthCallsPerSecond()
  if (planned?.perSecond !== perSecond) planned = { perSecond, limit: limiter(perSecond, perSecond * 2) }
  // Not the caller's fault: the words are those of a full house, and the phone tries again by itself.
  if (!planned.limit.admit(call.now)) refuse('BUSY')
}

/** The pack while it is on; refused in words while it is off. */
export async function packOn(call: Call): Promise<HealthPack> {
  const pack = await healthPack(call)
  return pack.on ? pack : refuse('PACK_OFF')
}

/** Any WeChat user, while the pack is on. */
export const resident: Gate<Resident> = async (call) => {
  refuseOverload(call)
  const pack = await packOn(call)
  return { ...(await wechatUser(call)), pack }
}

/** The same without asking who it is beyond the openid: for codes and gates, where a read less is a person more. */
export const passer: Gate<{ role: 'public' }> = async (call) => {
  refuseOverload(call)
  await packOn(call)
  return { role: 'public' }
}

/** A resident who has agreed to the processing of sensitive data, as the notice in force says it. */
export const declarer: Gate<Resident> = async (call) => {
  const who = await resident(call)
  const consent = await call.read.one(healthConsents, call.openid)
  return consent?.version === HEALTH_NOTICE ? who : refuse('CONSENT_REQUIRED')
}

/** A clerk or a supervisor, while the pack is on. */
export const packCenter: Gate<Staff> = async (call) => {
  const staff = await center(call)
  await packOn(call)
  return staff
}

export const packSupervisor: Gate<Staff> = async (call) => {
  const staff = await supervisor(call)
  await packOn(call)
  return staff
}
