import type { HealthCode } from '../../typings/contract'
import { fill, words } from '../services/words'

/** Whose code is shown, kept on this phone between screens and visits. */
const PLACE = 'health:shown'

export const shownPerson = {
  id: (): string => String(wx.getStorageSync(PLACE) || ''),
  set: (id: string): void => wx.setStorageSync(PLACE, id),
}

/** The person who is to be shown: the one asked for or chosen last, else oneself, else the first. */
export function chosenOf(codes: readonly HealthCode[], asked = shownPerson.id()): HealthCode | undefined {
  return codes.find(({ id }) => id === asked) ?? codes.find(({ relation }) => relation === 'self') ?? codes[0]
}

/** `林*燕（后四位 123X）` */
export const whoIs = ({ nameMasked, lastFour }: Pick<HealthCode, 'nameMasked' | 'lastFour'>): string =>
  fill(words('resident').who, { name: nameMasked, four: lastFour })

/** A row of a person: relation, colour in words, and whether there is a printed code. */
export function personRow({ id, relation, colour, ...code }: HealthCode) {
  const h = words('health')
  const printed = code.printed ? [words('resident').people.printed] : []
  const said = [h.relations[relation], h.colours[colour], ...printed]
  const name = whoIs(code)
  return { id, colour, name, said: said.join(' · '), label: [name, ...said].join(' ') }
}
