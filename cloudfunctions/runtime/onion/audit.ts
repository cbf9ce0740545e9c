import { audit } from '../store/collections'
import type { AuditEntry } from '../store/records'
import { create, type Write } from '../store/writes'
import { auditedChanges } from './audited'
import type { Call } from './call'
import { callSource } from './identity'
import { randomName } from './ports'

/** Who did what to what, with everything before and after, in the same transaction as the change. */
export function auditEntry(
  call: Call,
  role: AuditEntry['role'],
  action: string,
  target: string,
  writes: readonly Write[],
): Write {
  const source = callSource()
  const document: AuditEntry = {
    at: call.at,
    actor: call.openid,
    role,
    action,
    target,
    request: call.request,
    ...(source && { source }),
    ...auditedChanges(writes),
  }
  return create(audit, randomName(24), document)
}

/** The same for what a timer does, in its own name; nothing where no record of the product is changed. */
export function systemAudit(call: Call, action: string, target: string, writes: readonly Write[]): Write[] {
  const { changes } = auditedChanges(writes)
  return changes ? [auditEntry(call, 'system', action, target, writes)] : []
}
