import type { ProductEvent } from '../../../typings/assessment'

/**
 * Why a person may not decide an appeal: they decided it before, they stand behind one of the measures that it is
 * against, or what it is against is their own reading. Undefined: they may.
 */
export function barredFrom(
  person: string,
  deciders: readonly string[],
  measures: readonly Pick<ProductEvent, 'maker' | 'checker'>[],
  readers: readonly string[] = [],
): 'decidedBefore' | 'ownMeasure' | 'ownReading' | undefined {
  if (deciders.includes(person)) return 'decidedBefore'
  if (measures.some(({ maker, checker }) => maker === person || checker === person)) return 'ownMeasure'
  return readers.includes(person) ? 'ownReading' : undefined
}
