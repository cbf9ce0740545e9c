import * as z from 'zod'
import { contentOf, newest, startDays } from '../domain/ruleset'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse } from '../runtime/onion/refusal'
import { draftView, versionsNow } from '../runtime/ruleset/drafts'
import { formOfVersion } from '../runtime/ruleset/versions'
import { ruleDrafts } from '../runtime/store/collections'
import { create } from '../runtime/store/writes'

/** A draft from the newest version, or with the content of an older one: to roll back is a version like any other. */
export const startRuleDraft = action('center', 'startRuleDraft', {
  input: z.strictObject({ category: id, contentOf: z.string().max(20).optional(), requestKey }),
  allow: center,
  async handle({ input, who, call }) {
    const { category } = input
    const last = newest(await versionsNow(call, category))
    const form = await formOfVersion(call.read, category, input.contentOf ?? last.version)
    if (!form) return refuse('NOT_FOUND')
    const draftId = randomName(20)
    const { ordinary } = startDays(call.now)
    const draft = {
      category,
      base: last.version,
      content: contentOf(form),
      from: ordinary < last.from ? last.from : ordinary,
      note: '',
      author: call.openid,
      authorName: who.name,
      at: call.at,
      state: 'open' as const,
      open: true,
      order: `${call.at}|${draftId}`,
      revision: 1,
    }
    return {
      writes: [create(ruleDrafts, draftId, draft)],
      target: draftId,
      answer: await draftView(call, { _id: draftId, ...draft }),
    }
  },
})
