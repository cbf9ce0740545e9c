import type { Finding, Target } from '../../../typings/assessment'
import type { CategoryForm, LicenceGroup, LicenceType } from '../../../typings/catalog'
import type { Text } from '../../../typings/text'
import { addDays } from '../calendar'
import { BUSINESS_LICENCE } from '../catalog/forms'
import { concerns, isAsked } from './duty'
import { all, type Kind, type LineCheck, line, NONE, weight, word } from './findings'
import { paperFindings, targetOf } from './licencePaper'
import { lastGoodDay, statusFindings } from './paper'
import { quickPapers } from './quick/papers'
import type { RequirementId } from './requirements'
import type { Raise, Rules } from './rules'
import type { Paper, Situation } from './situation'

/**
 * Kinds `licence` and `filing`: one of a group of papers. The best paper counts; a revoked, suspended or
 * mismatching paper that is still current always counts beside it.
 */
export const licence: Kind = (form, rules) => {
  const judged = form.category.licenceGroups.filter(
    ({ kind, anyOf }) =>
      !anyOf.includes(BUSINESS_LICENCE) && (rules.has(MISSING[kind]) || OF_A_PAPER.some(rules.has)),
  )
  return judged.map((group) => {
    const types = group.anyOf.flatMap((id) => form.licenceTypes[id] ?? [])
    return {
      lines: [groupLine(group, types, form, rules)],
      quick: quickPapers(group, types, form.category, rules),
    }
  })
}

const MISSING = { licence: 'L-MISSING', filing: 'F-MISSING' } as const
const OF_A_PAPER: readonly RequirementId[] = [
  'L-FORMAT',
  'L-CHECKDIGIT',
  'L-EXPIRED',
  'L-EXPIRING',
  'L-REVOKED',
  'L-SUSPENDED',
  'L-MISMATCH',
  'L-UNVERIFIED',
  'L-HOLDER',
  'L-SCOPE',
]

/** On the list or not: until the product says so, nobody knows whether the paper is needed. */
function listFindings(
  group: LicenceGroup,
  papers: Text[],
  situation: Situation,
  raise: Raise,
): readonly Finding[] {
  if (group.onlyIf !== 'productionLicenceList' || situation.onProductionLicenceList === true) return NONE
  const target: Target = { section: 'basics', field: 'onProductionLicenceList' }
  return raise(['L-MISSING.undeclared', {}], ['cure.listDeclaration', { papers }], target)
}

interface Judged {
  type: LicenceType
  paper: Paper
  findings: readonly Finding[]
}

function groupLine(
  group: LicenceGroup,
  types: readonly LicenceType[],
  form: CategoryForm,
  rules: Rules,
): LineCheck {
  const { raise } = rules
  const papers = types.map(({ name }) => name)
  const target: Target = { section: 'licences', field: group.anyOf[0] ?? '' }
  const bestOf = (situation: Situation) => judge(types, form, rules, situation)[0]?.paper
  return {
    asked: (situation) => isAsked(group, situation),
    find: (situation) => {
      const undeclared = listFindings(group, papers, situation, raise)
      if (undeclared.length > 0) return undeclared
      const judged = judge(types, form, rules, situation)
      const best = judged[0]
      if (!best) return raise([MISSING[group.kind], { papers }], ['cure.paper', { papers }], target)
      if (judged.length === 1) return best.findings
      return all(best.findings, ...judged.slice(1).map((other) => stillCounts(other, rules, situation)))
    },
    show: (situation, findings) => {
      const undeclared = listFindings(group, papers, situation, raise)[0]
      const best = undeclared ? undefined : bestOf(situation)
      const shown = {
        id: `${group.kind}:${group.anyOf.join('+')}`,
        absence: 'red' as const,
        findings,
        target: undeclared?.target ?? target,
        ...(best && { target: targetOf(best), ...factOf(best) }),
      }
      return group.kind === 'filing'
        ? line({ ...shown, capacity: 'quality', title: ['line.filing', { papers }] })
        : line({ ...shown, capacity: 'production', title: ['line.licence', { papers }] })
    },
    lastDays: (situation) => {
      if (!concerns(group, situation)) return []
      // A duty that has still to begin ends the days on which today's answer is good.
      if (!isAsked(group, situation)) return group.effectiveFrom ? [addDays(group.effectiveFrom, -1)] : []
      const best = bestOf(situation)
      const last = best && lastGoodDay(best, situation.day, rules)
      return last ? [last] : []
    },
  }
}

/** The papers of some types with what keeps each from being good, the best first. */
function judge(
  types: readonly LicenceType[],
  form: CategoryForm,
  rules: Rules,
  situation: Situation,
): Judged[] {
  const judged: Judged[] = []
  for (const type of types) {
    for (const paper of situation.papers) {
      if (paper.type !== type.id) continue
      judged.push({ type, paper, findings: paperFindings(type, paper, form, rules, situation) })
    }
  }
  return judged.length > 1
    ? judged.sort((a, b) => weight(a.findings) - weight(b.findings) || comparePapers(a.paper, b.paper))
    : judged
}

function stillCounts({ type, paper }: Judged, rules: Rules, { day }: Situation): readonly Finding[] {
  const current = (lastGoodDay(paper, day, rules) ?? day) >= day
  const denied = paper.status === 'revoked' || paper.status === 'suspended' || paper.status === 'mismatch'
  return current && denied ? statusFindings(type, paper.status, targetOf(paper), rules.raise) : NONE
}

function factOf({ number, expiry }: Paper) {
  if (!number) return {}
  return { fact: expiry ? word('fact.paperUntil', { number, expiry }) : word('fact.paper', { number }) }
}

/** Any fixed order will do among equally good papers; the later expiry is the more useful one to show. */
function comparePapers(a: Paper, b: Paper): number {
  const key = ({ expiry, type, number, id }: Paper) => [expiry ?? '', type, number, id].join('|')
  return key(a) < key(b) ? 1 : -1
}
