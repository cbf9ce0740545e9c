import * as z from 'zod'
import { nextStep } from '../domain/launch'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { changed, platformLaunch, refuseDecided, signed } from '../runtime/launch/deciding'
import { launchView } from '../runtime/launch/launchView'
import { action } from '../runtime/onion/action'
import { id, line, requestKey, revision } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { refuseField } from '../runtime/onion/refusal'

/** Records one step of the ordinary lane, in its order, with who did it and when. The last step is the decision. */
export const step = action('platform', 'step', {
  input: z.strictObject({
    launchId: id,
    revision,
    step: z.enum(['samples', 'check', 'submission', 'uploads']),
    note: line(200).optional(),
    requestKey,
  }),
  allow: reviewer,
  async handle({ input, who, call }) {
    const launch = await platformLaunch(call, who, input.launchId)
    refuseDecided(launch, input.revision)
    if (launch.lane !== 'ordinary') refuseField(['step'], 'launch.notOrdinary')
    if (nextStep(launch.steps) !== input.step) refuseField(['step'], 'launch.notNext')
    await refuseRiskyText(call.openid, call.request, [input.note])
    const done = { step: input.step, ...(input.note && { note: input.note }), ...signed(call, who) }
    const { writes, after } = changed(launch, { steps: [...launch.steps, done] })
    return { writes, target: launch._id, answer: await launchView(call, after, 'platform') }
  },
})
