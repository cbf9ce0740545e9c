import * as z from 'zod'
import { holdKey } from '../../../domain/health'
import { refuse } from '../../onion/refusal'
import type { Kind } from '../../proposal/kind'
import { healthAppeals, healthPeople } from '../../store/collections'
import { replace } from '../../store/writes'
import { reopened } from '../appealRecord'
import { packOn } from '../gates'
import { changed, released, settled } from '../judging'
import { tellColour } from '../tell'

const payload = z.strictObject({
  appealId: z.string().min(1).max(120),
  personId: z.string().min(1).max(40),
  hold: z.string().min(1).max(120),
  requirement: z.string().min(1).max(30),
})
type Release = z.infer<typeof payload>

/** What an appeal that was upheld asks for: the end of what holds a colour. It has no force before the second person. */
export const releaseChange: Kind<Release> = {
  name: 'healthRelease',
  payload,
  subject: ({ personId, hold }) => `${personId}|${hold}`,
  async describe(_call, { requirement }) {
    return {
      title: { code: 'healthRelease', params: {} },
      lines: [{ code: 'healthRelease.hold', params: { requirement } }],
    }
  },
  async enact(call, _made, { personId, hold }) {
    await packOn(call)
    const person = await call.read.one(healthPeople, personId)
    if (!person?.standing.holds.some((one) => holdKey(one) === hold)) return refuse('ALREADY_DONE')
    const { ruleSet, hash, areas } = person
    const judged = { ...settled(released(person.standing, hold)), ruleSet, hash, areas }
    const { fields, writes } = changed(call, personId, person, judged, 'appeal')
    const now = { ...judged, ...fields }
    return {
      writes: [replace(healthPeople, person, now), ...writes],
      tell: tellColour(person, { ...person, ...now }),
    }
  },
  /** Nobody confirmed it: the appeal waits again. */
  async drop(call, _proposal, { appealId }) {
    const appeal = await call.read.one(healthAppeals, appealId)
    if (!appeal || appeal.open) return { writes: [], tell: [] }
    return { writes: [replace(healthAppeals, appeal, reopened(call, appeal))], tell: [] }
  },
}
