import * as z from 'zod'

/**
 * What a client may send of a dossier. Strict in type and size, lenient in content: a draft may hold a wrong
 * number, which `checkDossier` words and the assessment colours, but never an object where a text belongs, an
 * unknown key or a list without end.
 */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !/\p{Cc}/u.test(value), 'Control characters are not text.')
/** Starts with a letter or digit, so that `__proto__` is no id. */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)
const code = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/)
const day = text(10)
const creditCode = text(40)
const documents = z.array(id).max(20)
const figure = (most: number) => z.number().min(0).max(most)
const share = figure(10_000)

const licence = z.strictObject({
  id,
  type: code,
  number: text(80).optional(),
  holder: creditCode.optional(),
  expiry: day.optional(),
  longTerm: z.boolean().optional(),
  renewalNotice: id.optional(),
  documents: documents.optional(),
})

const reportItem = z.strictObject({
  code,
  conclusion: z.enum(['pass', 'fail']).optional(),
  value: z.number().min(-1e12).max(1e12).optional(),
  parts: z
    .record(code, z.number().min(-1e12).max(1e12))
    .refine((parts) => Object.keys(parts).length <= 20)
    .optional(),
})

const report = z.strictObject({
  id,
  number: text(80).optional(),
  laboratory: text(120).optional(),
  cma: text(40).optional(),
  cnas: text(40).optional(),
  issued: day.optional(),
  namesMatch: z.boolean().optional(),
  items: z.array(reportItem).max(60).optional(),
  documents: documents.optional(),
})

const dropTest = z.strictObject({
  standard: z.enum(['ISTA_1A', 'ISTA_2A']).optional(),
  heightMm: figure(100_000).optional(),
  drops: z.array(z.boolean()).max(100).optional(),
  documents: documents.optional(),
})

const partnership = z.strictObject({
  id,
  platform: text(80),
  from: day.optional(),
  ended: day.optional(),
  reason: z.enum(['quality', 'business', 'other']).optional(),
  documents: documents.optional(),
})

const name = text(120).refine((value) => value.trim() !== '', 'A product has a name.')
const origin = z.enum(['domestic', 'imported'])
const face = z.enum(['outer', 'inner', 'label_front', 'label_back', 'barcode'])

/** A whole dossier, as it is stored. */
export const dossier = z.strictObject({
  category: code,
  name,
  brand: text(80).optional(),
  gtin: text(40).optional(),
  origin,
  tags: z.array(text(40)).max(20).optional(),
  onProductionLicenceList: z.boolean().optional(),
  forecastDaily: figure(1e9).optional(),
  manufacturer: z.strictObject({ name: text(120).optional(), creditCode: creditCode.optional() }).optional(),
  licences: z.array(licence).max(40),
  reports: z.array(report).max(40),
  label: z.strictObject({ fields: z.array(code).max(60), noBannedClaims: z.boolean().optional() }),
  packaging: z.strictObject({
    photos: z.array(z.strictObject({ face, document: id })).max(30),
    weightKg: figure(100_000).optional(),
    dangerous: z.boolean().optional(),
    drop: dropTest.optional(),
  }),
  partnerships: z.array(partnership).max(40),
})

const { brand, gtin, tags, onProductionLicenceList, forecastDaily, manufacturer } = dossier.shape

/**
 * Parts of a draft to replace; null takes an optional part away. The category never changes: another category is
 * another product.
 */
export const dossierChanges = dossier.omit({ category: true }).partial().extend({
  brand: brand.nullable(),
  gtin: gtin.nullable(),
  tags: tags.nullable(),
  onProductionLicenceList: onProductionLicenceList.nullable(),
  forecastDaily: forecastDaily.nullable(),
  manufacturer: manufacturer.nullable(),
})

/** What starts a product. */
export const newProduct = z.strictObject({ category: text(40), name, origin })

/** Figures the company declares once for all its products. Hours, percent and hundredths of a percent (`Bp`). */
export const capacityFigures = z.strictObject({
  dailyOutput: figure(1e9).optional(),
  stockCoverDaily: figure(1e9).optional(),
  dispatchP90Hours: figure(10_000).optional(),
  onTimePct: figure(100).optional(),
  damageBp: share.optional(),
  carriers: figure(10_000).optional(),
  replyHours: figure(10_000).optional(),
  disputeBp: share.optional(),
  recallPlan: z.boolean().optional(),
  resumed: z.boolean().optional(),
  staffPct: figure(100).optional(),
})
