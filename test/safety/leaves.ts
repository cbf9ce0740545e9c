/** The places in an input where a text belongs, found in its schema. */
import type * as z from 'zod'
import { leavesOf, type Path, type Schema, schemaOf } from './schema'

export interface Leaf {
  path: Path
  /** Levels at which one of several shapes is meant: zod complains there and not below. */
  unions: Path[]
  /** `null` empties the field. */
  nullable: boolean
}

const isText = ({ type, const: only, enum: some }: Schema) =>
  type === 'string' || typeof only === 'string' || some !== undefined

/** Places of texts, without those that no schema describes. */
export function textsOf(input: z.ZodType): Leaf[] {
  const leaves = leavesOf(schemaOf(input))
  const emptied = new Set(leaves.flatMap(({ schema, path }) => (schema.type === 'null' ? path.join() : [])))
  return leaves
    .filter(({ schema }) => isText(schema))
    .map(({ path, unions }) => ({ path, unions, nullable: emptied.has(path.join()) }))
}
