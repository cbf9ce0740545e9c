import * as z from 'zod'
import { platformLaunch, refuseDecided } from '../runtime/launch/deciding'
import { decision } from '../runtime/launch/decision'
import { launchView } from '../runtime/launch/launchView'
import { id, line, requestKey, revision } from '../runtime/onion/fields'
import { refuseField } from '../runtime/onion/refusal'
import { asReviewer } from '../runtime/openapi/asReviewer'
import { endpoint } from '../runtime/openapi/endpoint'
import { launchReport, launchShape } from '../runtime/openapi/shapes'

/** What the platform decided. The same rules hold as in WeChat: nothing red, nothing that waits for a review. */
export const launchResult = endpoint({
  method: 'POST',
  path: '/v1/launches/{launchId}/result',
  summary: '提交上架结果：批准、拒绝或要求补充。 The result of a launch: approve, refuse or ask for more.',
  params: z.strictObject({ launchId: id }),
  body: z.strictObject({
    revision,
    decision: z.enum(['approve', 'refuse', 'askMore']),
    text: line(500).optional().meta({ description: 'Why, or what is asked for; approving needs none' }),
    requestKey,
  }),
  answer: launchShape,
  async handle({ params, body, server, call }) {
    const who = asReviewer(server, call)
    const launch = await platformLaunch(call, who, params.launchId)
    refuseDecided(launch, body.revision)
    if (body.decision !== 'approve' && !body.text) refuseField(['body', 'text'], 'required')
    const { writes, tell, after } = await decision(call, who, launch, body.decision, body.text ?? '')
    const answer = launchReport(await launchView(call, after, 'platform'))
    return { writes, tell, target: launch._id, answer }
  },
})
