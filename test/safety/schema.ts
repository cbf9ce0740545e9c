/** What an action lets in, read from its own schema: the one reader that every test of inputs goes by. */
import * as z from 'zod'

/** A place in an input. */
export type Path = (string | number)[]

/** JSON Schema, as far as zod writes it for the inputs of actions. */
export interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  prefixItems?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  additionalProperties?: Schema | boolean
  const?: unknown
  enum?: unknown[]
  minimum?: number
  exclusiveMinimum?: number
  minItems?: number
  minLength?: number
  maxLength?: number
  pattern?: string
}

export const schemaOf = (input: z.ZodType): Schema =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema

/** The shapes of which one is meant. */
export const shapesOf = ({ anyOf, oneOf }: Schema): Schema[] | undefined => anyOf ?? oneOf

/** The places in a schema where a value stands that has no parts; `unions`: where one of several shapes is meant. */
export function leavesOf(
  schema: Schema,
  path: Path = [],
  unions: Path[] = [],
): { schema: Schema; path: Path; unions: Path[] }[] {
  const inside = (one: Schema, step?: string | number) =>
    leavesOf(one, step === undefined ? path : [...path, step], unions)
  const shapes = shapesOf(schema)
  if (shapes) return shapes.flatMap((one) => leavesOf(one, path, [...unions, path]))
  if (schema.allOf) return schema.allOf.flatMap((one) => inside(one))
  if (schema.type === 'array')
    return (schema.prefixItems ?? (schema.items ? [schema.items] : [])).flatMap(inside)
  if (schema.type === 'object') {
    const free = schema.additionalProperties
    return [
      ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => inside(one, name)),
      ...(typeof free === 'object' ? inside(free, 'k') : []),
    ]
  }
  return [{ schema, path, unions }]
}

/** Every field of every object within, with whether it must be there. */
export function fieldsIn(schema: Schema): { name: string; required: boolean }[] {
  const named = Object.entries(schema.properties ?? {}).flatMap(([name, one]) => [
    { name, required: schema.required?.includes(name) ?? false },
    ...fieldsIn(one),
  ])
  return [
    ...named,
    ...[...(shapesOf(schema) ?? []), ...(schema.items ? [schema.items] : [])].flatMap(fieldsIn),
  ]
}

/** Objects that take fields which they do not name, by their place; free keys of one shape are named by that shape. */
export function openObjectsIn(schema: Schema, place = ''): string[] {
  const within = [
    ...Object.entries(schema.properties ?? {}).map(([name, one]) => [`${place}.${name}`, one] as const),
    ...[...(shapesOf(schema) ?? []), ...(schema.allOf ?? [])].map((one) => [place, one] as const),
    ...[...(schema.prefixItems ?? []), ...(schema.items ? [schema.items] : [])].map(
      (one) => [`${place}[]`, one] as const,
    ),
  ].flatMap(([inner, one]) => openObjectsIn(one, inner))
  const free = schema.additionalProperties
  const shaped = free !== null && typeof free === 'object' && Object.keys(free).length > 0
  if (shaped) within.push(...openObjectsIn(free as Schema, `${place}{}`))
  return schema.type === 'object' && free !== false && !shaped ? [place, ...within] : within
}
