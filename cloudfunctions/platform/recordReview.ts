import * as z from 'zod'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { changed, platformLaunch, refuseDecided, signed } from '../runtime/launch/deciding'
import { launchView } from '../runtime/launch/launchView'
import { action } from '../runtime/onion/action'
import { id, line, requestKey, revision } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { refuseField } from '../runtime/onion/refusal'

/** What a review found. It changes the rate of later draws, and a bad one lets nothing be approved. */
export const recordReview = action('platform', 'recordReview', {
  input: z.strictObject({
    launchId: id,
    revision,
    result: z.enum(['pass', 'minor', 'major', 'critical', 'notFound', 'refused']),
    text: line(500),
    requestKey,
  }),
  allow: reviewer,
  async handle({ input, who, call }) {
    const launch = await platformLaunch(call, who, input.launchId)
    refuseDecided(launch, input.revision)
    if (!launch.toReview) refuseField(['launchId'], 'launch.notToReview')
    await refuseRiskyText(call.openid, call.request, [input.text])
    const review = { result: input.result, text: input.text, ...signed(call, who) }
    const { writes, after } = changed(launch, { review, reviewedAt: call.at, toReview: false })
    return { writes, target: launch._id, answer: await launchView(call, after, 'platform') }
  },
})
