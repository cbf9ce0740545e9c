import type { HealthArea, HealthForm, HealthMarkKind, HealthSymptom } from '../../../typings/contract'
import type { Day, Text } from '../../../typings/text'

/** What somebody stated that decides a colour. */
export type Stated = Pick<
  HealthForm,
  'journeys' | 'overseas' | 'enteredOn' | 'contact' | 'symptoms' | 'temperature' | 'otherCode'
>

export interface StatedSince {
  overseas: Day
  contact: Day
  symptoms: Day
  otherCode: Day
}

/** A mark of the Centre with two people behind it. */
export interface Mark {
  kind: HealthMarkKind
  since: Day
}

/** Everything that is known about a person on a day. */
export interface Situation {
  day: Day
  stated: Stated
  /** On which day each of these was first stated as it is now; a correction of something else does not move it. */
  since: StatedSince
  /** The last check-in. */
  checkIn?: { day: Day; symptoms: HealthSymptom[]; temperature: number }
  marks: readonly Mark[]
  /** All lists with their days. */
  areas: readonly HealthArea[]
  /** The code of another issuer by the table: its colour, and how the issuer is called. */
  otherCode?: { name: Text; colour: 'green' | 'yellow' | 'red' }
}

/** Since when each thing is stated, after a form took the place of another one (or of none). */
export function statedSince(
  before: { stated: Stated; since: StatedSince } | undefined,
  now: Stated,
  today: Day,
): StatedSince {
  const kept = (same: boolean, since: Day | undefined): Day => (same && since ? since : today)
  const was = before?.stated
  return {
    overseas: kept(was?.overseas === now.overseas, before?.since.overseas),
    contact: kept(was?.contact === now.contact, before?.since.contact),
    symptoms: kept(was !== undefined && sameHealth(was, now), before?.since.symptoms),
    otherCode: kept(
      was?.otherCode?.issuer === now.otherCode?.issuer && was?.otherCode?.state === now.otherCode?.state,
      before?.since.otherCode,
    ),
  }
}

const sameHealth = (a: Stated, b: Stated): boolean =>
  a.temperature === b.temperature && [...a.symptoms].sort().join() === [...b.symptoms].sort().join()
