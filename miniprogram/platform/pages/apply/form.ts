import type { Issue, MyApplication } from '../../../../typings/contract'
import { dayInWords, dayOf, hourMinute, moment } from '../../../services/format'
import { fill, type Words } from '../../../services/words'

type W = Words<'apply'>

/** What is typed, each field as text. */
export const empty = { nameZh: '', nameEn: '', creditCode: '', name: '', mobile: '', purpose: '' }
export type Form = typeof empty

/** Nothing may be left out; whether it is right is the server's to say. */
export const readyOf = (form: Form): boolean => Object.values(form).every((value) => value.trim())

/** The fields in two cards, with the place at which the server names a fault. */
export function fieldsOf(form: Form, w: W) {
  const field = (
    id: keyof Form,
    path: string,
    name: string,
    hint: string,
    longest: number,
    type = 'text',
  ) => ({
    id,
    path,
    name,
    hint,
    longest,
    type,
    value: form[id],
  })
  return [
    {
      title: w.platform,
      fields: [
        field('nameZh', 'name.zh', w.nameZh, w.nameZhHint, 60),
        field('nameEn', 'name.en', w.nameEn, w.nameEnHint, 60),
        field('creditCode', 'creditCode', w.creditCode, w.creditCodeHint, 24),
        field('purpose', 'purpose', w.purpose, w.purposeHint, 200),
      ],
    },
    {
      title: w.contact,
      fields: [
        field('name', 'contact.name', w.contactName, w.contactNameHint, 40),
        field('mobile', 'contact.mobile', w.mobile, w.mobileHint, 20, 'number'),
      ],
    },
  ]
}

/** The first field at which the server found a fault. */
export function faultyField(issues: Issue[], parts: ReturnType<typeof fieldsOf>): string | undefined {
  const faulty = new Set(issues.map(({ path }) => path.join('.')))
  return parts.flatMap(({ fields }) => fields).find(({ path }) => faulty.has(path))?.id
}

const SHAPES = { open: 'hourglass', approved: 'ok', refused: 'x', withdrawn: 'minus' } as const

/** How an application stands, in words. */
export function standing({ state, dueAt, at, agreement }: MyApplication, w: W) {
  const day = dayInWords(dayOf(dueAt))
  return {
    // No verdict on goods, so none of the shapes that stand for one.
    shape: SHAPES[state],
    text: fill(w.states[state], { day, time: hourMinute(dueAt) }),
    at: fill(w.submittedAt, { time: moment(at) }),
    agreement: fill(w.accepted, {
      version: agreement.version,
      name: agreement.name,
      time: moment(agreement.at),
    }),
  }
}
