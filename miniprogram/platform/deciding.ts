/** Deciding on a launch from any page: the words of what came of it, also when a colleague was first. */
import type { LaunchState, LaunchView } from '../../typings/contract'
import { CallError, call, requestKey } from '../services/call'
import { moment } from '../services/format'
import { fill, refusalText, words } from '../services/words'

export type Verb = 'approve' | 'refuse' | 'askMore'

/** @throws CallError */
export function decide(
  { launchId, revision }: LaunchView,
  decision: Verb,
  text?: string,
): Promise<LaunchView> {
  return call('platform', 'decideLaunch', {
    launchId,
    revision,
    decision,
    ...(text && { text }),
    requestKey: requestKey(),
  })
}

/** Why it did not work; of two who decide at once the second reads who was first, and what it was. */
export function refusedWords(error: unknown): string {
  if (!(error instanceof CallError) || error.refusal.code !== 'ALREADY_DECIDED') return refusalText(error)
  const w = words('launch')
  const { name, at = '', state = 'approved' } = error.refusal.params ?? {}
  return fill(name ? w.result.first : w.result.firstNobody, {
    ...(name !== undefined && { name }),
    state: w.states[state as LaunchState] ?? '',
    time: moment(String(at)),
  })
}

/** Why a launch cannot be approved as it stands, in words; empty: it can. The server has the last word. */
export function whyNot(launch: LaunchView): string {
  const w = words('launch')
  if (launch.colour === 'red' || launch.colour === 'grey') return w.decide.red
  if (launch.lane === 'green' && launch.colour !== 'green') return w.decide.notGreen
  if (launch.toReview) return w.review.need
  const { result = 'pass' } = launch.review ?? {}
  if (result !== 'pass' && result !== 'minor') return w.review.blocks
  return launch.lane === 'ordinary' && launch.step !== 'qcApproval' ? w.decide.stepsFirst : ''
}
