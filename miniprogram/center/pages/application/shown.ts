import type { ApplicationDetail } from '../../../../typings/contract'
import { moment } from '../../../services/format'
import { fill, text, type Words } from '../../../services/words'

export type Decision = 'approve' | 'refuse'
type W = Words<'applications'>

/** What the page says of an application beside its plain fields. */
export function shownOf(application: ApplicationDetail, w: W) {
  const { at, dueAt, agreement, supplier, returns, earlier, decided } = application
  const { version, name } = agreement
  return {
    at: moment(at),
    due: fill(w.due, { time: moment(dueAt) }),
    agreement: version ? fill(w.accepted, { version, name, time: moment(agreement.at) }) : w.byCentre,
    supplier: supplier ? fill(w.supplier, { name: supplier }) : '',
    returns: returns ? fill(w.returns, { name: text(returns.platform), time: moment(returns.leftAt) }) : '',
    earlier: earlier.map((one) => ({
      line: fill(w.earlierLine, { time: moment(one.at), name: one.contact, state: w.states[one.state] }),
      reason: one.decided?.reason ?? '',
    })),
    decidedBy: decided ? fill(w.decidedBy, { by: decided.by, time: moment(decided.at) }) : '',
  }
}
