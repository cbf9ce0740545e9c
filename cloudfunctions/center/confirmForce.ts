import * as z from 'zod'
import { confirmForce as confirm } from '../domain/force'
import { agesOut } from '../runtime/event/ageing'
import { confirmedAbout } from '../runtime/event/follow'
import { decideForce } from '../runtime/force/decide'
import { confirmedBy, requestOf } from '../runtime/force/measure'
import { forceLink, subjectOf } from '../runtime/force/tell'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { tellAll } from '../runtime/store/outbox'

/** The second person confirms: the measure has force, and every code it touches is re-assessed in the same commit. */
export const confirmForce = action('center', 'confirmForce', {
  input: z.strictObject({ id, revision, requestKey }),
  allow: supervisor,
  async handle({ input, who, call }) {
    return decideForce(
      call,
      who,
      input,
      (force) => confirm(requestOf(force), call.openid, call.now),
      async (force, touching) => {
        const about = await confirmedAbout(call, force, touching)
        return {
          after: confirmedBy(call, force, touching, call.openid),
          writes: about.writes,
          ...(about.news && { news: about.news }),
          tell: [
            ...about.tell,
            ...agesOut(call, force),
            ...tellAll(
              [force.maker],
              { code: 'forceConfirmed', params: { subject: subjectOf(force), name: who.name } },
              forceLink(force._id),
            ),
          ],
        }
      },
    )
  },
})
