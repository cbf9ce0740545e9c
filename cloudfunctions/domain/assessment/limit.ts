import type { KeyItem, Limit } from '../../../typings/catalog'

/** How a figure breaks a limit: which limit, and the figures to word it with. Undefined when it does not. */
export type Breach =
  | { by: 'min'; params: { value: number; limit: number; unit: string } }
  | { by: 'max'; params: { value: number; limit: number; unit: string } }
  | { by: 'range'; params: { value: number; low: number; high: number; unit: string } }
  | { by: 'none'; params: { value: number; unit: string } }

/** The limits themselves are good values. `pass` has no figure; of `none` anything above zero was detected. */
export function breachOf(limit: Limit, value: number, unit: string): Breach | undefined {
  switch (limit.op) {
    case 'min':
      return value < limit.value ? { by: 'min', params: { value, limit: limit.value, unit } } : undefined
    case 'max':
      return value > limit.value ? { by: 'max', params: { value, limit: limit.value, unit } } : undefined
    case 'range':
      return value < limit.low || value > limit.high
        ? { by: 'range', params: { value, low: limit.low, high: limit.high, unit } }
        : undefined
    case 'none':
      return value > 0 ? { by: 'none', params: { value, unit } } : undefined
    case 'pass':
      return undefined
  }
}

/** Whether a figure below zero can be meant: only a limit that reaches below zero itself has such figures. */
export const reachesBelowZero = ({ limit }: Pick<KeyItem, 'limit'>): boolean =>
  limit.op === 'range' ? limit.low < 0 : 'value' in limit && limit.value < 0

/** Whether a result needs a figure; `pass` and `none` are the laboratory's word. */
export const needsFigure = ({ limit }: KeyItem): boolean => limit.op !== 'pass' && limit.op !== 'none'
