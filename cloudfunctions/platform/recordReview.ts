import * as z from 'zod'
import { platformLaunch, refuseDecided } from '../runtime/launch/deciding'
import { launchView } from '../runtime/launch/launchView'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { refuseUnshown } from '../runtime/review/evidence'
import { foundFields } from '../runtime/review/fields'
import { recordedOfLaunch } from '../runtime/review/recording'

/** What the review of a launch found. A bad one lets nothing be approved, and the code shows it. */
export const recordReview = action('platform', 'recordReview', {
  input: z.strictObject({ launchId: id, revision, ...foundFields, requestKey }),
  allow: reviewer,
  async handle({ input: { launchId, revision: seen, requestKey: _, ...found }, who, call }) {
    const launch = await platformLaunch(call, who, launchId)
    refuseDecided(launch, seen)
    refuseUnshown(found)
    const { writes, tell, after } = await recordedOfLaunch(call, who, launch, found)
    return { writes, tell, target: launch._id, answer: await launchView(call, after, 'platform', writes) }
  },
})
