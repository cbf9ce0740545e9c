import { session } from '../services/session'

/** Whether the person may change products and papers. The server decides; this only spares a refusal. */
export function mayEdit(): boolean {
  return session.known()?.supplier?.role !== 'viewer'
}

/** Whether the person decides about the company and its people. */
export function isOwner(): boolean {
  return session.known()?.supplier?.role === 'owner'
}
