import { daysBetween } from '../../calendar'
import type { PersonKind } from '../findings'

/**
 * Kind `marked`: what two people of the Centre have confirmed. A case stays red until the Centre ends it; a form that
 * was found false takes the run of a red.
 */
export const marked: PersonKind =
  ({ has, limit, raise }) =>
  ({ marks, day }) =>
    marks.flatMap(({ kind, since }) => {
      const anchor = `${kind}|${since}`
      if (kind === 'confirmed') return raise({ reason: ['H-CONFIRMED', { since }], anchor, centre: true })
      if (kind === 'suspected')
        return raise({ reason: ['H-CONFIRMED.suspected', { since }], anchor, centre: true })
      if (kind !== 'false' || !has('H-FALSE') || daysBetween(since, day) >= limit('H-FALSE')) return []
      return raise({ reason: ['H-FALSE', { since }], anchor })
    })
