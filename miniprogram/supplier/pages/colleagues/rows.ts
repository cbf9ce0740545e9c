import type { Colleague, Colleagues, SupplierRole } from '../../../../typings/contract'
import { dayInWords, dayOf } from '../../../services/format'
import { fill, type Words } from '../../../services/words'

type W = Words<'colleagues'>

/** The people as rows: initial, name, role and what it allows. */
export function rowsOf({ items, role: own }: Colleagues, w: W) {
  return items.map(({ id, name, role, me, since }) => ({
    id,
    name,
    me,
    initial: [...name][0] ?? '',
    role,
    roleName: w.roles[role],
    note: since ? fill(w.since, { day: dayInWords(dayOf(since)) }) : w.rolesNote[role],
    label: own === 'owner' && !me ? fill(w.change, { name }) : `${name} ${w.roles[role]}`,
  }))
}

/** What an owner can choose for a colleague, the gentler first. */
export function choicesFor(
  { role, me }: Colleague,
  w: W,
): { act: SupplierRole | 'handOver' | 'remove'; name: string }[] {
  const others = (['owner', 'editor', 'viewer'] as const).filter((one) => one !== role)
  const roles = others.map((act) => ({ act, name: fill(w.toRole, { role: w.roles[act] }) }))
  if (me) return roles
  return [
    ...roles,
    { act: 'handOver' as const, name: w.handOverShort },
    { act: 'remove' as const, name: w.remove },
  ]
}
