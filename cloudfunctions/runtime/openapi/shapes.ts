/** What the interface answers, as schemas: the document is made of them, and tests hold the answers to them. */
import * as z from 'zod'
import type { CodeDetail, CodeState, LaunchView, PublicVerdict } from '../../../typings/contract'
import type { Stored } from '../store/database'
import type { DocumentRecord, Ending } from '../store/records'

const instant = z.iso.datetime().meta({ description: 'UTC', examples: ['2026-11-02T06:30:00.000Z'] })
export const dayShape = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai' })
export const state: z.ZodType<CodeState> = z.enum(['green', 'yellow', 'red', 'grey'])
const text = z.object({ zh: z.string(), en: z.string() })
const reason = z
  .object({ code: z.string(), params: z.record(z.string(), z.unknown()) })
  .meta({ description: 'A reason as data; codes never change their meaning' })

export const verdictShape = z
  .object({
    token: z.string(),
    number: z.string(),
    state,
    greyReason: z.enum(['draft', 'withdrawn', 'revoked']).optional(),
    product: z.string(),
    gtin: z.string().optional(),
    supplier: z.string(),
    classOne: text,
    category: text,
    validUntil: dayShape.optional(),
    changedAt: instant,
    met: z.int(),
    total: z.int(),
    ruleSet: z.string(),
    previous: z
      .object({ version: z.int(), state: z.enum(['green', 'yellow', 'red']), until: instant })
      .optional(),
    asOf: instant,
  })
  .meta({
    id: 'Verdict',
    description: 'What anybody sees who scans the code',
  }) satisfies z.ZodType<PublicVerdict>

const capacity = z.enum(['production', 'quality', 'shipment', 'operational', 'partnership'])

export const codeShape = z
  .object({
    verdict: verdictShape,
    productId: z.string(),
    version: z.int(),
    supplier: z.object({
      id: z.string(),
      name: z.string(),
      standing: z.enum(['unverified', 'verified', 'mismatch', 'revoked', 'suspended']),
      verifiedOn: dayShape.optional(),
    }),
    capacities: z.array(z.object({ capacity, met: z.int(), total: z.int(), worst: state })),
    findings: z.array(
      z.object({
        requirement: z.string(),
        capacity,
        severity: z.enum(['red', 'yellow', 'info']),
        ruleSet: z.string(),
        reason,
        remedy: reason,
      }),
    ),
    partnerships: z.array(
      z.object({
        id: z.string(),
        platform: z.string(),
        from: dayShape.optional(),
        ended: dayShape.optional(),
      }),
    ),
  })
  .meta({ id: 'Code', description: 'What stands behind a code' })
export type CodeReport = z.infer<typeof codeShape>

/** The part of the fuller view that a server gets: no person's name, no document. */
export function codeReport({
  verdict,
  productId,
  version,
  supplier,
  capacities,
  findings,
  dossier,
}: CodeDetail): CodeReport {
  const { id, name, standing, verifiedOn } = supplier
  return {
    verdict,
    productId,
    version,
    supplier: { id, name, standing, ...(verifiedOn && { verifiedOn }) },
    capacities,
    findings: findings.map(({ target: _, ...finding }) => finding),
    partnerships: dossier.partnerships.map(({ id, platform, from, ended }) => ({
      id,
      platform,
      ...(from && { from }),
      ...(ended && { ended }),
    })),
  }
}

const lane = z.enum(['green', 'ordinary'])
export const launchShape = z
  .object({
    launchId: z.string(),
    revision: z.int(),
    token: z.string(),
    product: z.string(),
    supplier: z.string(),
    supplierId: z.string(),
    version: z.int(),
    colour: state,
    lane,
    state: z.enum(['open', 'approved', 'refused', 'cancelled', 'stopped']),
    awaits: z.enum(['platform', 'supplier', 'nobody']),
    drawn: z.boolean(),
    toReview: z.boolean(),
    requestedAt: instant,
    dueAt: instant,
    decidedAt: instant.optional(),
  })
  .meta({ id: 'Launch', description: 'A request to list a product, and what came of it' })
export type LaunchReport = z.infer<typeof launchShape>

export function launchReport(view: LaunchView): LaunchReport {
  return {
    launchId: view.launchId,
    revision: view.revision,
    token: view.token,
    product: view.product,
    supplier: view.supplier,
    supplierId: view.supplierId,
    version: view.version,
    colour: view.colour,
    lane: view.lane,
    state: view.state,
    awaits: view.awaits,
    drawn: view.drawn,
    toReview: view.toReview,
    requestedAt: view.requestedAt,
    dueAt: view.dueAt,
    ...(view.decidedAt && { decidedAt: view.decidedAt }),
  }
}

export const newsShape = z
  .object({
    id: z.string().meta({ description: 'The same in every repetition' }),
    type: z.enum([
      'code.changed',
      'code.expiring',
      'code.recalled',
      'review.requested',
      'launch.late',
      'partnership.asked',
    ]),
    token: z.string(),
    number: z.string(),
    sequence: z.int().meta({ description: 'Of this code for this platform: 1, 2, … without a gap' }),
    at: instant,
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'News', description: 'What a webhook carries, and what a walk through the changes gives' })
export type NewsReport = z.infer<typeof newsShape>

export const documentShape = z
  .object({
    documentId: z.string().meta({ description: 'For `documents` of a review' }),
    name: z.string(),
    type: z.string(),
    size: z.int().meta({ description: 'Bytes' }),
    sha256: z.string().meta({ description: 'Of the bytes that are kept, in lower-case hexadecimal' }),
    keptUntil: instant.optional().meta({ description: 'Three years more once a review refers to it' }),
  })
  .meta({ id: 'Document', description: 'A file that shows what a review found' })
export type DocumentReport = z.infer<typeof documentShape>

export function documentReport(document: Stored<DocumentRecord>): DocumentReport {
  const { _id: documentId, name, type, size, sha256 = '', keptUntil } = document
  return { documentId, name, type, size, sha256, ...(keptUntil && { keptUntil }) }
}

const endingReason = z.enum(['quality', 'business', 'other'])

export const questionShape = z
  .object({
    partnershipId: z.string(),
    token: z.string(),
    product: z.string(),
    supplier: z.string(),
    supplierId: z.string(),
    from: dayShape.optional(),
    ended: dayShape.optional(),
    reason: endingReason.optional(),
    askedAt: instant,
    dueAt: instant.meta({ description: 'After that a clerk decides by documents' }),
  })
  .meta({ id: 'PartnershipQuestion', description: 'What a supplier says of the platform' })

export const endingShape = z
  .object({
    endingId: z.string(),
    token: z.string(),
    state: z
      .enum(['hearing', 'checking', 'verified', 'dismissed', 'withdrawn'])
      .meta({ description: 'Only `verified` counts in the colour' }),
    ended: dayShape,
    reason: endingReason,
    reportedAt: instant,
    heardUntil: instant.meta({ description: 'Until when the supplier may answer' }),
    decidedAt: instant.optional(),
  })
  .meta({ id: 'Ending', description: 'A reported ending, and how far it has come' })

export function endingReport(ending: Stored<Ending>): z.infer<typeof endingShape> {
  const { _id: endingId, token, state, ended, reason, reportedAt, heardUntil, decidedAt } = ending
  return {
    endingId,
    token,
    state,
    ended,
    reason,
    reportedAt,
    heardUntil,
    ...(decidedAt && { decidedAt }),
  }
}
