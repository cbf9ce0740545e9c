import type * as z from 'zod'
import type { Issue } from '../../../typings/contract'
import { refuse } from './refusal'

/** The largest input an action looks at, in bytes. */
export const INPUT_LIMIT = 100 * 1024

/** Levels of lists and objects within each other; our deepest form has seven. */
const DEPTH_LIMIT = 20

/** Refuses before parsing what no form of ours can send. */
export function refuseOversized(input: unknown): void {
  refuseDeep(input)
  const bytes = Buffer.byteLength(JSON.stringify(input) ?? '')
  if (bytes > INPUT_LIMIT) refuse('TOO_LARGE', { params: { limitKb: INPUT_LIMIT / 1024 } })
}

/** Anything that would end the stack of what looks into it, this file first. */
function refuseDeep(input: unknown): void {
  if (isDeeper(input, DEPTH_LIMIT)) refuse('INVALID_INPUT', { issues: [{ path: [], code: 'format' }] })
}

/** Level by level and not by calling itself: 50,000 brackets fit into the limit and would end the stack. */
function isDeeper(value: unknown, limit: number): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true
    level = level.flatMap((one) => (one && typeof one === 'object' ? Object.values(one) : []))
  }
  return false
}

/** The input as the schema allows it and nothing else, or a refusal that names every field at fault. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  refuseDeep(input)
  const hostile = hostileKey(input, [])
  if (hostile) refuse('INVALID_INPUT', { issues: [{ path: hostile, code: 'unknownField' }] })
  const parsed = schema.safeParse(input, { reportInput: true })
  if (!parsed.success) refuse('INVALID_INPUT', { issues: firstOfEach(parsed.error.issues.flatMap(issueOf)) })
  return parsed.data as T
}

const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Where a key would reach a prototype or be read by the database as an operator or a path. A strict schema
 * refuses most of these; an object with free keys does not.
 */
function hostileKey(value: unknown, path: (string | number)[]): (string | number)[] | undefined {
  if (!value || typeof value !== 'object') return undefined
  for (const key of Object.keys(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    if (!Array.isArray(value) && (PROTOTYPE_KEYS.has(key) || key.startsWith('$') || key.includes('.')))
      return here
    const deeper = hostileKey((value as Record<string, unknown>)[key], here)
    if (deeper) return deeper
  }
  return undefined
}

/** One issue for each field: a list where a text belongs is of the wrong type, not too short as well. */
function firstOfEach(issues: Issue[]): Issue[] {
  return issues.filter(
    ({ path }, index) => index === issues.findIndex((one) => one.path.join() === path.join()),
  )
}

/** One fault of zod's in our few codes, which the phone words. */
function issueOf(fault: z.core.$ZodIssue): Issue[] {
  const path = fault.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  switch (fault.code) {
    case 'invalid_type':
      return fault.input === undefined
        ? [{ path, code: 'required' }]
        : [{ path, code: 'type', params: { expected: fault.expected } }]
    case 'unrecognized_keys':
      return fault.keys.map((key) => ({ path: [...path, key], code: 'unknownField' }))
    case 'too_big':
      return [
        {
          path,
          code: fault.origin === 'string' ? 'tooLong' : 'tooBig',
          params: { limit: Number(fault.maximum) },
        },
      ]
    case 'too_small':
      if (fault.origin === 'string' && Number(fault.minimum) === 1) return [{ path, code: 'required' }]
      return [
        {
          path,
          code: fault.origin === 'string' ? 'tooShort' : 'tooSmall',
          params: { limit: Number(fault.minimum) },
        },
      ]
    case 'invalid_value':
      return [{ path, code: fault.input === undefined ? 'required' : 'choice' }]
    case 'custom':
      return [{ path, code: String(fault.params?.code ?? 'format') }]
    default:
      return [{ path, code: 'format' }]
  }
}
