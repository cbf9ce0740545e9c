import type { HealthForm, HealthIssuer } from '../../typings/contract'
import { text, words } from '../services/words'

/** A form to be read: number and mobile as typed, or masked. */
type Said = Omit<HealthForm, 'truthful'>

/** Everything that is declared, as label and value; the same where it is checked before sending and where it is shown. */
export function declaredPairs(form: Said, issuers: readonly HealthIssuer[]) {
  const w = words('resident')
  const h = words('health')
  const journeys = form.journeys.map(
    ({ region, from, to, transport }) => `${region.name}\n${from} – ${to} · ${h.transports[transport]}`,
  )
  const issuer = issuers.find(({ id }) => id === form.otherCode?.issuer)
  const state = issuer?.states.find(({ id }) => id === form.otherCode?.state)
  const other = issuer ? [text(issuer.name), ...(state ? [text(state.text)] : [])].join(' · ') : ''
  return [
    { label: w.name, value: form.name },
    { label: w.number, value: form.number },
    { label: w.mobile, value: form.mobile },
    { label: w.region, value: form.region.name },
    { label: w.presence, value: w.presences[form.presence] },
    { label: w.temperatureThen, value: `${form.temperature} ℃` },
    { label: w.left, value: journeys.join('\n') || w.no },
    { label: w.overseas, value: form.overseas ? `${w.yes} · ${w.enteredOn} ${form.enteredOn ?? ''}` : w.no },
    { label: w.contact, value: form.contact ? w.yes : w.no },
    { label: w.symptoms, value: form.symptoms.map((id) => h.symptoms[id]).join(w.between) || w.none },
    { label: w.otherCode, value: form.otherCode ? other : w.no },
  ]
}
