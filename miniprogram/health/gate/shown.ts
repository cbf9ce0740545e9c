import { clock } from '../../services/format'
import { fill, refusalText, words } from '../../services/words'
import type { Passing } from './pass'

/** What the large band of a gate says. `state` is never a colour where nothing could be verified. */
export interface Shown {
  state: 'green' | 'yellow' | 'red' | 'grey'
  outcome: string
  colour: string
  /** Who to compare with; empty for the code of another issuer. */
  name: string
  four: string
  advice: string
  compare: string
  /** Verified by the phone alone, at a time. */
  offline: string
  label: string
  passed: boolean
  /** Whether it counts among those who passed or were refused. */
  counted: boolean
}

/** A passing in words. Whatever could not be verified is refused, without a colour. */
export function shownOf(passing: Passing): Shown {
  const w = words('checkpoint')
  const h = words('health')
  if (passing.kind !== 'seen') {
    const advice = passing.kind === 'refused' ? refusalText(passing.error) : w.distrust[passing.why]
    return {
      ...NOTHING,
      outcome: h.outcomes.refuse,
      colour: w.cannotTell,
      advice,
      label: `${w.cannotTell}，${advice}`,
    }
  }
  const { gate } = passing
  const advices: Record<string, string> = h.gate
  const advice = advices[gate.advice.code] ?? ''
  const outcome = h.outcomes[gate.outcome]
  const colour = h.colours[gate.colour]
  const who = gate.nameMasked ? fill(w.who, { name: gate.nameMasked, four: gate.lastFour }) : w.fromOther
  return {
    state: gate.colour,
    outcome,
    colour,
    name: gate.nameMasked,
    four: gate.lastFour,
    advice,
    compare: gate.compareCard ? h.compareCard : gate.nameMasked ? w.compare : '',
    offline: passing.offline ? fill(w.offlineSeen, { time: clock(gate.at) }) : '',
    label: fill(w.verdictLabel, { outcome, colour, who, advice }),
    passed: gate.outcome === 'pass',
    counted: true,
  }
}

const NOTHING: Shown = {
  state: 'grey',
  outcome: '',
  colour: '',
  name: '',
  four: '',
  advice: '',
  compare: '',
  offline: '',
  label: '',
  passed: false,
  counted: false,
}
