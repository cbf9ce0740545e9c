import * as z from 'zod'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { platformLaunch, refuseDecided } from '../runtime/launch/deciding'
import { decision } from '../runtime/launch/decision'
import { launchView } from '../runtime/launch/launchView'
import { action } from '../runtime/onion/action'
import { id, line, requestKey, revision } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { refuseField } from '../runtime/onion/refusal'

/** Approves, refuses with a reason, or asks the supplier for more. Of two at once the second is told who was first. */
export const decideLaunch = action('platform', 'decideLaunch', {
  input: z.strictObject({
    launchId: id,
    revision,
    decision: z.enum(['approve', 'refuse', 'askMore']),
    text: line(500).optional(),
    requestKey,
  }),
  allow: reviewer,
  async handle({ input, who, call }) {
    const launch = await platformLaunch(call, who, input.launchId)
    refuseDecided(launch, input.revision)
    if (input.decision !== 'approve' && !input.text) refuseField(['text'], 'required')
    await refuseRiskyText(call.openid, call.request, [input.text])
    const { writes, tell, after } = await decision(call, who, launch, input.decision, input.text ?? '')
    return { writes, tell, target: launch._id, answer: await launchView(call, after, 'platform') }
  },
})
