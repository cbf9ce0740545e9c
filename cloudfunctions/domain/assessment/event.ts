import type { ChecklistLine, Finding, Target } from '../../../typings/assessment'
import { type Kind, line, type Raise } from './findings'
import { type RequirementId, requirements } from './requirements'
import type { Situation } from './situation'

/** Nothing to enter: the Centre opens and closes events. */
const TARGET: Target = { section: 'none' }

const REQUIREMENT = {
  recall1: 'E-RECALL12',
  recall2: 'E-RECALL12',
  recall3: 'E-RECALL3',
  spot_critical: 'E-SPOT-CRIT',
  spot_major: 'E-SPOT-MAJOR',
  admin_stop: 'E-ADMIN',
  change: 'E-CHANGE',
} as const

const CURE = {
  'E-RECALL12': 'cure.E-RECALL',
  'E-RECALL3': 'cure.E-RECALL',
  'E-SPOT-CRIT': 'cure.E-SPOT',
  'E-SPOT-MAJOR': 'cure.E-SPOT',
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
  'E-CHANGE',
] as const

/** Kind `event`: open recalls, failed spot checks, orders, changes and the Centre's manual red. */
export const event: Kind = (_form, raise) => (situation) => {
  const findings = [...manualFindings(situation, raise), ...openFindings(situation, raise)]
  return { lines: LINES.flatMap((id) => eventLine(id, findings)) }
}

/** A line appears only with an event: nobody is asked to prove that nothing has happened. */
function eventLine(id: (typeof LINES)[number], all: readonly Finding[]): ChecklistLine[] {
  const findings = all.filter(({ requirement }) => requirement === id)
  const [capacity, severity] = requirements[id as RequirementId]
  if (findings.length === 0) return []
  return [
    line({
      id: `event:${id}`,
      capacity,
      title: [`line.${id}`, {}],
      absence: severity === 'red' ? 'red' : 'yellow',
      findings,
      target: TARGET,
    }),
  ]
}

/** Each requirement once, however many events of its kind are open. What cannot be read is an unexplained change. */
function openFindings({ events, recordsReadable }: Situation, raise: Raise): Finding[] {
  const open = new Set<keyof typeof CURE>()
  let unreadable = !recordsReadable
  for (const { type } of events) {
    if (type === 'manual') continue
    if (typeof type === 'string' && Object.hasOwn(REQUIREMENT, type)) {
      open.add(REQUIREMENT[type as keyof typeof REQUIREMENT])
    } else unreadable = true
  }
  return [
    ...[...open].map((id) => raise([id, {}], [CURE[id], {}], TARGET)),
    ...(unreadable ? [raise(['E-CHANGE.unreadable', {}], ['cure.centreRecord', {}], TARGET)] : []),
  ]
}

/** A manual red has force only with two different people behind it. */
function manualFindings({ events }: Situation, raise: Raise): Finding[] {
  const reasons = events
    .filter(({ type, maker, checker }) => type === 'manual' && maker && checker && maker !== checker)
    .map(({ reason }) => reason ?? '—')
  return [...new Set(reasons)]
    .sort()
    .map((reason) => raise(['E-MANUAL', { reason }], ['cure.E-MANUAL', {}], TARGET))
}
