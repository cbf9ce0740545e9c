import type { Role } from '../../../typings/contract'
import type { AuditEntry } from '../store/records'
import type { Call } from './call'
import { randomName } from './ports'

/** Who did what to what, in the same transaction as the change. */
export function auditEntry(
  call: Call,
  role: Role,
  action: string,
  target: string,
): { id: string; document: AuditEntry } {
  const document = { at: call.at, actor: call.openid, role, action, target, request: call.request }
  return { id: randomName(24), document }
}
