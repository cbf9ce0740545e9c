import * as z from 'zod'
import { applicationDetail, closing } from '../runtime/application/applications'
import { approving } from '../runtime/application/approving'
import { action } from '../runtime/onion/action'
import { id, line, requestKey, revision } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { applications } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { replace } from '../runtime/store/writes'

/**
 * Decides an application. Approved, the platform is connected in the same commit and the applicant is its
 * administrator; refused, the applicant is told why and may apply again.
 */
export const decideApplication = action('center', 'decideApplication', {
  input: z.strictObject({
    id,
    revision,
    decision: z.enum(['approve', 'refuse']),
    reason: line(300).optional(),
    requestKey,
  }),
  allow: supervisor,
  async handle({ input: { decision, reason, ...input }, who, call }) {
    const application = await call.read.one(applications, input.id)
    if (!application) return refuse('NOT_FOUND')
    if (!application.open) refuse('ALREADY_DONE')
    if (application.revision !== input.revision)
      refuse('CONFLICT', { params: { revision: application.revision } })
    const approved = decision === 'approve'
    if (!approved && !reason) return refuseField(['reason'], 'required')
    const changes = {
      ...closing(call, application._id, approved ? 'approved' : 'refused'),
      decided: { at: call.at, by: who.name, ...(reason && { reason }) },
    }
    const effect = approved ? await approving(call, application) : []
    const { applicant, name: platform } = application
    const to = applicant ? [applicant] : []
    const after = { ...application, ...changes, revision: application.revision + 1 }
    return {
      writes: [replace(applications, application, changes), ...effect],
      tell: approved
        ? tellAll(to, { code: 'applicationApproved', params: { platform } }, TEAM_PAGE)
        : tellAll(to, { code: 'applicationRefused', params: { platform, reason: reason ?? '' } }, APPLY_PAGE),
      target: application._id,
      answer: await applicationDetail(call, after, who.role),
    }
  },
})

const TEAM_PAGE = '/platform/pages/team/team'
const APPLY_PAGE = '/platform/pages/apply/apply'
