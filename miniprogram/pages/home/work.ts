import type { ChecklistLine } from '../../../typings/assessment'
import type { ProductRow } from '../../../typings/contract'
import { mends } from '../../services/mend'
import { fill, reason, text, words } from '../../services/words'

/** One thing to do: an open line of a product with its cure. */
export interface Task {
  id: string
  shape: string
  title: string
  why: string
  line: ChecklistLine
}
/** A product as a card of the first screen. */
export interface Card {
  productId: string
  name: string
  category: string
  colour: string
  met: string
  note: string
  more: string
  tasks: Task[]
}

/** What the supplier can do; a line that waits for the Centre is no work of theirs. */
const isTask = (line: ChecklistLine) => (line.state === 'missing' || line.state === 'failing') && mends(line)

/** Products with work first, in the order the server gives; the number of shown actions is the headline's. */
export function cardsOf(rows: ProductRow[]): { cards: Card[]; tasks: number } {
  const cards = rows.map(cardOf).filter(({ tasks, note }) => tasks.length > 0 || note)
  return { cards, tasks: cards.reduce((sum, { tasks }) => sum + tasks.length, 0) }
}

function cardOf(row: ProductRow): Card {
  const w = words('home')
  const tasks = row.open.filter(isTask).map(taskOf)
  const left = row.total - row.met - row.open.length
  const waits = row.open.length > 0 && row.open.every(({ state }) => state === 'checking')
  return {
    productId: row.productId,
    name: row.name,
    category: text(row.category),
    colour: row.colour,
    met: fill(w.met, { met: row.met, total: row.total }),
    note: waits ? w.waits : tasks.length ? (row.state === 'draft' ? w.draft : w.mendThese) : '',
    more: tasks.length && left > 0 ? fill(w.more, { n: left }) : '',
    tasks,
  }
}

function taskOf(line: ChecklistLine): Task {
  const finding = line.findings[0]
  return {
    id: line.id,
    shape: line.state === 'failing' ? line.costs : line.state,
    title: reason(line.title),
    why: finding ? reason(finding.reason) : '',
    line,
  }
}

/** How many products have which colour, in the order of the legend. */
export function countsOf(rows: ProductRow[]): { state: string; word: string; count: number }[] {
  const w = words('common').colours
  const count = (state: string) => rows.filter(({ colour }) => colour === state).length
  return [
    { state: 'green', word: w.green, count: count('green') },
    { state: 'yellow', word: w.yellow, count: count('yellow') },
    { state: 'red', word: w.red, count: count('red') },
    { state: 'grey', word: words('home').drafts, count: count('grey') },
  ]
}
