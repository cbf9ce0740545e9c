import type { OwnPlatform } from '../../../../typings/contract'
import { dayInWords, dayOf, moment } from '../../../services/format'
import { fill, text, type Words } from '../../../services/words'

type W = Words<'team'>

/** The platform in words: who it is, how the data agreement stands, whether it is about to leave. */
export function shownOf({ name, since, contact, agreement, leaving, manages }: OwnPlatform, w: W) {
  const { version, accepted, last } = agreement
  const missing = fill(w.agreementNew, { version })
  return {
    name: text(name),
    since: dayInWords(dayOf(since)),
    contact: contact ? `${contact.name} ${contact.mobile}` : '',
    missing: accepted ? '' : manages ? missing : `${missing}${w.agreementAsk}`,
    accepted: last
      ? fill(w.acceptedBy, { name: last.name, time: moment(last.at), version: last.version })
      : '',
    leaving: leaving ? fill(w.leaving, { name: leaving.name, time: moment(leaving.at) }) : '',
  }
}
