import type { Finding, Target } from '../../../typings/assessment'
import { type Kind, type LineCheck, line } from './findings'
import { quickEvents } from './quick/events'
import { requirements } from './requirements'
import type { Raise, Rules } from './rules'
import type { Situation } from './situation'

/** Nothing to enter: the Centre opens and closes events. */
const TARGET: Target = { section: 'none' }

const REQUIREMENT = {
  recall1: 'E-RECALL12',
  recall2: 'E-RECALL12',
  recall3: 'E-RECALL3',
  spot_critical: 'E-SPOT-CRIT',
  spot_major: 'E-SPOT-MAJOR',
  review: 'E-REVIEW',
  admin_stop: 'E-ADMIN',
  change: 'E-CHANGE',
} as const

const CURE = {
  'E-RECALL12': 'cure.E-RECALL',
  'E-RECALL3': 'cure.E-RECALL',
  'E-SPOT-CRIT': 'cure.E-SPOT',
  'E-SPOT-MAJOR': 'cure.E-SPOT',
  'E-REVIEW': 'cure.E-REVIEW',
  'E-ADMIN': 'cure.E-ADMIN',
  'E-CHANGE': 'cure.E-CHANGE',
} as const

const LINES = [
  'E-MANUAL',
  'E-ADMIN',
  'E-RECALL12',
  'E-SPOT-CRIT',
  'E-RECALL3',
  'E-SPOT-MAJOR',
  'E-REVIEW',
  'E-CHANGE',
] as const

type OpenId = Exclude<keyof typeof CURE, 'E-REVIEW'>

/** Kind `event`: open recalls, failed spot checks, orders, changes and the Centre's manual red. */
export const event: Kind = (_form, rules) => {
  const lines = LINES.filter(rules.has).map((id) => eventLine(id, rules))
  return lines.length > 0 ? [{ lines, quick: quickEvents }] : []
}

function eventLine(id: (typeof LINES)[number], { raise }: Rules): LineCheck {
  const [capacity, severity] = requirements[id]
  return {
    // A line appears only with an event: nobody is asked to prove that nothing has happened.
    onlyOpen: true,
    asked: ({ events, recordsReadable }) => events.length > 0 || !recordsReadable,
    find: (situation) => {
      if (id === 'E-MANUAL') return manualFindings(situation, raise)
      if (id === 'E-REVIEW') return reviewFindings(situation, raise)
      return openFindings(id, situation, raise)
    },
    show: (_situation, findings) =>
      line({
        id: `event:${id}`,
        capacity,
        title: [`line.${id}`, {}],
        absence: severity,
        findings,
        target: TARGET,
      }),
  }
}

/** Once, however many events of its kind are open. What cannot be read is an unexplained change. */
function openFindings(id: OpenId, { events, recordsReadable }: Situation, raise: Raise): Finding[] {
  const types = events.map(({ type }) => type).filter((type) => type !== 'manual')
  const found: Finding[] = []
  if (types.some((type) => requirementOf(type) === id)) found.push(...raise([id, {}], [CURE[id], {}], TARGET))
  if (id === 'E-CHANGE' && (!recordsReadable || types.some((type) => !requirementOf(type)))) {
    found.push(...raise(['E-CHANGE.unreadable', {}], ['cure.centreRecord', {}], TARGET))
  }
  return found
}

/** Once for each result, so that a lesser one is still there when the worse one has ended. */
function reviewFindings({ events }: Situation, raise: Raise): Finding[] {
  const results = events.filter(({ type }) => type === 'review').map(({ reason }) => reason ?? '—')
  return [...new Set(results)]
    .sort()
    .flatMap((result) => raise(['E-REVIEW', { result }], ['cure.E-REVIEW', {}], TARGET))
}

function requirementOf(type: unknown): keyof typeof CURE | undefined {
  const known = typeof type === 'string' && Object.hasOwn(REQUIREMENT, type)
  return known ? REQUIREMENT[type as keyof typeof REQUIREMENT] : undefined
}

/** A manual red has force only with two different people behind it. */
function manualFindings({ events }: Situation, raise: Raise): Finding[] {
  const reasons = events
    .filter(({ type, maker, checker }) => type === 'manual' && maker && checker && maker !== checker)
    .map(({ reason }) => reason ?? '—')
  return [...new Set(reasons)]
    .sort()
    .flatMap((reason) => raise(['E-MANUAL', { reason }], ['cure.E-MANUAL', {}], TARGET))
}
