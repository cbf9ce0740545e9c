import type { Target } from '../../../typings/assessment'
import type { Category } from '../../../typings/catalog'
import { type Block, type Kind, type LineCheck, line, NONE, unlessSeen, word } from './findings'
import { forOrigin } from './origin'
import { quickClaims, quickLabel } from './quick/label'
import type { Raise, Rules } from './rules'

const CLAIMS: Target = { section: 'label', field: 'claims' }

/** Kind `label`: every field that the labelling standard asks for, and no forbidden claim. */
export const label: Kind = ({ category }, rules) => {
  const blocks: Block[] = []
  if (rules.has('B-LABEL')) {
    const lines = category.label.fields.map((field) => fieldLine(field, category.label.standard, rules))
    blocks.push({ lines, quick: quickLabel(category.label.fields) })
  }
  if (rules.has('B-CLAIM')) blocks.push({ lines: [claims(rules.raise)], quick: quickClaims })
  return blocks
}

function fieldLine(
  { id, name, origin }: Category['label']['fields'][number],
  standard: Category['label']['standard'],
  { raise }: Rules,
): LineCheck {
  const target: Target = { section: 'label', field: id }
  return {
    ...(origin && { asked: (situation) => forOrigin(situation.origin)({ origin }) }),
    find: ({ label: stated }) =>
      stated.fields.has(id)
        ? NONE
        : raise(['B-LABEL', { field: name, standard }], ['cure.labelField', { field: name }], target),
    show: ({ seen }, findings) =>
      line({
        id: `label:${id}`,
        capacity: 'quality',
        title: ['line.label', { field: name }],
        absence: 'yellow',
        findings,
        target,
        ...(findings.length === 0 && unlessSeen(seen.label.has(id), word('fact.present', {}))),
      }),
  }
}

function claims(raise: Raise): LineCheck {
  return {
    find: ({ label: { noBannedClaims } }) => {
      if (noBannedClaims === true) return NONE
      return noBannedClaims === false
        ? raise(['B-CLAIM', {}], ['cure.relabel', {}], CLAIMS)
        : raise(['B-CLAIM.undeclared', {}], ['cure.claims', {}], CLAIMS)
    },
    show: ({ seen }, findings) =>
      line({
        id: 'claims',
        capacity: 'quality',
        title: ['line.claims', {}],
        absence: 'red',
        findings,
        target: CLAIMS,
        ...(findings.length === 0 && unlessSeen(seen.label.has('claims'), word('fact.noClaims', {}))),
      }),
  }
}
