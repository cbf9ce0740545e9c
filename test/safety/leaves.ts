/** The places in an input where a text belongs, found in its schema, and an input around each. */
import * as z from 'zod'

export type Path = (string | number)[]

interface Schema {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  prefixItems?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  additionalProperties?: Schema | boolean
  propertyNames?: Schema
  const?: unknown
  enum?: unknown[]
  minimum?: number
  $ref?: string
  $defs?: Record<string, Schema>
}

export interface Leaf {
  path: Path
  /** Levels at which one of several shapes is meant: zod complains there and not below. */
  unions: Path[]
  /** `null` empties the field. */
  nullable: boolean
}

/** Places of texts, without those that no schema describes. */
export function textsOf(schema: z.ZodType): Leaf[] {
  return leaves(jsonSchema(schema), [], [])
}

const jsonSchema = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema

function leaves(schema: Schema, path: Path, unions: Path[]): Leaf[] {
  const shapes = schema.anyOf ?? schema.oneOf
  if (shapes) {
    const nullable = shapes.some(({ type }) => type === 'null')
    const found = shapes.flatMap((one) => leaves(one, path, [...unions, path]))
    return nullable ? found.map((leaf) => (leaf.path === path ? { ...leaf, nullable } : leaf)) : found
  }
  if (schema.allOf) return schema.allOf.flatMap((one) => leaves(one, path, unions))
  if (schema.type === 'array') {
    const items = schema.prefixItems ?? (schema.items ? [schema.items] : [])
    return items.flatMap((one, i) => leaves(one, [...path, i], unions))
  }
  if (schema.type === 'object') {
    const named = Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
      leaves(one, [...path, name], unions),
    )
    const free = schema.additionalProperties
    return typeof free === 'object' ? [...named, ...leaves(free, [...path, 'k'], unions)] : named
  }
  const isText = schema.type === 'string' || typeof schema.const === 'string' || schema.enum !== undefined
  return isText ? [{ path, unions, nullable: false }] : []
}

/** An input that has the value at the path: every object and list around it, with what else they must have. */
export function inputWith(schema: z.ZodType, path: Path, value: unknown): unknown {
  return build(jsonSchema(schema), path, value)
}

function build(schema: Schema, path: Path | undefined, value: unknown): unknown {
  if (path?.length === 0) return value
  const shapes = schema.anyOf ?? schema.oneOf
  if (shapes) return build(shapes.find((one) => !path || leads(one, path)) ?? shapes[0] ?? {}, path, value)
  const [head, ...rest] = path ?? []
  if (schema.type === 'array') {
    if (head === undefined) return []
    const at = Number(head)
    const length = schema.prefixItems?.length ?? at + 1
    return Array.from({ length }, (_, i) => {
      const item = schema.prefixItems?.[i] ?? schema.items ?? {}
      return i === at ? build(item, rest, value) : build(item, undefined, undefined)
    })
  }
  if (schema.type === 'object') {
    const built: Record<string, unknown> = {}
    for (const [name, one] of Object.entries(schema.properties ?? {})) {
      if (name === head) built[name] = build(one, rest, value)
      else if (schema.required?.includes(name)) built[name] = build(one, undefined, undefined)
    }
    if (head !== undefined && !Object.hasOwn(schema.properties ?? {}, String(head)))
      built[String(head)] = build(
        typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {},
        rest,
        value,
      )
    return built
  }
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'boolean') return true
  if (schema.type === 'number' || schema.type === 'integer') return schema.minimum ?? 1
  return 'x'
}

/** Whether a shape has a place for that path. */
function leads(schema: Schema, path: Path): boolean {
  return leaves(schema, [], []).some((leaf) => leaf.path.join() === path.join())
}
