import * as z from 'zod'
import { changed, platformLaunch, refuseDecided, signed } from '../runtime/launch/deciding'
import { launchView } from '../runtime/launch/launchView'
import { id, line, requestKey, revision } from '../runtime/onion/fields'
import { refuseField } from '../runtime/onion/refusal'
import { asReviewer } from '../runtime/openapi/asReviewer'
import { endpoint } from '../runtime/openapi/endpoint'
import { launchReport, launchShape } from '../runtime/openapi/shapes'

/** What a review found, of a launch that was drawn or opened for cause. */
export const review = endpoint({
  method: 'POST',
  path: '/v1/launches/{launchId}/review',
  summary: '提交复核结果。 The result of a review.',
  params: z.strictObject({ launchId: id }),
  body: z.strictObject({
    revision,
    result: z.enum(['pass', 'minor', 'major', 'critical', 'notFound', 'refused']),
    text: line(500),
    requestKey,
  }),
  answer: launchShape,
  async handle({ params, body, server, call }) {
    const who = asReviewer(server, call)
    const launch = await platformLaunch(call, who, params.launchId)
    refuseDecided(launch, body.revision)
    if (!launch.toReview) refuseField(['params', 'launchId'], 'launch.notToReview')
    const found = { result: body.result, text: body.text, ...signed(call, who) }
    const { writes, after } = changed(launch, { review: found, reviewedAt: call.at, toReview: false })
    const answer = launchReport(await launchView(call, after, 'platform'))
    return { writes, target: launch._id, answer }
  },
})
