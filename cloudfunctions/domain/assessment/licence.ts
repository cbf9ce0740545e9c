import type { ChecklistLine, Finding, Target } from '../../../typings/assessment'
import type { CategoryForm, LicenceGroup, LicenceType } from '../../../typings/catalog'
import type { Day, Text } from '../../../typings/text'
import { addDays } from '../calendar'
import { BUSINESS_LICENCE } from '../catalog/forms'
import { type Kind, line, type Raise, weight, word } from './findings'
import { paperFindings, targetOf } from './licencePaper'
import { forOrigin } from './origin'
import { lastGoodDay, statusFindings } from './paper'
import type { Paper, Situation } from './situation'

/**
 * Kinds `licence` and `filing`: one of a group of papers. The best paper counts; a revoked, suspended or
 * mismatching paper that is still current always counts beside it.
 */
export const licence: Kind = (form, raise) => {
  const { licenceGroups } = form.category
  const groups = licenceGroups.filter(({ anyOf }) => !anyOf.includes(BUSINESS_LICENCE))
  return (situation) => {
    const good: Day[] = []
    const lines = groups
      .filter((group) => isAsked(group, situation, good))
      .map((group) => groupLine(group, form, raise, situation, good))
    return { lines, goodThrough: good }
  }
}

/**
 * Imports need other papers than goods made here, and every duty has its days. A group of the industrial production
 * licence list is left out only for a product that says it is not on the list. A duty that has still to begin ends
 * the days on which today's answer is good.
 */
function isAsked(group: LicenceGroup, situation: Situation, good: Day[]): boolean {
  const { origin, day, onProductionLicenceList } = situation
  if (!forOrigin(origin)(group)) return false
  if (group.onlyIf === 'productionLicenceList' && onProductionLicenceList === false) return false
  if (group.effectiveTo && day > group.effectiveTo) return false
  if (!group.effectiveFrom || day >= group.effectiveFrom) return true
  good.push(addDays(group.effectiveFrom, -1))
  return false
}

/** On the list or not: until the product says so, nobody knows whether the paper is needed. */
function listFindings(group: LicenceGroup, papers: Text[], situation: Situation, raise: Raise): Finding[] {
  if (group.onlyIf !== 'productionLicenceList' || situation.onProductionLicenceList === true) return []
  const target: Target = { section: 'basics', field: 'onProductionLicenceList' }
  return [raise(['L-MISSING.undeclared', {}], ['cure.listDeclaration', { papers }], target)]
}

function groupLine(
  group: LicenceGroup,
  form: CategoryForm,
  raise: Raise,
  situation: Situation,
  good: Day[],
): ChecklistLine {
  const types = group.anyOf.flatMap((id) => form.licenceTypes[id] ?? [])
  const papers = types.map(({ name }) => name)
  const target: Target = { section: 'licences', field: group.anyOf[0] ?? '' }
  const judged = types
    .flatMap((type) =>
      situation.papers
        .filter((paper) => paper.type === type.id)
        .map((paper) => ({ type, paper, findings: paperFindings(type, paper, form, raise, situation) })),
    )
    .sort((a, b) => weight(a.findings) - weight(b.findings) || comparePapers(a.paper, b.paper))
  const best = judged[0]
  const undeclared = listFindings(group, papers, situation, raise)
  const findings =
    undeclared.length > 0
      ? undeclared
      : best
        ? [...best.findings, ...judged.slice(1).flatMap((other) => stillCounts(other, raise, situation))]
        : [
            raise(
              [group.kind === 'filing' ? 'F-MISSING' : 'L-MISSING', { papers }],
              ['cure.paper', { papers }],
              target,
            ),
          ]
  const last = best && lastGoodDay(best.paper, situation.day)
  if (last) good.push(last)
  const entered = undeclared[0]?.target ?? target
  const stated = {
    id: `${group.kind}:${group.anyOf.join('+')}`,
    absence: 'red' as const,
    findings,
    target: entered,
  }
  const shown = best &&
    undeclared.length === 0 && { ...stated, target: targetOf(best.paper), ...factOf(best.paper) }
  return group.kind === 'filing'
    ? line({ ...(shown || stated), capacity: 'quality', title: ['line.filing', { papers }] })
    : line({ ...(shown || stated), capacity: 'production', title: ['line.licence', { papers }] })
}

function stillCounts(
  { type, paper }: { type: LicenceType; paper: Paper },
  raise: Raise,
  { day }: Situation,
): Finding[] {
  const current = (lastGoodDay(paper, day) ?? day) >= day
  const denied = paper.status === 'revoked' || paper.status === 'suspended' || paper.status === 'mismatch'
  return current && denied ? statusFindings(type, paper.status, targetOf(paper), raise) : []
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
