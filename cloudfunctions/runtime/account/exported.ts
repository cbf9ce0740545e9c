import type { CreditCode } from '../../../typings/text'
import { exportedPerson } from '../health/exporting'
import type { Call } from '../onion/call'
import type { Stored } from '../store/database'
import type { HealthPerson } from '../store/records'
import { colleagueId } from '../supplier/people'
import { KINDS, type Kind, whose } from './holdings'

/** The most records of one kind in a file; the platform answers no more in one go. */
const MOST = 1000

/** Fields that name other people, or places and orders inside the system that are of no use to anybody. */
const LEFT_OUT = new Set([
  ...['by', 'founder', 'owner', 'actor', 'inviter', 'claimant', 'reporter', 'requestedBy', 'openid'],
  ...['asker', 'askerName', 'decider', 'maker', 'makerName', 'checker'],
  ...['cloudPath', 'fileId', 'order', 'listed', 'findingKey', 'draw', 'draws'],
])

/**
 * Everything of a person, and with `supplierId` of the company, as data that another program can read. Of other
 * people only what the company knows of them: their name and role.
 */
export async function exportedData(call: Call, supplierId: CreditCode | undefined): Promise<object> {
  const person: Record<string, object[]> = {}
  const company: Record<string, object[]> = {}
  const whole: string[] = []
  for (const kind of KINDS) {
    const where = whose(kind, call.openid, supplierId)
    if (!where) continue
    const found = await call.read.find(kind.in, { where, limit: MOST })
    if (found.length === MOST) whole.push(kind.kind)
    const into = kind.of === 'person' ? person : company
    into[kind.kind] = found.map((record) => told(kind, record))
  }
  return {
    format: 'hangzhou-quality-green-code/export/1',
    madeAt: call.at,
    person,
    ...(supplierId && { company }),
    // Said in the file itself: nobody should take it for complete when it is not.
    ...(whole.length > 0 && { onlyFirst: { records: MOST, of: whole } }),
  }
}

function told(kind: Kind, record: Stored<object>): object {
  const { _id, ...fields } = record as Stored<Record<string, unknown>>
  // What was changed belongs to whose record it was; that it was done is the person's.
  if (kind.kind === 'actions')
    return { id: _id, at: fields.at, action: fields.action, target: fields.target, request: fields.request }
  if (kind.kind === 'colleagues') {
    const { name, supplierRole, memberSince } = fields
    return { id: colleagueId(_id), name, role: supplierRole, since: memberSince }
  }
  if (kind.kind === 'healthDeclarations') return exportedPerson(record as Stored<HealthPerson>)
  // Signatures of a platform's people stand beside each step of a launch.
  if (kind.kind === 'launches') return { id: _id, ...(without(unsigned(fields)) as object) }
  const own = kind.kind === 'profile' ? {} : { id: _id }
  return { ...own, ...(without(fields) as object) }
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without)
  if (!value || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([field]) => !LEFT_OUT.has(field))
  return Object.fromEntries(kept.map(([field, inner]) => [field, without(inner)]))
}

/** The steps, questions and decisions of a launch without the names of those who signed them. */
function unsigned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unsigned)
  if (!value || typeof value !== 'object') return value
  const fields = Object.entries(value)
  const signed = 'by' in value
  return Object.fromEntries(
    fields
      .filter(([field]) => !(signed && field === 'name'))
      .map(([field, inner]) => [field, unsigned(inner)]),
  )
}
