import { appearance } from '../../services/appearance'
import { CallError } from '../../services/call'
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
    const advice =
      passing.kind === 'refused' ? refusalText(new CallError(passing.refusal)) : w.distrust[passing.why]
    const said = { outcome: h.outcomes.refuse, colour: w.cannotTell, advice }
    return { ...NOTHING, ...said, label: fill(w.unverifiedLabel, said) }
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

/** The navigation bar continues the band's surface; its letters are dark only on amber. */
const BARS: Record<Shown['state'], [light: string, dark: string, letters: '#ffffff' | '#000000']> = {
  green: ['#0a7a4a', '#0f7d4d', '#ffffff'],
  yellow: ['#f2b31d', '#f2b31d', '#000000'],
  red: ['#c0322c', '#c53b34', '#ffffff'],
  grey: ['#5c6965', '#66736f', '#ffffff'],
}
/** The ground of a page without a band. */
const PLAIN: [light: string, dark: string] = ['#f2f5f4', '#0e1311']

/** What a gate does beside the band: the bar takes its colour, and the hand feels the difference. */
export function felt(shown: Shown): void {
  const [light, dark, frontColor] = BARS[shown.state]
  wx.setNavigationBarColor({ frontColor, backgroundColor: isDark() ? dark : light, fail() {} })
  if (shown.passed) wx.vibrateShort?.({ type: 'light', fail() {} })
  else wx.vibrateLong?.({ fail() {} })
}

/** The band is gone: so is its colour. */
export function plainBar(): void {
  const [light, dark] = PLAIN
  const frontColor = isDark() ? '#ffffff' : '#000000'
  wx.setNavigationBarColor({ frontColor, backgroundColor: isDark() ? dark : light, fail() {} })
}

const isDark = (): boolean => appearance().theme === 'dark'
