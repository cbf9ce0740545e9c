import * as z from 'zod'
import { nextStep } from '../domain/launch'
import { changed, platformLaunch, refuseDecided, signed } from '../runtime/launch/deciding'
import { launchView } from '../runtime/launch/launchView'
import { id, line, requestKey, revision } from '../runtime/onion/fields'
import { refuseField } from '../runtime/onion/refusal'
import { asReviewer } from '../runtime/openapi/asReviewer'
import { endpoint } from '../runtime/openapi/endpoint'
import { launchReport, launchShape } from '../runtime/openapi/shapes'

/** A step of the platform's old process, in its order; the last step is the result. */
export const launchStep = endpoint({
  method: 'POST',
  path: '/v1/launches/{launchId}/steps',
  summary: '登记普通通道的一步。 Record a step of the ordinary lane.',
  params: z.strictObject({ launchId: id }),
  body: z.strictObject({
    revision,
    step: z.enum(['samples', 'check', 'submission', 'uploads']),
    note: line(200).optional(),
    requestKey,
  }),
  answer: launchShape,
  async handle({ params, body, server, call }) {
    const who = asReviewer(server, call)
    const launch = await platformLaunch(call, who, params.launchId)
    refuseDecided(launch, body.revision)
    if (launch.lane !== 'ordinary') refuseField(['body', 'step'], 'launch.notOrdinary')
    if (nextStep(launch.steps) !== body.step) refuseField(['body', 'step'], 'launch.notNext')
    const done = { step: body.step, ...(body.note && { note: body.note }), ...signed(call, who) }
    const { writes, after } = changed(launch, { steps: [...launch.steps, done] })
    const answer = launchReport(await launchView(call, after, 'platform'))
    return { writes, target: launch._id, answer }
  },
})
