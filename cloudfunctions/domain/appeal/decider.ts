import type { ProductEvent } from '../../../typings/assessment'

/**
 * Why a person may not decide an appeal: they decided it before, or they stand behind one of the measures that it is
 * against. Undefined: they may.
 */
export function barredFrom(
  person: string,
  deciders: readonly string[],
  measures: readonly Pick<ProductEvent, 'maker' | 'checker'>[],
): 'decidedBefore' | 'ownMeasure' | undefined {
  if (deciders.includes(person)) return 'decidedBefore'
  const own = measures.some(({ maker, checker }) => maker === person || checker === person)
  return own ? 'ownMeasure' : undefined
}
