import type { SupplierDetail } from '../../../../typings/contract'
import { dayInWords, moment } from '../../../services/format'
import { fill, type Words } from '../../../services/words'
import { requirementName } from '../board/view'

/** One supplier in words. */
export function supplierView(detail: SupplierDetail, w: Words<'oversight'>) {
  const { state, blocks, members, events, launches, appeals } = detail
  const eventNames: Record<string, string> = w.eventTypes
  return {
    state: w.supplierStates[state],
    tone: state === 'resumed' ? 'green' : state === 'blocked' ? 'amber' : '',
    blocks: blocks.length ? fill(w.blockedBy, { names: blocks.map(requirementName).join(w.between) }) : '',
    facts: factsOf(detail, w),
    continued: detail.continuedBy ? fill(w.continuedBy, { name: detail.continuedBy.name }) : '',
    members: members.map(({ name, role }, index) => ({ key: String(index), name, role: w.roles[role] })),
    events: events.map(({ id, type, at }) => ({ id, name: eventNames[type] ?? type, at: moment(at) })),
    launches: launches.map(({ launchId: id, product, platform, state: launch, requestedAt, colour }) => ({
      id,
      product,
      platform,
      colour,
      state: w.launchStates[launch],
      at: moment(requestedAt),
    })),
    appeals: appeals.map(({ id, product, requirement, open, outcome, at }) => ({
      id,
      product,
      about: requirementName(requirement),
      state: open || !outcome ? w.appealStates.open : w.appealStates[outcome],
      at: moment(at),
    })),
    waiting: detail.verificationsOpen ? fill(w.verificationsOpen, { n: detail.verificationsOpen }) : '',
    duplicates: detail.duplicates ? fill(w.duplicatesOpen, { n: detail.duplicates }) : '',
  }
}

function factsOf(detail: SupplierDetail, w: Words<'oversight'>): { name: string; value: string }[] {
  const { id, region, contact, standing, verifiedOn, registeredAt, closedAt } = detail
  const standings: Record<string, string> = w.standings
  const checked = verifiedOn ? ` · ${fill(w.verifiedOn, { day: dayInWords(verifiedOn) })}` : ''
  const closed = closedAt ? ` · ${fill(w.closedAt, { time: moment(closedAt) })}` : ''
  return [
    { name: w.creditCode, value: id },
    { name: w.standing, value: `${standings[standing] ?? standing}${checked}` },
    { name: w.region, value: region.names.join(' ') },
    { name: w.contact, value: `${contact.name} ${contact.mobile}` },
    { name: w.registered, value: `${moment(registeredAt)}${closed}` },
  ]
}
