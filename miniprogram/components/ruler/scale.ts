import type { Limit } from '../../../typings/catalog'

/** Where things stand on the track, in percent of its length. */
export interface Scale {
  start: string
  end: string
  /** Allowed zone. */
  zone: { from: number; to: number }
  limits: { at: number; label: string }[]
  value?: number
}

/**
 * The track of a limit: it starts at zero and leaves room beyond the limit; a value further out stretches it.
 * Limits without a figure (`none`, `pass`) have no track.
 */
export function scaleOf(limit: Limit, value: number | undefined): Scale | undefined {
  if (limit.op === 'none' || limit.op === 'pass') return undefined
  const [low, high] = limit.op === 'range' ? [limit.low, limit.high] : [limit.value, limit.value]
  const room =
    limit.op === 'range' ? high + Math.max(high - low, high * 0.2) : high * (limit.op === 'min' ? 2 : 1.5)
  const end = round(Math.max(room || 1, (value ?? 0) * 1.1))
  const start = Math.min(0, round(low - Math.abs(low) * 0.2), value ?? 0)
  const at = (figure: number) =>
    Math.max(0, Math.min(100, Math.round(((figure - start) / (end - start)) * 1000) / 10))
  const marks =
    limit.op === 'range'
      ? [low, high].map((figure) => ({ at: at(figure), label: String(figure) }))
      : [{ at: at(high), label: `${limit.op === 'min' ? '≥' : '≤'}${high}` }]
  return {
    start: String(start),
    end: String(end),
    zone: { from: limit.op === 'max' ? 0 : at(low), to: limit.op === 'min' ? 100 : at(high) },
    limits: marks,
    ...(value === undefined ? {} : { value: at(value) }),
  }
}

/** Whether a figure keeps the limit. Only for the drawing: what counts is decided by the server. */
export function keeps(limit: Limit, value: number): boolean {
  if (limit.op === 'min') return value >= limit.value
  if (limit.op === 'max') return value <= limit.value
  if (limit.op === 'range') return value >= limit.low && value <= limit.high
  return value === 0
}

/** `≥10%`, `4–9`, in words where there is no figure. */
export function limitText(
  limit: Limit,
  unit: string,
  w: { mustNotDetect: string; mustPass: string },
): string {
  const of = unit === '%' ? '%' : unit ? ` ${unit}` : ''
  if (limit.op === 'min') return `≥${limit.value}${of}`
  if (limit.op === 'max') return `≤${limit.value}${of}`
  if (limit.op === 'range') return `${limit.low}–${limit.high}${of}`
  return limit.op === 'none' ? w.mustNotDetect : w.mustPass
}

/** Two digits are enough for an end of a track. */
function round(figure: number): number {
  if (figure === 0) return 0
  const step = 10 ** (Math.floor(Math.log10(Math.abs(figure))) - 1)
  return Number((Math.ceil(figure / step) * step).toPrecision(3))
}
