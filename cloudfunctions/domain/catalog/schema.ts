import * as z from 'zod'
import { isDay } from '../calendar'

/** Shapes of the catalogue's JSON. Unknown keys are refused, so that a misspelt limit cannot be ignored. */
const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const source = z.strictObject({ mark: z.enum(['found', 'measured', 'memory']), ref: z.string().min(1) })
const day = z.string().refine(isDay)
const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/)
const kind = z.enum(['licence', 'filing'])
const origin = z.enum(['domestic', 'imported'])

export const licenceType = z.strictObject({
  id,
  kind,
  name: text,
  hint: text,
  example: z.string().min(1),
  pattern: z.string().startsWith('^').endsWith('$'),
  check: z.enum(['uscc', 'mod11_10']).optional(),
  holder: z.enum(['supplier', 'manufacturer']),
  expires: z.boolean(),
  register: z.strictObject({ name: text, url: z.url() }),
  source,
})

const limit = z.discriminatedUnion('op', [
  z.strictObject({ op: z.enum(['min', 'max']), value: z.number() }),
  z.strictObject({ op: z.literal('range'), low: z.number(), high: z.number() }),
  z.strictObject({ op: z.literal('none') }),
  z.strictObject({ op: z.literal('pass') }),
])

const item = { code: id, name: text, unit: z.string(), limit }
const keyItem = z.strictObject({
  ...item,
  parts: z.array(z.strictObject(item)).min(2).optional(),
  standard: z.strictObject({ ref: z.string().min(1), mandatory: z.boolean() }),
  mode: z.literal('epidemic').optional(),
  source,
})

export const category = z.strictObject({
  id,
  version: z.string().min(1),
  effectiveFrom: day,
  classOne: text,
  name: text,
  licenceGroups: z.array(
    z.strictObject({
      kind,
      anyOf: z.array(id).min(1),
      origin: origin.optional(),
      onlyIf: z.literal('productionLicenceList').optional(),
      effectiveFrom: day.optional(),
      effectiveTo: day.optional(),
    }),
  ),
  scCodes: z.array(z.string().regex(/^(0[1-9]|[12]\d|3[01])$/)).optional(),
  keyItems: z.array(keyItem).min(3).max(5),
  reportMaxAgeDays: z.int().positive(),
  label: z.strictObject({
    standard: z.union([z.string().min(1), text]),
    fields: z.array(z.strictObject({ id, name: text, origin: origin.optional() })).min(1),
  }),
  packaging: z.strictObject({
    photos: z.array(z.enum(['outer', 'inner', 'label_front', 'label_back', 'barcode'])).min(1),
    dropTest: z.boolean(),
    liquid: z.boolean(),
    fragile: z.boolean(),
    dangerous: z.boolean().optional(),
  }),
  reviewRate: z.number().min(0.02).max(1),
})

/** A category's file: the category and where its figures come from that have no place for a source of their own. */
export const categoryFile = z.strictObject({
  category,
  sources: z.strictObject({ reportMaxAgeDays: source, label: source, reviewRate: source, licences: source }),
})

const heights = z
  .array(z.strictObject({ belowKg: z.number().positive(), heightMm: z.int().positive() }))
  .min(1)
export const dropHeights = z.strictObject({
  source,
  tables: z.strictObject({ ISTA_1A: heights, ISTA_2A: heights }),
})

const whole = z.int().positive().max(36_500)
/** A limit in its unit: no share is more than the whole, and no span is longer than a century. */
const requirementLimit = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.enum(['days', 'months', 'count']), value: whole, source }),
  z.strictObject({ unit: z.literal('hours'), value: z.number().positive().max(8760), source }),
  z.strictObject({ unit: z.literal('percent'), value: z.number().min(0).max(100), source }),
  z.strictObject({ unit: z.literal('bp'), value: z.number().min(0).max(10_000), source }),
])

/** The requirements in force. Which ids there are and which need a limit is the vocabulary's matter. */
export const requirementList = z
  .array(
    z.strictObject({ id: z.string().regex(/^[A-Z][A-Z0-9-]{1,31}$/), limit: requirementLimit.optional() }),
  )
  .min(1)

export const prohibitedList = z.strictObject({
  source,
  terms: z.array(z.strictObject({ name: text, words: z.array(z.string().min(2)).min(1) })),
})
