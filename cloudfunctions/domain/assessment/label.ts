import type { Target } from '../../../typings/assessment'
import { type Kind, type LineCheck, line, NONE, type Raise, word } from './findings'
import { forOrigin } from './origin'

const CLAIMS: Target = { section: 'label', field: 'claims' }

/** Kind `label`: every field that the labelling standard asks for, and no forbidden claim. */
export const label: Kind = ({ category }, raise) => {
  const { standard } = category.label
  const fields = category.label.fields.map(({ id, name, origin }): LineCheck => {
    const target: Target = { section: 'label', field: id }
    return {
      ...(origin && { asked: (situation) => forOrigin(situation.origin)({ origin }) }),
      find: ({ label: stated }) =>
        stated.fields.has(id)
          ? NONE
          : [raise(['B-LABEL', { field: name, standard }], ['cure.labelField', { field: name }], target)],
      show: (_situation, findings) =>
        line({
          id: `label:${id}`,
          capacity: 'quality',
          title: ['line.label', { field: name }],
          absence: 'yellow',
          findings,
          target,
          ...(findings.length === 0 && { fact: word('fact.present', {}) }),
        }),
    }
  })
  return [...fields, claims(raise)]
}

function claims(raise: Raise): LineCheck {
  return {
    find: ({ label: { noBannedClaims } }) => {
      if (noBannedClaims === true) return NONE
      return noBannedClaims === false
        ? [raise(['B-CLAIM', {}], ['cure.relabel', {}], CLAIMS)]
        : [raise(['B-CLAIM.undeclared', {}], ['cure.claims', {}], CLAIMS)]
    },
    show: (_situation, findings) =>
      line({
        id: 'claims',
        capacity: 'quality',
        title: ['line.claims', {}],
        absence: 'red',
        findings,
        target: CLAIMS,
        ...(findings.length === 0 && { fact: word('fact.noClaims', {}) }),
      }),
  }
}
