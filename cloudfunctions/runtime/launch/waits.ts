import type { Way } from '../../domain/launch'
import type { Launch } from '../store/records'

/** The times in which the supplier was awaited: from each question to its answer, or to the decision. */
export function waitsOf({ questions, decidedAt }: Launch): Way['waits'] {
  return questions.map(({ at, answeredAt }) => {
    const to = answeredAt ?? decidedAt
    return { from: at, ...(to && { to }) }
  })
}

/** A launch as the figures need it. */
export function wayOf(launch: Launch): Way {
  return { ...launch, waits: waitsOf(launch) }
}
