import { daysBetween } from '../../calendar'
import type { PersonKind } from '../findings'

/**
 * Kind `contact`: contact with a case, as declared or by a mark of the Centre. Nobody states the day, so it counts from
 * the declaration, as if it had been then.
 */
export const contact: PersonKind =
  ({ has, limit, raise }) =>
  ({ stated, since, marks, day }) => {
    if (!has('H-CONTACT')) return []
    const counts = (from: string) => daysBetween(from, day) < limit('H-CONTACT')
    const declared = stated.contact && counts(since.contact)
    return [
      ...(declared
        ? raise({ reason: ['H-CONTACT', { declared: since.contact }], anchor: `declared|${since.contact}` })
        : []),
      ...marks
        .filter((mark) => mark.kind === 'contact' && counts(mark.since))
        .flatMap((mark) =>
          raise({ reason: ['H-CONTACT.centre', { since: mark.since }], anchor: `centre|${mark.since}` }),
        ),
    ]
  }
