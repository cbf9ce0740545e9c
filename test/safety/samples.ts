/** An input that an action lets in, made from its own schema: the smallest one, with the ids that are given. */
import * as z from 'zod'
import type { Served } from './everyAction'

interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  prefixItems?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  const?: unknown
  enum?: unknown[]
  minimum?: number
  exclusiveMinimum?: number
  minItems?: number
  minLength?: number
  maxLength?: number
  pattern?: string
}

/** Values by the name of their field, tried before anything else and also where the field may be left out. */
export type Known = Record<string, unknown>

/** Texts that schemas ask for: the first that fits is taken. */
const TEXTS = [
  'aaaaaaaaaaaaaaaaaaaa',
  '2026-01-01',
  'company:aaaaaaaaaaaaaaaa',
  '2026-01',
  '2026-01-01T00:00:00.000Z',
  '1',
  '13800000000',
  '测试用的一段话，长到足够说明理由，也不含任何人的资料。',
  '330106',
  '110101199003074258',
  'a'.repeat(43),
  'https://example.com/hook',
]

/** @throws when nothing fits, with what was wrong: name a value for the field in `INPUTS` */
export function sampleOf({ functionName, action, input }: Served, known: Known): unknown {
  const sample = build(schemaOf(input), { requestKey: randomKey(), ...known })
  const parsed = input.safeParse(sample)
  if (parsed.success) return sample
  throw new Error(
    `${functionName}.${action}: no input fits ${JSON.stringify(sample)}: ${parsed.error.message}`,
  )
}

/** Names of fields that an input must have, at any depth. */
export const fieldsOf = (served: Served): Set<string> =>
  named(served, (one, name) => !!one.required?.includes(name))

/** Names of all fields that an input may have, at any depth. */
export const placesOf = (served: Served): Set<string> => named(served, () => true)

function named({ input }: Served, counts: (one: Schema, name: string) => boolean): Set<string> {
  const names = new Set<string>()
  const walk = (one: Schema): void => {
    for (const [name, inner] of Object.entries(one.properties ?? {})) {
      if (counts(one, name)) names.add(name)
      walk(inner)
    }
    for (const inner of [...(one.anyOf ?? []), ...(one.oneOf ?? []), ...(one.items ? [one.items] : [])])
      walk(inner)
  }
  walk(schemaOf(input))
  return names
}

const schemaOf = (input: z.ZodType): Schema =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema

let made = 0
function randomKey(): string {
  made += 1
  return `sample-${String(made).padStart(12, '0')}`
}

function build(schema: Schema, known: Known, name?: string): unknown {
  if (name !== undefined && Object.hasOwn(known, name)) return known[name]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const shape = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.[0]
  if (shape && !schema.properties) return build(shape, known, name)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([field]) => schema.required?.includes(field) || Object.hasOwn(known, field))
          .map(([field, inner]) => [field, build(inner, known, field)]),
      )
    case 'array':
      return (
        schema.prefixItems?.map((inner) => build(inner, known)) ??
        Array.from({ length: schema.minItems ?? 0 }, () => build(schema.items ?? {}, known))
      )
    case 'boolean':
      return true
    case 'number':
    case 'integer':
      return schema.exclusiveMinimum !== undefined ? schema.exclusiveMinimum + 1 : (schema.minimum ?? 1)
    case 'string':
      return textFor(schema)
    default:
      return null
  }
}

function textFor({ pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema): string {
  const fits = (text: string) =>
    text.length >= minLength && text.length <= maxLength && (!pattern || new RegExp(pattern, 'u').test(text))
  return TEXTS.find(fits) ?? 'a'.repeat(Math.max(1, minLength))
}
