import * as z from 'zod'
import { dueOf, targetOf } from '../domain/launch'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { changed, platformLaunch, refuseDecided, signed } from '../runtime/launch/deciding'
import { launchView } from '../runtime/launch/launchView'
import { tellSupplier } from '../runtime/launch/telling'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { holidays } from '../runtime/onion/settings'
import { causeFields } from '../runtime/review/fields'
import { reviewNews } from '../runtime/webhook/kinds'
import { tellOnePlatform } from '../runtime/webhook/tell'

/** Opens a review for cause: its reason is on record, and there is no approval before its result. */
export const openReview = action('platform', 'openReview', {
  input: z.strictObject({
    launchId: id,
    revision,
    ...causeFields,
    requestKey,
  }),
  allow: reviewer,
  async handle({ input, who, call }) {
    const launch = await platformLaunch(call, who, input.launchId)
    refuseDecided(launch, input.revision)
    if (launch.toReview) refuse('ALREADY_DONE')
    await refuseRiskyText(call.openid, call.request, [input.text])
    const target = targetOf(launch.lane, true)
    const due = new Date(dueOf(target, call.now, holidays())).toISOString()
    // A review gives the decision more time, never less.
    const dueAt = due > launch.dueAt ? due : launch.dueAt
    const cause = { reason: input.reason, ...(input.text && { text: input.text }), ...signed(call, who) }
    const { writes, after } = changed(launch, {
      cause,
      toReview: true,
      target,
      dueAt,
      order: `${dueAt}|${launch._id}`,
    })
    const news = reviewNews({ ...launch, dueAt }, input.reason)
    const told = await tellOnePlatform(call, who.platform.id, launch.token, news)
    return {
      writes: [...writes, ...told.writes],
      tell: [...(await tellSupplier(call, launch._id, launch, 'reviewOpened')), ...told.tell],
      target: launch._id,
      answer: await launchView(call, after, 'platform'),
    }
  },
})
