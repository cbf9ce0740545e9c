import * as z from 'zod'
import { barredFrom, EFFECTS } from '../domain/appeal'
import { centerAppealDetail, decidersOf } from '../runtime/appeal/appealView'
import { effectOf } from '../runtime/appeal/correct'
import { groundOf } from '../runtime/appeal/ground'
import { tellDecision } from '../runtime/appeal/tell'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision, words } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { appeals } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/**
 * Decides an appeal in words, with its correction in the same commit: see `EFFECTS` for what each outcome does. Never by
 * who decided it before or stands behind the measure.
 */
export const decideAppeal = action('center', 'decideAppeal', {
  input: z.strictObject({
    id,
    revision,
    outcome: z.enum(['upheld', 'corrected', 'refused']),
    answer: words(5, 500),
    requestKey,
  }),
  allow: center,
  async handle({ input: { outcome, answer, ...input }, who, call }) {
    const appeal = await call.read.one(appeals, input.id)
    if (!appeal) return refuse('NOT_FOUND')
    if (!appeal.open) refuse('ALREADY_DONE')
    if (appeal.revision !== input.revision) refuse('CONFLICT', { params: { revision: appeal.revision } })
    const ground = await groundOf(call, appeal)
    const measures = ground.behind.map(({ event }) => event)
    if (barredFrom(call.openid, decidersOf(appeal), measures, ground.item?.readers)) refuse('SAME_PERSON')
    const effect = EFFECTS[ground.source][outcome]
    const done = await effectOf(call, who, effect, appeal, ground, answer)
    const decision = { outcome, answer, effect, at: call.at, by: who.name, decider: call.openid }
    const rounds = appeal.rounds.map((round, at) =>
      at === appeal.rounds.length - 1 ? { ...round, decision } : round,
    )
    const changes = { rounds, open: false, outcome, order: `${call.at}|${appeal._id}` }
    return {
      writes: [replace(appeals, appeal, changes), ...done.writes],
      tell: [...(await tellDecision(call, appeal, outcome, answer)), ...done.tell],
      target: appeal._id,
      answer: await centerAppealDetail(
        call,
        { ...appeal, ...changes, revision: appeal.revision + 1 },
        ground,
      ),
    }
  },
})
