import type { CodeState } from '../../typings/contract'
import { keepSeen, lastSeen } from './seen'

/** A pile of goods that is being scanned one after the other: how many there were of each colour. */
export interface Pile {
  counts: Record<CodeState, number>
  /** Scanned in this pile already, so that a package that is read twice counts once. */
  tokens: string[]
  /** Milliseconds, of the last scan. */
  at: number
}

const PLACE = 'pile'
/** A pause of half an hour begins another pile. */
const PAUSE_MS = 30 * 60_000
/** More packages than anybody scans in one go; beyond them a second reading counts again. */
const REMEMBERED = 500

/** Writing to the phone takes a moment; what is shown meanwhile is this. */
let current: Pile | undefined

const NOTHING: Pile = { counts: { green: 0, yellow: 0, red: 0, grey: 0 }, tokens: [], at: 0 }

/** The pile that goes on, or an empty one after a pause. */
export function pileNow(now = Date.now()): Pile {
  const known = current ?? lastSeen<Pile>(PLACE)
  return known && now - known.at < PAUSE_MS ? known : NOTHING
}

/** Counts a verdict; what was in the pile already stays counted as it was. */
export function addToPile(token: string, state: CodeState, now = Date.now()): Pile {
  const { counts, tokens } = pileNow(now)
  const known = tokens.includes(token)
  const pile: Pile = {
    counts: known ? counts : { ...counts, [state]: counts[state] + 1 },
    tokens: known ? tokens : [token, ...tokens].slice(0, REMEMBERED),
    at: now,
  }
  keep(pile)
  return pile
}

/** Begins anew. */
export function clearPile(): void {
  keep(NOTHING)
}

function keep(pile: Pile): void {
  current = pile
  keepSeen(PLACE, pile)
}

export const pileSize = ({ counts }: Pile): number => counts.green + counts.yellow + counts.red + counts.grey
