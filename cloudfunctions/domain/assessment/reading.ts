import type { Day } from '../../../typings/text'
import { isDay } from '../calendar'

/**
 * Reads one value without trusting its type. Three answers: the value; `undefined` where nothing was stated;
 * `null` where something stands that cannot be read. Neither of the last two ever passes a requirement, and
 * where absence is allowed, what cannot be read still is not absence.
 */
export type Read<T> = T | undefined | null

export type Fields = Readonly<Record<string, unknown>>

const EMPTY: Fields = Object.freeze({})
const NOTHING: readonly never[] = Object.freeze([])

/** An object, and no list. */
export const isRow = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object's own fields; none for anything else. */
export function fields(value: unknown): Fields {
  return isRow(value) ? value : EMPTY
}

/** The objects of a list; whatever else stands in it is dropped, and so is missing. */
export function rows(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isRow) : NOTHING
}

export function text(value: unknown): Read<string> {
  if (value === undefined || value === '') return undefined
  return typeof value === 'string' ? value.trim() || null : null
}

const isText = (value: unknown): boolean => typeof text(value) === 'string'

export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(isText) : NOTHING
}

export function flag(value: unknown): Read<boolean> {
  if (value === undefined) return undefined
  return typeof value === 'boolean' ? value : null
}

/** A finite figure of either sign: a deviation can be below zero. */
export function signed(value: unknown): Read<number> {
  if (value === undefined) return undefined
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** A finite figure of a thing that cannot be below zero, where a negative one is a typing fault. */
export function figure(value: unknown, most = Number.MAX_VALUE): Read<number> {
  if (value === undefined) return undefined
  return typeof value === 'number' && value >= 0 && value <= most ? value : null
}

export function day(value: unknown): Read<Day> {
  if (value === undefined || value === '') return undefined
  return isDay(value) ? value : null
}

/** A value out of a map by id, only where the map itself has it (never `constructor` or `__proto__`). */
export function own(map: unknown, id: Read<string>): Fields {
  if (typeof id !== 'string') return EMPTY
  const known = fields(map)
  return Object.hasOwn(known, id) ? fields(known[id]) : EMPTY
}
