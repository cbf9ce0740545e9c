import type { Finding } from '../../../../typings/assessment'
import type { AppealDetail } from '../../../../typings/contract'
import { moment } from '../../../services/format'
import { fill, reason, words } from '../../../services/words'

/** The findings to choose from, with the shape of what each costs. */
export function choicesOf(findings: Finding[]) {
  return findings.map(({ requirement, severity, reason: why, remedy }, at) => ({
    at,
    requirement,
    shape: severity === 'red' ? 'red' : 'yellow',
    why: reason(why),
    cure: reason(remedy),
  }))
}

/** What was said and answered at each level, the last first. */
export function roundsOf({ rounds }: AppealDetail) {
  const w = words('appeals')
  return rounds
    .map(({ level, at, by, text, documents, decision }) => ({
      level: w.levels[level],
      said: fill(w.by, { by, time: moment(at) }),
      text,
      documents,
      answer: decision?.answer ?? '',
      outcome: decision ? w.outcomes[decision.outcome] : '',
      good: decision ? decision.outcome !== 'refused' : false,
      effect: decision ? w.effects[decision.effect] : '',
      answered: decision ? fill(w.by, { by: decision.by, time: moment(decision.at) }) : '',
    }))
    .reverse()
}
