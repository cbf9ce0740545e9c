import * as z from 'zod'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { changed, refuseDecided, supplierLaunch } from '../runtime/launch/deciding'
import { launchView } from '../runtime/launch/launchView'
import { tellPlatform } from '../runtime/launch/telling'
import { action } from '../runtime/onion/action'
import { id, line, requestKey, revision } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { refuseField } from '../runtime/onion/refusal'

/** Answers what the platform asked: from here on it is the platform's turn again. */
export const answerLaunch = action('supplier', 'answerLaunch', {
  input: z.strictObject({ launchId: id, revision, text: line(500), requestKey }),
  allow: supplierEditor,
  async handle({ input, who: { supplier }, call }) {
    const launch = await supplierLaunch(call, supplier._id, input.launchId)
    refuseDecided(launch, input.revision)
    if (launch.awaits !== 'supplier') refuseField(['launchId'], 'launch.notAsked')
    await refuseRiskyText(call.openid, call.request, [input.text])
    const questions = launch.questions.map((one) =>
      one.answeredAt ? one : { ...one, answer: input.text, answeredAt: call.at },
    )
    const { writes, after } = changed(launch, { questions, awaits: 'platform' })
    return {
      writes,
      tell: await tellPlatform(call, launch._id, launch, 'launchAnswered'),
      target: launch._id,
      answer: await launchView(call, after, 'supplier'),
    }
  },
})
