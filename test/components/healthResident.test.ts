/** The resident's screens: what a form still lacks, what is sent, and how long a shown code counts. */
import './simulate'
import { completeForm } from '../../cloudfunctions/domain/health'
import { isDue, secondsLeft } from '../../miniprogram/health/live'
import {
  changesOf,
  type Draft,
  draftOf,
  emptyDraft,
  fieldIssues,
  formOf,
  lackingAt,
  stepOfFault,
} from '../../miniprogram/health/pages/declare/draft'
import { dictionaries } from '../../miniprogram/locales/index'

const w = dictionaries['zh-CN'].resident
const region = { code: '330110', name: '浙江省杭州市余杭区' }
const well: Draft = {
  ...emptyDraft,
  name: ' 林晓燕 ',
  number: '11010519491231002x',
  mobile: '13800000021',
  region,
  presence: 'inCity',
  left: false,
  overseas: false,
  contact: false,
  symptoms: [],
  temperature: '36.5',
}

describe('a declaration', () => {
  test('asks for every answer of a step by its name, and has no answer chosen beforehand', () => {
    expect(lackingAt(1, emptyDraft, 'self', w)).toEqual([
      '姓名',
      '身份证号',
      '手机号',
      '现在住在',
      '现在在杭州吗',
    ])
    expect(lackingAt(2, emptyDraft, 'self', w)).toHaveLength(5)
    expect([...lackingAt(1, well, 'self', w), ...lackingAt(2, well, 'self', w)]).toEqual([])
  })

  test.each<[string, Partial<Draft>]>([
    ['a journey without its day', { left: true, journeys: [{ region, from: '', to: '', transport: 'car' }] }],
    ['journeys said and none given', { left: true }],
    ['abroad without the day of entry', { overseas: true }],
    ['another code without what it shows', { other: true, issuer: 'beijing' }],
  ])('%s is not complete', (_what, part) => {
    expect(lackingAt(2, { ...well, ...part }, 'self', w)).toHaveLength(1)
  })

  test('what is sent is what the functions take, without answers that were taken back', () => {
    const changed: Draft = {
      ...well,
      journeys: [{ region, from: '2020-02-10', to: '2020-02-11', transport: 'car' }],
      enteredOn: '2020-02-12',
      issuer: 'beijing',
      state: 'home',
    }
    const form = formOf(changed)
    expect(completeForm.safeParse(form)).toMatchObject({ success: true })
    expect(form).toMatchObject({ name: '林晓燕', number: '11010519491231002X', journeys: [] })
    expect(form).not.toHaveProperty('enteredOn')
    expect(form).not.toHaveProperty('otherCode')
  })

  test('a correction starts from what is known and sends a number only when one was typed', () => {
    const { number: _number, mobile: _mobile, ...known } = formOf(well)
    const draft = draftOf({ ...known, numberMasked: '110***********002X', mobileMasked: '138****0021' })
    expect(lackingAt(1, draft, 'correct', w)).toEqual([])
    expect(changesOf(draft)).not.toHaveProperty('number')
    expect(changesOf(draft)).not.toHaveProperty('mobile')
    expect(changesOf({ ...draft, mobile: '13900000022' })).toMatchObject({ mobile: '13900000022' })
  })

  test('a fault is shown on the step where it is mended', () => {
    const [fault] = fieldIssues([{ path: ['form', 'number'], code: 'resident.check' }])
    expect(fault).toEqual({ path: ['number'], code: 'resident.check' })
    expect([stepOfFault('number'), stepOfFault('journeys'), stepOfFault('enteredOn')]).toEqual([1, 2, 2])
  })
})

describe('a shown code', () => {
  const live = {
    payload: 'HC1',
    colour: 'green' as const,
    nameMasked: '林*燕',
    lastFour: '002X',
    issuedAt: '2020-02-17T01:00:00.000Z',
    expiresAt: '2020-02-17T01:00:30.000Z',
    refreshSeconds: 15,
  }
  /** The phone's clock is hours from the cloud's. */
  const at = Date.parse('2020-02-17T05:00:00.000Z')
  const held = { live, at }

  test('is replaced before it runs out, and counts no longer than the cloud said', () => {
    expect([isDue(undefined, at), isDue(held, at + 14_999), isDue(held, at + 15_000)]).toEqual([
      true,
      false,
      true,
    ])
    expect([secondsLeft(held, at), secondsLeft(held, at + 28_999), secondsLeft(held, at + 29_000)]).toEqual([
      29, 1, 0,
    ])
  })

  test('does not live on by a clock that is set back', () => {
    expect(secondsLeft(held, at - 1)).toBe(0)
    expect(isDue(held, at - 1)).toBe(true)
  })
})
