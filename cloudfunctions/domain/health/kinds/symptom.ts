import type { HealthSymptom } from '../../../../typings/contract'
import type { PersonKind } from '../findings'
import { staysIn } from '../stays'

/**
 * Kind `symptom`: any symptom in the form or in the last check-in is yellow; fever together with a stay in a key
 * epidemic area that was declared, however long ago, is red. 37.3 °C and more is fever, whether or not it was ticked.
 */
export const symptom: PersonKind =
  ({ has, limit, raise }) =>
  (situation) => {
    if (!has('H-SYMPTOM')) return []
    const { stated, since, checkIn } = situation
    const said = checkIn && checkIn.day >= since.symptoms ? checkIn : { ...stated, day: since.symptoms }
    const symptoms = symptomsOf(said, limit('H-SYMPTOM'))
    if (symptoms.length === 0) return []
    const anchor = said.day
    const [stay] = symptoms.includes('fever') ? staysIn('epidemic', situation) : []
    const red = stay
      ? raise({ reason: ['H-SYMPTOM-RED', { area: stay.area.name, day: said.day }], anchor })
      : []
    return red.length > 0 ? red : raise({ reason: ['H-SYMPTOM', { day: said.day }], anchor })
  }

/** What was ticked, and fever where the temperature says so. */
export function symptomsOf(
  { symptoms, temperature }: { symptoms: readonly HealthSymptom[]; temperature: number },
  fever: number,
): HealthSymptom[] {
  // What is no temperature is none that anybody could call normal.
  const hot = !(temperature < fever)
  return [...new Set([...symptoms, ...(hot ? (['fever'] as const) : [])])]
}
