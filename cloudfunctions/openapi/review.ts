import * as z from 'zod'
import { platformLaunch, refuseDecided } from '../runtime/launch/deciding'
import { launchView } from '../runtime/launch/launchView'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { refuseField } from '../runtime/onion/refusal'
import { asReviewer } from '../runtime/openapi/asReviewer'
import { endpoint } from '../runtime/openapi/endpoint'
import { launchReport, launchShape } from '../runtime/openapi/shapes'
import { resultFields } from '../runtime/review/fields'
import { recordedOfLaunch } from '../runtime/review/recording'

/**
 * What a review found, of a launch that was drawn or opened for cause. A server attaches no files, and a critical fault
 * needs them: it is recorded on the phone, with photographs or the report.
 */
export const review = endpoint({
  method: 'POST',
  path: '/v1/launches/{launchId}/review',
  summary: '提交复核结果。 The result of a review.',
  params: z.strictObject({ launchId: id }),
  body: z.strictObject({
    revision,
    ...resultFields,
    requestKey,
  }),
  answer: launchShape,
  async handle({ params, body, server, call }) {
    const who = asReviewer(server, call)
    const launch = await platformLaunch(call, who, params.launchId)
    refuseDecided(launch, body.revision)
    const { result, text } = body
    if (result === 'critical') refuseField(['body', 'result'], 'review.onPhone')
    if (!launch.toReview) refuseField(['params', 'launchId'], 'launch.notToReview')
    const { writes, tell, after } = await recordedOfLaunch(call, who, launch, { result, text })
    const answer = launchReport(await launchView(call, after, 'platform', writes))
    return { writes, tell, target: launch._id, answer }
  },
})
