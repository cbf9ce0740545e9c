/** The fields of a person that nobody reads who reads the database: each sealed apart, and bound to its record. */
import type { HealthForm } from '../../../typings/contract'
import type { Stated } from '../../domain/health'
import { seal, unseal } from '../onion/sealing'
import { fieldKeys } from '../onion/secrets'
import type { Stored } from '../store/database'
import type { HealthPerson } from '../store/records'

/** What of a form is sealed as a whole: all that is no number or name. */
export type Kept = Stated & Pick<HealthForm, 'presence' | 'region'>

export interface Opened {
  name: string
  number: string
  mobile: string
  form: Kept
}

/** Binds a sealed field to its place: copied to another record or field, it does not open. */
const place = (personId: string, field: string): string => `health:${personId}:${field}`

/** No key has this number: the rotation takes it for an older one. */
const MIXED = 0

/** The key that seals now. */
export const sealingKey = (): number => fieldKeys()[0]?.id ?? 0

/**
 * What the person's record has to say when something is sealed beside it now: sealed under another key than the record
 * was, by an instance that has not heard of the newest, it is for the rotation to find again.
 */
export const sealedBeside = ({ sealedUnder }: HealthPerson): Partial<HealthPerson> =>
  sealedUnder === sealingKey() ? {} : { sealedUnder: MIXED }

export function sealPerson(
  personId: string,
  { name, number, mobile, form }: Opened,
): Pick<HealthPerson, 'sealed' | 'sealedUnder'> {
  const sealed = {
    name: seal(name, place(personId, 'name')),
    number: seal(number, place(personId, 'number')),
    mobile: seal(mobile, place(personId, 'mobile')),
    form: seal(JSON.stringify(form), place(personId, 'form')),
  }
  return { sealed, sealedUnder: sealingKey() }
}

export function openPerson({ _id, sealed }: Stored<HealthPerson>): Opened {
  return {
    ...openShown({ _id, sealed }),
    mobile: unseal(sealed.mobile, place(_id, 'mobile')),
    form: openForm({ _id, sealed }),
  }
}

/** Only what a code shows, masked by whoever shows it. */
export function openShown({ _id, sealed }: Pick<Stored<HealthPerson>, '_id' | 'sealed'>): {
  name: string
  number: string
} {
  return {
    name: unseal(sealed.name, place(_id, 'name')),
    number: unseal(sealed.number, place(_id, 'number')),
  }
}

export function openForm({ _id, sealed }: Pick<Stored<HealthPerson>, '_id' | 'sealed'>): Kept {
  return JSON.parse(unseal(sealed.form, place(_id, 'form'))) as Kept
}

/** A check-in's symptoms and temperature. */
export const sealCheckIn = (personId: string, day: string, said: object): string =>
  seal(JSON.stringify(said), place(personId, `checkIn:${day}`))

export const openCheckIn = (
  personId: string,
  day: string,
  sealed: string,
): Pick<HealthForm, 'symptoms' | 'temperature'> =>
  JSON.parse(unseal(sealed, place(personId, `checkIn:${day}`)))

/** What somebody writes in an appeal: it may name people, so it is sealed like a name. */
export const sealAppeal = (appealId: string, text: string): string => seal(text, place(appealId, 'appeal'))

export const openAppeal = (appealId: string, sealed: string): string =>
  unseal(sealed, place(appealId, 'appeal'))
