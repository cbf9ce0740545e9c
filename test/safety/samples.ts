/** Inputs that an action lets in, made from its own schema: the smallest ones, with what is given at its place. */
import type * as z from 'zod'
import type { Served } from './everyAction'
import { fieldsIn, leavesOf, type Path, type Schema, schemaOf, shapesOf } from './schema'

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
  const sample = build(schemaOf(input), { known: { requestKey: randomKey(), ...known } })
  const parsed = input.safeParse(sample)
  if (parsed.success) return sample
  throw new Error(
    `${functionName}.${action}: no input fits ${JSON.stringify(sample)}: ${parsed.error.message}`,
  )
}

/** The smallest input that has the value at the path, whether or not it belongs there. */
export const inputWith = (input: z.ZodType, path: Path, value: unknown): unknown =>
  build(schemaOf(input), { known: { requestKey: randomKey() }, at: { path, value } })

/** Names of fields that an input must have, at any depth. */
export const fieldsOf = ({ input }: Served): Set<string> =>
  new Set(fieldsIn(schemaOf(input)).flatMap(({ name, required }) => (required ? name : [])))

/** Names of all fields that an input may have, at any depth. */
export const placesOf = ({ input }: Served): Set<string> =>
  new Set(fieldsIn(schemaOf(input)).map(({ name }) => name))

let made = 0
function randomKey(): string {
  made += 1
  return `sample-${String(made).padStart(12, '0')}`
}

interface Wanted {
  known: Known
  /** A value that stands at this path and at no other; the way to it is built. */
  at?: { path: Path; value: unknown }
}

function build(schema: Schema, wanted: Wanted, name?: string): unknown {
  const { known, at } = wanted
  if (at?.path.length === 0) return at.value
  if (!at && name !== undefined && Object.hasOwn(known, name)) return known[name]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const shapes = shapesOf(schema) ?? schema.allOf
  if (shapes && !schema.properties)
    return build(shapes.find((one) => !at || leads(one, at.path)) ?? shapes[0] ?? {}, wanted, name)
  switch (schema.type) {
    case 'object':
      return builtObject(schema, wanted)
    case 'array':
      return builtList(schema, wanted)
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

/** What is wanted of a part: the rest of the way, if it leads through it. */
const through = ({ known, at }: Wanted, step: string | number): Wanted =>
  at?.path[0] === step ? { known, at: { path: at.path.slice(1), value: at.value } } : { known }

function builtObject({ properties = {}, required, additionalProperties: free }: Schema, wanted: Wanted) {
  const head = wanted.at?.path[0]
  const built = Object.fromEntries(
    Object.entries(properties)
      .filter(([field]) => required?.includes(field) || Object.hasOwn(wanted.known, field) || field === head)
      .map(([field, inner]) => [field, build(inner, through(wanted, field), field)]),
  )
  if (head === undefined || Object.hasOwn(properties, head)) return built
  return { ...built, [head]: build(typeof free === 'object' ? free : {}, through(wanted, head)) }
}

function builtList({ prefixItems, items = {}, minItems = 0 }: Schema, wanted: Wanted) {
  const head = wanted.at?.path[0]
  const length = prefixItems?.length ?? Math.max(minItems, head === undefined ? 0 : Number(head) + 1)
  return Array.from({ length }, (_, i) => build(prefixItems?.[i] ?? items, through(wanted, i)))
}

/** Whether a shape has a place for that path. */
const leads = (schema: Schema, path: Path): boolean =>
  leavesOf(schema).some((leaf) => leaf.path.join() === path.join())

function textFor({ pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema): string {
  const fits = (text: string) =>
    text.length >= minLength && text.length <= maxLength && (!pattern || new RegExp(pattern, 'u').test(text))
  return TEXTS.find(fits) ?? 'a'.repeat(Math.max(1, minLength))
}
