import type { Message } from '../../../typings/contract'
import { dayInWords, dayOf, hourMinute } from '../../services/format'
import { messageText } from '../../services/words'

/** A message as a row: what it says, with the shape or icon of its kind. */
export interface Row {
  id: string
  title: string
  body: string
  at: string
  read: boolean
  today: boolean
  shape: string
  icon: string
  ground: string
  link: string
}

const COLOURS = ['green', 'yellow', 'red']
const GROUNDS: Record<string, string> = { green: 'green', yellow: 'amber', red: 'red' }
const ICONS: Record<string, string> = {
  companyRegistered: 'building',
  companyVerified: 'shield',
  companyMismatch: 'warn',
  paperVerified: 'shield',
  reportChecked: 'flask',
  reportFaulty: 'flask',
  partnershipConfirmed: 'peers',
  partnershipDenied: 'peers',
  changeAccepted: 'refresh',
  changeRefused: 'refresh',
  paperMismatch: 'warn',
  invitationAccepted: 'users',
}

export function rowOf({ id, at, read, about, link }: Message): Row {
  const { title, body } = messageText(about)
  const colour = String(about.params.to ?? about.params.colour ?? '')
  const shape = COLOURS.includes(colour) ? colour : ''
  const day = dayOf(at)
  const today = day === dayOf(Date.now())
  return {
    id,
    title,
    body,
    read,
    today,
    shape,
    at: today ? hourMinute(at) : dayInWords(day),
    icon: ICONS[about.code] ?? 'bell',
    ground: GROUNDS[shape] ?? 'grey',
    link: link ?? '',
  }
}
