import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, line, requestKey, revision } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { claims } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { replace } from '../runtime/store/writes'
import { claimDetail, closing } from '../runtime/supplier/claims'
import { takeover } from '../runtime/supplier/takeover'

/**
 * Decides a claim. Granted, the company changes hands in the same commit and everybody concerned is told; refused,
 * the claimant is told why. What was refused can be claimed again with better evidence.
 */
export const decideClaim = action('center', 'decideClaim', {
  input: z.strictObject({
    id,
    revision,
    decision: z.enum(['grant', 'refuse']),
    reason: line(300).optional(),
    requestKey,
  }),
  allow: center,
  async handle({ input, who, call }) {
    const claim = await call.read.one(claims, input.id)
    if (!claim) return refuse('NOT_FOUND')
    if (claim.revision !== input.revision) refuse('CONFLICT', { params: { revision: claim.revision } })
    if (!claim.open) refuse('ALREADY_DONE')
    const { reason } = input
    const granted = input.decision === 'grant'
    if (!granted && !reason) return refuseField(['reason'], 'required')
    const changes = {
      ...closing(call, claim, granted ? 'granted' : 'refused'),
      decided: { at: call.at, by: who.name, ...(reason && { reason }) },
    }
    const effect = granted ? await takeover(call, claim) : { writes: [], tell: [] }
    const { company } = claim
    const news = granted
      ? tellAll([claim.claimant], { code: 'claimGranted', params: { company } }, COMPANY_PAGE)
      : tellAll(
          [claim.claimant],
          { code: 'claimRefused', params: { company, reason: reason ?? '' } },
          CLAIM_PAGE,
        )
    const answer = await claimDetail(call, { ...claim, ...changes, revision: claim.revision + 1 })
    return {
      writes: [replace(claims, claim, changes), ...effect.writes],
      tell: [...news, ...effect.tell],
      target: claim._id,
      answer,
    }
  },
})

const COMPANY_PAGE = '/supplier/pages/company/company'
const CLAIM_PAGE = '/supplier/pages/claim/claim'
