import { words } from '../../../services/words'
import { vocabulary } from './vocabulary'

/** Whether every word of a search stands in one of the texts. Letters, wide or narrow, count as the same. */
export function found(search: string, ...texts: string[]): boolean {
  const all = plain(texts.join('\n'))
  return plain(search)
    .split(/\s+/)
    .every((word) => all.includes(word))
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** The requirements that a search finds, by capacity; a capacity without any is left out. */
export function groupsOf(search: string) {
  const cures: Record<string, readonly string[]> = words('cures')
  const names = words('common').capacities
  return vocabulary.flatMap(({ capacity, requirements }) => {
    const items = requirements
      .map(([id, cost]) => ({ id, cost, what: cures[id]?.[0] ?? id, how: cures[id]?.[1] ?? '' }))
      .filter(({ id, what, how }) => found(search, id, what, how, names[capacity]))
    return items.length > 0 ? [{ capacity, name: names[capacity], items }] : []
  })
}

/** Questions and answers that a search finds. */
export function questionsOf(search: string) {
  return Object.entries(words('help').faq)
    .map(([id, { q, a }]) => ({ id, q, a }))
    .filter(({ q, a }) => found(search, q, a))
}
