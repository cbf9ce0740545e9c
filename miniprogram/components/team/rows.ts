import type { Team, Teammate, TeamRole } from '../../../typings/contract'
import { dayInWords, dayOf } from '../../services/format'
import { fill, type Words } from '../../services/words'

type W = Words<'team'>

/** The people as rows: initial, name, role, since when and by whom. */
export function rowsOf({ items, manages }: Team, w: W) {
  return items.map(({ id, name, role, me, since, invitedBy }) => {
    const day = since ? fill(w.since, { day: dayInWords(dayOf(since)) }) : ''
    const by = invitedBy ? fill(w.invitedBy, { name: invitedBy }) : ''
    const roleName = w.roles[role]
    const note = [day, by].filter(Boolean).join(w.between)
    const mine = manages && !me
    const label = mine ? fill(w.change, { name, role: roleName }) : [name, roleName, note].join(' ')
    return { id, name, me, roleName, note, label, open: mine, initial: [...name][0] ?? '' }
  })
}

/** What may be chosen for somebody else: the other roles of the team, then removing. */
export function choicesFor({ role }: Teammate, roles: TeamRole[], w: W) {
  const others = roles.length > 1 ? roles.filter((one) => one !== role) : []
  return [
    ...others.map((act) => ({ act, name: fill(w.toRole, { role: w.roles[act] }) })),
    { act: 'remove' as const, name: w.remove },
  ]
}
