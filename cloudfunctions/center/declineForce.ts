import * as z from 'zod'
import { declineForce as decline } from '../domain/force'
import { endedAbout } from '../runtime/event/follow'
import { decideForce } from '../runtime/force/decide'
import { eventsOf, withEvents } from '../runtime/force/effect'
import { closing, requestOf } from '../runtime/force/measure'
import { forceLink, subjectOf, tellSupplier } from '../runtime/force/tell'
import { action } from '../runtime/onion/action'
import { id, line, requestKey, revision } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { tellAll } from '../runtime/store/outbox'

/** The second person says no, and why. A provisional red ends with it. */
export const declineForce = action('center', 'declineForce', {
  input: z.strictObject({ id, revision, note: line(300), requestKey }),
  allow: supervisor,
  async handle({ input, who, call }) {
    return decideForce(
      call,
      who,
      input,
      (force) => decline(requestOf(force), call.openid, call.now),
      async (force, touching) => {
        const provisional = force.kind === 'spotCheck'
        const about = await endedAbout(call, force, 'declined')
        const params = { subject: subjectOf(force), name: who.name, note: input.note }
        return {
          ...(provisional && {
            after: withEvents(touching, closing(call, eventsOf(touching), force.eventId)),
          }),
          writes: about.writes,
          tell: [
            ...(provisional ? await tellSupplier(call, force, 'measureEnded') : []),
            ...tellAll([force.maker], { code: 'forceDeclined', params }, forceLink(force._id)),
          ],
        }
      },
    )
  },
})
