import * as z from 'zod'
import { platformLaunch, refuseDecided } from '../runtime/launch/deciding'
import { launchView } from '../runtime/launch/launchView'
import { evidence, id, requestKey, revision } from '../runtime/onion/fields'
import { asReviewer } from '../runtime/openapi/asReviewer'
import { endpoint } from '../runtime/openapi/endpoint'
import { launchReport, launchShape } from '../runtime/openapi/shapes'
import { refuseUnshown } from '../runtime/review/evidence'
import { resultFields } from '../runtime/review/fields'
import { recordedOfLaunch } from '../runtime/review/recording'

/** What a review found, of a launch that was drawn or opened for cause, with the files that show it. */
export const review = endpoint({
  method: 'POST',
  path: '/v1/launches/{launchId}/review',
  summary:
    '提交复核结果；致命问题须附照片或检测报告。 The result of a review; a critical fault needs documents that show it.',
  params: z.strictObject({ launchId: id }),
  body: z.strictObject({
    revision,
    ...resultFields,
    documents: evidence.optional().meta({ description: 'Ids of /v1/documents' }),
    requestKey,
  }),
  answer: launchShape,
  async handle({ params, body, server, call }) {
    const who = asReviewer(server, call)
    const launch = await platformLaunch(call, who, params.launchId)
    refuseDecided(launch, body.revision)
    const { result, text, documents = [] } = body
    const found = { result, text, documents }
    refuseUnshown(found)
    const { writes, tell, after } = await recordedOfLaunch(call, who, launch, found)
    const answer = launchReport(await launchView(call, after, 'platform', writes))
    return { writes, tell, target: launch._id, answer }
  },
})
