import type { Category } from '../../../../typings/catalog'
import { forOrigin } from '../origin'
import { fields, text } from '../reading'
import { OPEN, type Quick } from './arrived'

/** The lines of the label: every field that is asked of goods of this origin stands on it. */
export function quickLabel(asked: Category['label']['fields']): Quick {
  const ids = asked.map(({ id }) => id)
  if (asked.every(({ origin }) => !origin)) {
    return ({ dossier, facts }) =>
      facts.label === undefined && stand(ids, fields(dossier.label).fields) ? ids.length : OPEN
  }
  const domestic = asked.filter(forOrigin('domestic')).map(({ id }) => id)
  const imported = asked.filter(forOrigin('imported')).map(({ id }) => id)
  return ({ dossier, facts }) => {
    // What the Centre saw is weighed in full.
    if (facts.label !== undefined) return OPEN
    const origin = text(dossier.origin)
    const wanted = origin === 'domestic' ? domestic : origin === 'imported' ? imported : ids
    return stand(wanted, fields(dossier.label).fields) ? wanted.length : OPEN
  }
}

function stand(ids: readonly string[], stated: unknown): boolean {
  if (!Array.isArray(stated)) return ids.length === 0
  for (const id of ids) if (!stated.includes(id)) return false
  return true
}

/** The line of the claims: none that is forbidden. */
export const quickClaims: Quick = ({ dossier, facts }) =>
  facts.label === undefined && fields(dossier.label).noBannedClaims === true ? 1 : OPEN
