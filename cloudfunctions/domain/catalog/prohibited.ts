import type { Text } from '../../../typings/text'
import list from './prohibited.json'
import { prohibitedList } from './schema'

const terms = prohibitedList.parse(list).terms

/** The prohibited class that a category or a product's name falls into, or undefined. */
export function prohibited(text: string): Text | undefined {
  const written = text.toLowerCase().replace(/\s+/g, ' ')
  return terms.find(({ words }) => words.some((word) => written.includes(word)))?.name
}
