/** A draft and what it would do, in words and lengths. */
import type { Colour } from '../../../../typings/assessment'
import type { ImpactRow, ImpactView, RuleDraftView } from '../../../../typings/contract'
import { dayInWords, dayOf, moment } from '../../../services/format'
import { fill, reason, text, type Words, words } from '../../../services/words'
import { changeWords } from '../rule-set/view'

type W = Words<'rules'>
const DAY_MS = 86_400_000
const COLOURS: Colour[] = ['green', 'yellow', 'red']
const colourWord = (colour: string) => words('common').colours[colour as Colour] ?? colour

export function headOf({ name, from, author, at, base, state, changes }: RuleDraftView, w: W) {
  const days = Math.round((Date.parse(from) - Date.parse(dayOf(Date.now()))) / DAY_MS)
  const day = dayInWords(from)
  return {
    name: text(name),
    state: w.draftStates[state],
    icon: state === 'proposed' ? 'hourglass' : state === 'approved' ? 'check' : 'edit',
    changes: changes.map((one) => changeWords(one, w)),
    starts: fill(days > 0 ? w.startsAt : w.startsPast, { from: day, n: days }),
    author: fill(w.opened, { author, time: moment(at) }),
    base: fill(w.version, { version: base }),
    done: state === 'approved' ? fill(w.done, { from: day }) : '',
  }
}

export interface Side {
  name: string
  parts: { colour: string; word: string; count: number; size: number }[]
}

/** The products of both sides by colour, and the pairs that change, the most first. */
export function impactWords(impact: ImpactView | undefined, w: W) {
  if (!impact) return null
  const { state, seen, total, counts, changed, failed, suppliers, day, at } = impact
  const judged = counts.reduce((sum, { count }) => sum + count, 0)
  const side = (name: string, which: 'from' | 'to'): Side => ({
    name,
    parts: COLOURS.flatMap((colour) => {
      const count = counts.filter((one) => one[which] === colour).reduce((sum, one) => sum + one.count, 0)
      const size = judged ? Math.max(2, Math.round((count / judged) * 1000) / 10) : 0
      return count > 0 ? [{ colour, word: colourWord(colour), count, size }] : []
    }),
  })
  return {
    state,
    empty: state === 'done' && total === 0,
    title: changed ? fill(w.impact.changed, { n: changed }) : w.impact.nothing,
    share: fill(w.impact.share, { total, percent: total ? Math.round((changed / total) * 1000) / 10 : 0 }),
    progress: fill(w.impact.progress, { seen, total }),
    percent: total ? Math.round((seen / total) * 100) : 0,
    sides: [side(w.impact.now, 'from'), side(w.impact.later, 'to')],
    pairs: counts
      .filter(({ from, to }) => from !== to)
      .sort((a, b) => b.count - a.count)
      .map(({ from, to, count: n }) => ({
        key: `${from}-${to}`,
        from,
        to,
        fromWord: colourWord(from),
        toWord: colourWord(to),
        count: n,
        label: fill(w.impact.pairLabel, { from: colourWord(from), to: colourWord(to), n }),
      })),
    failed: failed ? fill(w.impact.failed, { n: failed }) : '',
    suppliers: changed ? fill(w.impact.suppliers, { n: suppliers }) : '',
    note: fill(w.impact.note, { day: dayInWords(day) }),
    asOf: fill(w.impact.asOf, { time: moment(at) }),
  }
}

export function productWords({ productId, product, supplier, number, from, to, why }: ImpactRow) {
  return {
    id: productId,
    product,
    supplier,
    number,
    from,
    to,
    fromWord: colourWord(from),
    toWord: colourWord(to),
    why: why.map(reason),
  }
}
