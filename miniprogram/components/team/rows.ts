import type { StaffInvitation, Team, Teammate, TeamRole } from '../../../typings/contract'
import { dayInWords, dayOf } from '../../services/format'
import { fill, text, type Words } from '../../services/words'

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

/** The invitations that nobody has used, with whose they are and until when. */
export function invitationRows(invitations: StaffInvitation[], w: W) {
  return invitations.map(({ id, role, platform, invitedBy, expiresAt }) => {
    const roleName = [platform ? text(platform) : '', w.roles[role]].filter(Boolean).join(w.between)
    const day = dayInWords(dayOf(expiresAt))
    const note = fill(w.openNote, { role: roleName, name: invitedBy, day })
    return { id, note, label: `${w.cancel} ${note}` }
  })
}

/** What may be chosen for somebody else: the other roles of the team or handing over to them, then removing. */
export function choicesFor({ role }: Teammate, roles: TeamRole[], w: W) {
  const others = roles.length > 1 ? roles.filter((one) => one !== role) : []
  const successor = role === 'reviewer' ? [{ act: 'handOver' as const, name: w.handOver }] : []
  return [
    ...others.map((act) => ({ act, name: fill(w.toRole, { role: w.roles[act] }) })),
    ...successor,
    { act: 'remove' as const, name: w.remove },
  ]
}
