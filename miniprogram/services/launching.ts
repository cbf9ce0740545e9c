/** A launch as both sides see it: its time against the target in words and as a share of the track. */
import type { CodeState, LaunchRow } from '../../typings/contract'
import { dayOf, duration, moment } from './format'
import { fill, text, words } from './words'

export interface LaunchLine {
  launchId: string
  product: string
  supplier: string
  platform: string
  colour: CodeState
  lane: LaunchRow['lane']
  laneWord: string
  laneIcon: 'bolt' | 'steps'
  drawn: boolean
  /** Time left, over or taken, in words. */
  time: string
  overdue: boolean
  /** The supplier is awaited: the track is striped and runs on. */
  waiting: boolean
  decided: boolean
  /** Share of the track that is filled, and where its limit mark stands, in per cent. */
  filled: number
  limit: number
  start: string
  end: string
  state: LaunchRow['state']
  stateWord: string
  /** Who acts now, for the supplier. */
  who: string
  label: string
}

/** `now` is the server's, so that a wrong phone clock shows the right time left. */
export function launchLine(row: LaunchRow, now: number, side: 'supplier' | 'platform'): LaunchLine {
  const w = words('launch')
  const asked = Date.parse(row.requestedAt)
  const due = Date.parse(row.dueAt)
  const at = row.decidedAt ? Date.parse(row.decidedAt) : Math.max(now, asked)
  const overdue = at > due
  const decided = row.state !== 'open'
  const waiting = row.awaits === 'supplier'
  const share = overdue ? (due - asked) / (at - asked) : (at - asked) / (due - asked)
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10
  const time = timeOf()
  const lane = w.lanes[row.lane]
  const end = overdue ? w.shouldHave : w.by
  return {
    launchId: row.launchId,
    product: row.product,
    supplier: row.supplier,
    platform: text(row.platform),
    colour: row.colour,
    lane: row.lane,
    laneWord: lane,
    laneIcon: row.lane === 'green' ? 'bolt' : 'steps',
    drawn: row.drawn || row.toReview,
    time,
    overdue,
    waiting,
    decided,
    filled: overdue ? 100 : percent,
    limit: overdue ? percent : 100,
    start:
      row.step && side === 'platform' ? w.steps[row.step] : fill(w.asked, { time: moment(row.requestedAt) }),
    end: decided ? moment(row.decidedAt ?? row.requestedAt) : fill(end, { time: moment(row.dueAt) }),
    state: row.state,
    stateWord: w.states[row.state],
    who: fill(whoOf(), { platform: text(row.platform) }),
    label: fill(w.rowLabel, { product: row.product, supplier: row.supplier, lane, time }),
  }

  function timeOf(): string {
    if (decided) return fill(w.took, { time: duration(at - asked) })
    if (overdue) return fill(w.over, { time: duration(at - due) })
    if (side === 'supplier') return fill(w.used, { time: duration(at - asked) })
    // Over a night or a weekend the gross hours would say more time than there is to work.
    const overNight = row.target === 'hours4' && dayOf(due) !== dayOf(at)
    return overNight ? w.targets.hours4 : fill(w.left, { time: duration(due - at) })
  }

  function whoOf(): string {
    if (row.state !== 'open') return w.who[row.state]
    if (row.awaits === 'supplier') return w.who.supplier
    return row.toReview ? w.who.review : w.who.platform
  }
}

/** Server time minus phone time. */
export const aheadOf = (asOf: string): number => Date.parse(asOf) - Date.now()
