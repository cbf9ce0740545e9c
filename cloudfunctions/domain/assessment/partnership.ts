import type { Finding, Target } from '../../../typings/assessment'
import { addMonths } from '../calendar'
import { type Kind, type LineCheck, line, NONE, word } from './findings'
import { quickPartnerships } from './quick/partnerships'
import type { RequirementId } from './requirements'
import type { Rules } from './rules'
import type { Situation } from './situation'

const TARGET: Target = { section: 'partnerships' }
const JUDGED: readonly RequirementId[] = ['W-TERMINATED', 'W-TERMINATED-OTHER', 'W-NONE']

/**
 * Kind `partnership`: what peer platforms confirmed. A recent removal for quality is red, for another reason
 * yellow; unverified accusations do nothing, and good records never raise a colour.
 */
export const partnership: Kind = (_form, rules) => {
  if (!JUDGED.some(rules.has)) return []
  return [{ lines: [partnershipLine(rules)], quick: quickPartnerships(rules) }]
}

function partnershipLine(rules: Rules): LineCheck {
  return {
    find: (situation) =>
      situation.partnerships.length > 0
        ? removals(situation, rules)
        : rules.raise(['W-NONE', {}], ['cure.W-NONE', {}], TARGET),
    show: ({ partnerships }, findings) => {
      const lasting = partnerships.filter(({ verified, ended }) => verified && ended === undefined)
      const count = new Set(lasting.map(({ platform }) => platform)).size
      return line({
        id: 'partnership',
        capacity: 'partnership',
        title: ['line.partnership', {}],
        absence: 'yellow',
        findings,
        fact: count > 0 ? word('fact.partners', { count }) : word('fact.noPartners', {}),
        target: TARGET,
      })
    },
  }
}

/** The removals that somebody confirmed, each under the requirement on its reason, in a fixed order. */
function removals({ partnerships, day }: Situation, { has, limit, raise }: Rules): readonly Finding[] {
  if (!partnerships.some(({ verified, ended }) => verified && ended !== undefined)) return NONE
  return partnerships
    .flatMap(({ platform, ended, reason, verified }) => {
      const requirement = reason === 'quality' ? 'W-TERMINATED' : 'W-TERMINATED-OTHER'
      if (!verified || ended === undefined || !has(requirement)) return []
      // A confirmed end whose day cannot be read may have been yesterday.
      const counts = ended === null || (ended <= day && day <= addMonths(ended, limit(requirement)))
      return counts ? [{ platform, ended: ended ?? '—', requirement } as const] : []
    })
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    .flatMap(({ platform, ended, requirement }) =>
      raise([requirement, { platform, ended }], [`cure.${requirement}`, { platform }], TARGET),
    )
}
