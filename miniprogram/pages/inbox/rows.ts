import type { Message } from '../../../typings/contract'
import { dayInWords, dayOf, hourMinute } from '../../services/format'
import { messageText } from '../../services/words'

/** A message as a row: what it says, with the shape or icon of its kind. */
export interface Row {
  id: string
  code: string
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
  labelChecked: 'barcode',
  labelFaulty: 'barcode',
  partnershipConfirmed: 'peers',
  partnershipDenied: 'peers',
  partnershipAsked: 'peers',
  endingReported: 'peers',
  endingWithdrawn: 'peers',
  endingVerified: 'peers',
  endingDismissed: 'peers',
  endingVerifiedHere: 'peers',
  endingDismissedHere: 'peers',
  changeAccepted: 'refresh',
  changeRefused: 'refresh',
  paperMismatch: 'warn',
  invitationAccepted: 'users',
  forceWaits: 'users',
  forceConfirmed: 'users',
  forceDeclined: 'users',
  proposalWaits: 'users',
  proposalConfirmed: 'users',
  proposalDeclined: 'users',
  proposalLapsed: 'users',
  measureTaken: 'flag',
  measureProvisional: 'flag',
  measureEnded: 'refresh',
  problemAnswered: 'headset',
  complaintCounted: 'flag',
  spotCheckPassed: 'flask',
  spotCheckFailed: 'flask',
  recallOpened: 'warn',
  codeRecalledHere: 'warn',
  recallLate: 'warn',
  recallReported: 'refresh',
  appealReceived: 'scale',
  appealUpheld: 'scale',
  appealCorrected: 'scale',
  appealRefused: 'scale',
  questionAnswered: 'headset',
}

/** News that asks somebody to do something. */
const TO_DO = new Set([
  'companyMismatch',
  'paperMismatch',
  'measureTaken',
  'measureProvisional',
  'appealRefused',
  'spotCheckFailed',
  'recallOpened',
  'codeRecalledHere',
  'recallLate',
  'recallReported',
  'forceWaits',
  'proposalWaits',
])

/** Whether a message is work: a colour that fell, or a kind that waits for an answer. */
export function isToDo({ about }: Message): boolean {
  const { to, colour } = about.params
  return TO_DO.has(about.code) || ['yellow', 'red'].includes(String(to ?? colour ?? ''))
}

export function rowOf({ id, at, read, about, link }: Message): Row {
  const { title, body } = messageText(about)
  const colour = String(about.params.to ?? about.params.colour ?? '')
  const shape = COLOURS.includes(colour) ? colour : ''
  const day = dayOf(at)
  const today = day === dayOf(Date.now())
  return {
    id,
    code: about.code,
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
