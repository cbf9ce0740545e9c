import type {
  HealthForm,
  HealthFormView,
  HealthRelation,
  HealthTransport,
  Issue,
} from '../../../../typings/contract'
import type { Day } from '../../../../typings/text'
import type { Words } from '../../../services/words'

/** A region as the picker gives it: the words of its columns and the code of the last one. */
export interface Region {
  code: string
  name: string
}

export interface Journey {
  region: Region | null
  from: string
  to: string
  transport: HealthTransport | ''
}

/** The form while it is filled in: what was not answered yet is null or empty. */
export const emptyDraft = {
  relation: 'child' as Exclude<HealthRelation, 'self'>,
  name: '',
  number: '',
  mobile: '',
  region: null as Region | null,
  presence: '' as HealthForm['presence'] | '',
  left: null as boolean | null,
  journeys: [] as Journey[],
  overseas: null as boolean | null,
  enteredOn: '',
  contact: null as boolean | null,
  /** null: not answered; empty: none. */
  symptoms: null as HealthForm['symptoms'] | null,
  temperature: '',
  other: null as boolean | null,
  issuer: '',
  state: '',
}
export type Draft = typeof emptyDraft

/** The unsent form as it may wait on the phone, for the day: what names the person is typed again. */
export interface Waiting {
  day: Day
  draft: Draft
}
export const waiting = (draft: Draft, day: Day): Waiting => ({
  day,
  draft: { ...draft, name: '', number: '', mobile: '' },
})

/** The form that waits, if it is today's: yesterday's temperature and symptoms are no answer for today. */
export const waited = (kept: Waiting | '' | undefined, today: Day): Draft =>
  kept && kept.day === today ? { ...emptyDraft, ...kept.draft } : emptyDraft

export type Mode = 'self' | 'agent' | 'correct'

export const emptyJourney: Journey = { region: null, from: '', to: '', transport: '' }

/** What is declared now, to be corrected. Number and mobile are not known here; left empty they stay. */
export function draftOf(form: HealthFormView): Draft {
  return {
    ...emptyDraft,
    name: form.name,
    region: form.region,
    presence: form.presence,
    left: form.journeys.length > 0,
    journeys: form.journeys,
    overseas: form.overseas,
    enteredOn: form.enteredOn ?? '',
    contact: form.contact,
    symptoms: form.symptoms,
    temperature: String(form.temperature),
    other: form.otherCode !== undefined,
    issuer: form.otherCode?.issuer ?? '',
    state: form.otherCode?.state ?? '',
  }
}

/** What is still to be answered at a step (1 or 2), in words. Whether an answer is right is the server's to say. */
export function lackingAt(step: number, draft: Draft, mode: Mode, w: Words<'resident'>): string[] {
  const kept = mode === 'correct'
  const asked: [boolean, string][] =
    step === 1
      ? [
          [draft.name.trim() !== '', w.name],
          [kept || draft.number.trim() !== '', w.number],
          [kept || draft.mobile.trim() !== '', w.mobile],
          [draft.region !== null, w.region],
          [draft.presence !== '', w.presence],
        ]
      : [
          [draft.temperature.trim() !== '', w.temperature],
          [draft.left !== null, w.left],
          [!draft.left || (draft.journeys.length > 0 && draft.journeys.every(whole)), w.journeyRegion],
          [draft.overseas !== null, w.overseas],
          [!draft.overseas || draft.enteredOn !== '', w.enteredOn],
          [draft.contact !== null, w.contact],
          [draft.symptoms !== null, w.symptoms],
          [draft.other !== true || (draft.issuer !== '' && draft.state !== ''), w.otherCode],
        ]
  return asked.filter(([there]) => !there).map(([, name]) => name.replace(/[?？]$/, ''))
}

const whole = ({ region, from, to, transport }: Journey): boolean =>
  region !== null && from !== '' && to !== '' && transport !== ''

/** The form to be sent. Call it when nothing is lacking. */
export function formOf(draft: Draft): HealthForm {
  const { region, presence, journeys, overseas, enteredOn, other, issuer, state } = draft
  return {
    name: draft.name.trim(),
    number: draft.number.trim().toUpperCase(),
    mobile: draft.mobile.trim(),
    region: region ?? { code: '', name: '' },
    presence: presence || 'inCity',
    journeys: draft.left
      ? journeys.filter(whole).map((journey) => journey as HealthForm['journeys'][number])
      : [],
    overseas: overseas === true,
    ...(overseas && { enteredOn }),
    contact: draft.contact === true,
    symptoms: draft.symptoms ?? [],
    temperature: Number(draft.temperature),
    ...(other && { otherCode: { issuer, state } }),
    truthful: true,
  }
}

/** A correction: without a new number or mobile the old ones stay. */
export function changesOf(draft: Draft): Partial<Omit<HealthForm, 'truthful'>> {
  const { truthful: _truthful, number, mobile, ...rest } = formOf(draft)
  return { ...rest, ...(number && { number }), ...(mobile && { mobile }) }
}

const FIRST = ['name', 'number', 'mobile', 'region', 'presence']

/** The step at which the first fault is mended. */
export const stepOfFault = (field: string | number | undefined): number =>
  FIRST.includes(String(field)) ? 1 : 2

/** The faults of the fields themselves: the functions name them within the `form` or the `changes` they were sent in. */
export const fieldIssues = (issues: readonly Issue[]): Issue[] =>
  issues.map(({ path, ...said }) => ({
    ...said,
    path: path[0] === 'form' || path[0] === 'changes' ? path.slice(1) : path,
  }))
