import * as z from 'zod'
import type { HealthForm, Issue } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { addDays, isDay } from '../calendar'
import { checkMobile, checkResidentId } from '../identifiers'
import { issuerState } from './issuers'

/** Journeys and entries are asked for so many days back. */
export const HISTORY_DAYS = 14

const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => !/\p{Cc}/u.test(value), 'Control characters are not text.')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const region = z.strictObject({ code: z.string().regex(/^\d{6}$/), name: oneLine(60) })
export const symptoms = z
  .array(
    z.enum(['fever', 'dryCough', 'fatigue', 'stuffyNose', 'runnyNose', 'soreThroat', 'dyspnea', 'diarrhoea']),
  )
  .max(8)
/** Degrees Celsius. */
export const temperature = z.number().min(34).max(43)

const fields = {
  name: oneLine(40),
  number: z.string().min(1).max(40),
  mobile: z.string().min(1).max(30),
  region,
  presence: z.enum(['inCity', 'aboutToEnter']),
  journeys: z
    .array(
      z.strictObject({
        region,
        from: day,
        to: day,
        transport: z.enum(['train', 'plane', 'coach', 'car', 'ship', 'other']),
      }),
    )
    .max(20),
  overseas: z.boolean(),
  enteredOn: day.optional(),
  contact: z.boolean(),
  symptoms,
  temperature,
  otherCode: z
    .strictObject({ issuer: z.string().min(1).max(30), state: z.string().min(1).max(30) })
    .optional(),
}

/** The whole form: a declaration without one of its parts is refused, so there is no code before it is complete. */
export const completeForm: z.ZodType<HealthForm> = z.strictObject({ ...fields, truthful: z.literal(true) })

/** Any part of it, for a correction. */
export const formChanges = z.strictObject(fields).partial()

export type Checked = { ok: true; form: HealthForm } | { ok: false; issues: Issue[] }

/** The form with its numbers normalised, or what is wrong with it, field by field. `today`: the day in Shanghai. */
export function checkForm(form: HealthForm, today: Day): Checked {
  const number = checkResidentId(form.number, today)
  const mobile = checkMobile(form.mobile)
  const issues = [
    ...(number.ok ? [] : [{ path: ['number'], code: number.code, params: number.params }]),
    ...(mobile.ok ? [] : [{ path: ['mobile'], code: mobile.code, params: mobile.params }]),
    ...form.journeys.flatMap((journey, i) => journeyIssues(journey, i, today)),
    ...entryIssues(form, today),
    ...(form.otherCode && !issuerState(form.otherCode) ? [{ path: ['otherCode'], code: 'choice' }] : []),
  ]
  if (issues.length > 0 || !number.ok || !mobile.ok) return { ok: false, issues }
  return { ok: true, form: { ...form, number: number.value, mobile: mobile.value } }
}

function journeyIssues({ from, to }: HealthForm['journeys'][number], i: number, today: Day): Issue[] {
  const at = (field: string) => ['journeys', i, field]
  if (!isDay(from)) return [{ path: at('from'), code: 'day.format' }]
  if (!isDay(to)) return [{ path: at('to'), code: 'day.format' }]
  if (to < from) return [{ path: at('to'), code: 'day.order' }]
  if (to > today) return [{ path: at('to'), code: 'day.future', params: { day: to } }]
  return to < addDays(today, -HISTORY_DAYS)
    ? [{ path: at('to'), code: 'health.old', params: { days: HISTORY_DAYS } }]
    : []
}

function entryIssues({ overseas, enteredOn }: HealthForm, today: Day): Issue[] {
  const path = ['enteredOn']
  if (!overseas) return enteredOn === undefined ? [] : [{ path, code: 'health.notAbroad' }]
  if (enteredOn === undefined) return [{ path, code: 'required' }]
  if (!isDay(enteredOn)) return [{ path, code: 'day.format' }]
  if (enteredOn > today) return [{ path, code: 'day.future', params: { day: enteredOn } }]
  return enteredOn < addDays(today, -HISTORY_DAYS)
    ? [{ path, code: 'health.old', params: { days: HISTORY_DAYS } }]
    : []
}
