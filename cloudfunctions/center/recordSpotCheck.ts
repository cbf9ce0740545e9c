import * as z from 'zod'
import type { ForceReason, SpotResult } from '../../typings/contract'
import { shanghaiDay } from '../domain/calendar'
import { leastResult, milder, spotPlan } from '../domain/event'
import { checkCma } from '../domain/identifiers'
import { aimAt } from '../runtime/event/aim'
import { spotDetail } from '../runtime/event/spotView'
import { refuseUnknownEvidence } from '../runtime/force/evidence'
import { askForForce } from '../runtime/force/request'
import { action } from '../runtime/onion/action'
import { id as anId, day, evidence, line, requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuseField } from '../runtime/onion/refusal'
import { spotChecks } from '../runtime/store/collections'
import { create } from '../runtime/store/writes'

const count = z.int().min(0).max(100_000)
const lot = z.strictObject({
  number: line(40),
  size: z.int().min(1).max(100_000_000),
  madeOn: day.optional(),
})
const item = z.strictObject({
  name: line(60),
  conclusion: z.enum(['pass', 'fail']),
  value: z.string().trim().max(60).optional(),
})
const REASONS: Record<SpotResult, ForceReason> = {
  pass: 'spotPass',
  minor: 'spotMinor',
  major: 'spotMajor',
  critical: 'spotSafety',
}

/**
 * Records a spot check with its report. A critical result is red at once and gone after 24 hours without a second person;
 * a major one is yellow, and every result counts in the pass rate, once a second person confirms. A result milder than
 * what the samples say is refused.
 */
export const recordSpotCheck = action('center', 'recordSpotCheck', {
  input: z.strictObject({
    productId: anId,
    lots: z.array(lot).min(1).max(10),
    takenOn: day,
    laboratory: line(80),
    cma: line(20).optional(),
    reportNumber: line(60),
    found: z.strictObject({ critical: count, major: count, minor: count }),
    items: z.array(item).max(30),
    result: z.enum(['pass', 'minor', 'major', 'critical']),
    note: line(500),
    documents: evidence,
    requestKey,
  }),
  allow: center,
  async handle({ input, who, call }) {
    const { requestKey: _, productId, ...said } = input
    const { supplier, product } = await aimAt(call, productId)
    if (said.documents.length === 0) refuseField(['documents'], 'required')
    if (said.takenOn > shanghaiDay(call.now)) refuseField(['takenOn'], 'dayAhead')
    const cma = said.cma ? checkCma(said.cma) : undefined
    if (cma && !cma.ok) refuseField(['cma'], cma.code, cma.params)
    const size = said.lots.reduce((sum, one) => sum + one.size, 0)
    const least = leastResult(size, said.found, said.items)
    if (!least) return refuseField(['found'], 'spotCount')
    if (milder(said.result, least)) refuseField(['result'], 'spotMilder')
    await refuseUnknownEvidence(call, supplier._id, said.documents)
    const id = randomName(20)
    const { force, writes, tell } = await askForForce(
      call,
      who.name,
      { supplier, product },
      {
        kind: said.result === 'critical' ? 'spotCheck' : 'spotResult',
        reason: REASONS[said.result],
        note: said.note,
        documents: said.documents,
        aboutId: id,
        // A minor fault is a note: it counts as passed in the rate.
        passed: said.result === 'pass' || said.result === 'minor',
      },
    )
    const spot = {
      productId,
      supplierId: supplier._id,
      product: product.submitted.dossier.name,
      supplier: supplier.name,
      ...said,
      plan: spotPlan(size),
      forceId: force._id,
      recorder: call.openid,
      recorderName: who.name,
      at: call.at,
      order: `${call.at}|${id}`,
      revision: 1,
    }
    return {
      writes: [create(spotChecks, id, spot), ...writes],
      tell,
      target: id,
      answer: await spotDetail(call, { _id: id, ...spot }, force),
    }
  },
})
