import type { Finding, Target } from '../../../typings/assessment'
import { addYears } from '../calendar'
import { type Kind, line, NONE, type Raise, word } from './findings'
import type { Situation } from './situation'

const TARGET: Target = { section: 'partnerships' }

/**
 * Kind `partnership`: what peer platforms confirmed. A removal for quality within 12 months is red, for another
 * reason yellow; unverified accusations do nothing, and good records never raise a colour.
 */
export const partnership: Kind = (_form, raise) => [
  {
    find: (situation) =>
      situation.partnerships.length > 0
        ? removals(situation, raise)
        : [raise(['W-NONE', {}], ['cure.W-NONE', {}], TARGET)],
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
  },
]

function removals({ partnerships, day }: Situation, raise: Raise): readonly Finding[] {
  if (!partnerships.some(({ verified, ended }) => verified && ended !== undefined)) return NONE
  return partnerships
    .filter(({ verified, ended }) => {
      if (!verified || ended === undefined) return false
      // A confirmed end whose day cannot be read may have been yesterday.
      return ended === null || (ended <= day && day <= addYears(ended, 1))
    })
    .map(({ platform, ended, reason }) => ({ platform, ended: ended ?? '—', quality: reason === 'quality' }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    .map(({ platform, ended, quality }) =>
      quality
        ? raise(['W-TERMINATED', { platform, ended }], ['cure.W-TERMINATED', { platform }], TARGET)
        : raise(
            ['W-TERMINATED-OTHER', { platform, ended }],
            ['cure.W-TERMINATED-OTHER', { platform }],
            TARGET,
          ),
    )
}
