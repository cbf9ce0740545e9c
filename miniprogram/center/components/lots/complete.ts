import type { LotTyped } from './lots'

/** Whether every lot has its number and units, and there is one at least. */
export const isComplete = (lots: readonly LotTyped[]): boolean =>
  lots.length > 0 && lots.every(({ number, units }) => number !== '' && units > 0)
