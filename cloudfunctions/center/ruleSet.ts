import * as z from 'zod'
import { shanghaiDay } from '../domain/calendar'
import { vocabulary } from '../domain/ruleset'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { draftRows } from '../runtime/ruleset/drafts'
import { progressOf } from '../runtime/ruleset/sweepView'
import { formOfVersion, ruleSetId, versionRows } from '../runtime/ruleset/versions'
import { ruleDrafts, sweeps } from '../runtime/store/collections'

const DRAFTS = 20

/** A rule set as people read it, with the versions beside it and what is being drafted. */
export const ruleSet = action('center', 'ruleSet', {
  input: z.strictObject({ category: id, version: z.string().max(20).optional() }),
  allow: center,
  async handle({ input: { category, version: asked }, call }) {
    const versions = await versionRows(call.read, category, shanghaiDay(call.now))
    const current = versions.find(({ state }) => state === 'inForce') ?? refuse('NOT_FOUND')
    const version = asked ? versions.find((one) => one.version === asked) : current
    const form = version && (await formOfVersion(call.read, category, version.version))
    if (!version || !form) return refuse('NOT_FOUND')
    const drafts = await call.read.find(ruleDrafts, {
      where: { category, open: true },
      order: { by: 'order', direction: 'desc' },
      limit: DRAFTS,
    })
    const sweep = await call.read.one(sweeps, ruleSetId(category, version.version))
    return {
      answer: {
        version,
        current: current.version,
        form,
        vocabulary: [...vocabulary],
        versions,
        drafts: await draftRows(call, drafts),
        ...(sweep && { sweep: progressOf(sweep) }),
      },
    }
  },
})
