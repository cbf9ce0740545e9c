import type { HealthPackState } from '../../../typings/contract'
import { healthRuleForm } from '../../domain/health'
import type { Call } from '../onion/call'
import { healthPack } from '../settings/healthPack'
import { healthConsents, healthKeepers, users } from '../store/collections'
import type { HealthConsent } from '../store/records'
import { AGENT_STATEMENT, HEALTH_NOTICE } from './notice'

/** What the pack is now, for whoever asks, on or off. */
export async function packState(call: Call, agreed?: HealthConsent): Promise<HealthPackState> {
  const [{ on, purpose, until }, consent, user, keepers] = await Promise.all([
    healthPack(call),
    agreed ?? call.read.one(healthConsents, call.openid),
    call.read.one(users, call.openid),
    call.read.count(healthKeepers, { keeper: call.openid }),
  ])
  return {
    on,
    ...(purpose && { purpose }),
    ...(until && { until }),
    noticeVersion: HEALTH_NOTICE,
    statementVersion: AGENT_STATEMENT,
    ...(consent && { agreed: { version: consent.version, at: consent.at } }),
    ruleSet: healthRuleForm.ruleSet,
    keeps: keepers > 0,
    centre: user?.role === 'clerk' || user?.role === 'supervisor',
  }
}
