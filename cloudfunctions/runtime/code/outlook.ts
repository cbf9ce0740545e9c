/** Reading an outlook: all that a scan needs, so that its function loads no rule. */
import type { Colour } from '../../../typings/assessment'
import type { Day, Instant } from '../../../typings/text'
import type { Outlook, Stage } from '../store/records'

/** What the outlook says of a day. After the last known stage ran out it is never green. */
export function stageOn(outlook: Pick<Outlook, 'stages'>, day: Day): Stage {
  const reached = outlook.stages.filter((stage) => stage.from <= day)
  const stage = reached[reached.length - 1] ?? (outlook.stages[0] as Stage)
  const runOut = stage.validUntil !== undefined && stage.validUntil < day
  return runOut && stage.state === 'green' ? { ...stage, state: 'yellow' } : stage
}

/** The instant at which a day begins in Shanghai. */
export function midnight(day: Day): Instant {
  return new Date(`${day}T00:00:00+08:00`).toISOString()
}

/** Instant of the last change as of a day: an expiry changes the colour at its midnight in Shanghai. */
export function changedBy(outlook: Outlook, day: Day): string {
  const first = outlook.stages[0] as Stage
  let changed = outlook.changedAt
  let state: Colour = first.state
  for (const stage of outlook.stages) {
    if (stage.from > day) break
    if (stage.state !== state) changed = midnight(stage.from)
    state = stage.state
  }
  return changed
}
