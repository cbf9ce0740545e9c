import type { Target } from '../../../typings/assessment'
import { type Kind, line, word } from './findings'
import { forOrigin } from './origin'

const CLAIMS: Target = { section: 'label', field: 'claims' }

/** Kind `label`: every field that the labelling standard asks for, and no forbidden claim. */
export const label: Kind = ({ category }, raise) => {
  const { standard } = category.label
  return ({ label: stated, origin }) => ({
    lines: [
      ...category.label.fields.filter(forOrigin(origin)).map(({ id, name }) => {
        const target: Target = { section: 'label', field: id }
        const present = stated.fields.has(id)
        return line({
          id: `label:${id}`,
          capacity: 'quality',
          title: ['line.label', { field: name }],
          absence: 'yellow',
          findings: present
            ? []
            : [raise(['B-LABEL', { field: name, standard }], ['cure.labelField', { field: name }], target)],
          target,
          ...(present && { fact: word('fact.present', {}) }),
        })
      }),
      line({
        id: 'claims',
        capacity: 'quality',
        title: ['line.claims', {}],
        absence: 'red',
        findings:
          stated.noBannedClaims === true
            ? []
            : stated.noBannedClaims === false
              ? [raise(['B-CLAIM', {}], ['cure.relabel', {}], CLAIMS)]
              : [raise(['B-CLAIM.undeclared', {}], ['cure.claims', {}], CLAIMS)],
        target: CLAIMS,
        ...(stated.noBannedClaims === true && { fact: word('fact.noClaims', {}) }),
      }),
    ],
  })
}
