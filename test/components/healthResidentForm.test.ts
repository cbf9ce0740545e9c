/** Declaring and checking in: a fault on its field goes when it is mended, and nothing that names a person stays. */
import {
  asked,
  green,
  NETWORK_DOWN,
  open,
  type Page,
  red,
  refused,
  stored,
  tap,
  usePhone,
  went,
} from './residents'
import { read, settled } from './simulate'

usePhone()
let page: Page
const NAME = '林晓燕'
const NUMBER = '11010519491231002X'
const MOBILE = '13800000021'
const WRONG = '身份证号最后一位对不上'
const pack = {
  on: true,
  noticeVersion: 'v1',
  statementVersion: 's1',
  agreed: { version: 'v1', at: green.asOf },
}
const issuers = { items: [] }
const text = (id: string) => page.dom.querySelector(`[data-testid="${id}"]`)?.textContent ?? ''
const step = () => page.dom.querySelector('[data-testid="declare"]')?.getAttribute('data-step')

const type = (field: string, value: string) => tap(page, 'onType', { field }, { value })
async function fillIn(): Promise<void> {
  await type('name', NAME)
  await type('number', NUMBER)
  await type('mobile', MOBILE)
  await tap(
    page,
    'onRegion',
    {},
    { code: ['330000', '330100', '330110'], value: ['浙江省', '杭州市', '余杭区'] },
  )
  await tap(page, 'onAnswer', { field: 'presence', value: 'inCity' })
  await tap(page, 'onNext')
  await type('temperature', '36.5')
  for (const field of ['left', 'overseas', 'contact']) await tap(page, 'onAnswer', { field, value: false })
  await tap(page, 'onSymptom', { id: '' })
  await tap(page, 'onNext')
}
const declaring = async (declare: Parameters<typeof open>[1][string]) => {
  page = await open('declare', { pack, issuers, declare }, {})
  await fillIn()
  await tap(page, 'onTick', { field: 'promised' })
}
const numberRefused = refused('INVALID_INPUT', [{ path: ['form', 'number'], code: 'resident.check' }])

describe('a declaration', () => {
  test('is shown whole before it is sent, and takes the promise', async () => {
    page = await open('declare', { pack, issuers, declare: green }, {})
    await fillIn()
    for (const answer of [NAME, NUMBER, MOBILE, '浙江省杭州市余杭区', '在杭州', '36.5 ℃', '都没有'])
      expect(read(page)).toContain(answer)
    expect(text('declare-note')).toBe('勾选以上承诺后才能提交')
    await tap(page, 'onSubmit')
    expect(asked.some(({ action }) => action === 'declare')).toBe(false)
    await tap(page, 'onTick', { field: 'promised' })
    expect(text('declare-note')).toBe('')
    await tap(page, 'onSubmit')
    expect(asked.at(-1)).toMatchObject({ action: 'declare', input: { form: { number: NUMBER } } })
    expect(went).toEqual([{ how: 'instead', url: '/health/pages/my-code/my-code?id=h1' }])
  })

  test('a fault is named on its field and at the foot, and both go when the field is mended', async () => {
    await declaring(numberRefused)
    await tap(page, 'onSubmit')
    expect(step()).toBe('1')
    const fields = [...page.dom.querySelectorAll('field-error')].map((one) => one.textContent)
    expect(fields.filter((said) => said?.includes(WRONG))).toHaveLength(1)
    expect(text('declare-note')).toContain(WRONG)
    await type('number', '330110198001010013')
    expect(read(page)).not.toContain(WRONG)
    await tap(page, 'onNext')
    expect(read(page)).not.toContain(WRONG)
  })

  test('what was said about one step does not stand at the foot of another', async () => {
    await declaring(numberRefused)
    await tap(page, 'onSubmit')
    await tap(page, 'onNext')
    expect(step()).toBe('2')
    expect(text('declare-note')).toBe('')
    await tap(page, 'onPrevious')
    expect(read(page)).toContain(WRONG)
  })

  test('cannot be changed while an answer is under way, so that the answer is about what is shown', async () => {
    await declaring(green)
    const sending = tap(page, 'onSubmit')
    ;(page.instance.onPrevious as () => void).call(page.instance)
    expect(step()).toBe('3')
    await sending
  })

  test('without a network it says so and keeps everything', async () => {
    await declaring(NETWORK_DOWN)
    await tap(page, 'onSubmit')
    expect(text('declare-note')).toContain('没有网络')
    expect(step()).toBe('3')
    expect(read(page)).toContain(NAME)
  })
})

describe('what stays on the phone', () => {
  const kept = () => JSON.stringify([...stored])

  test('is the answers of the day without name, number and mobile, until they are sent', async () => {
    await declaring(green)
    expect(kept()).toContain('浙江省杭州市余杭区')
    for (const personal of [NAME, NUMBER, MOBILE]) expect(kept()).not.toContain(personal)
    expect(read(page)).toContain('除姓名、身份证号和手机号不留以外，其余答案只在当天暂存在这部手机上')
    page = await open('declare', { pack, issuers }, {})
    expect(page.instance.data.draft).toMatchObject({ name: '', number: '', mobile: '', temperature: '36.5' })
    await declaring(green)
    await tap(page, 'onSubmit')
    expect(kept()).not.toContain('浙江省杭州市余杭区')
  })

  test('of another day is not offered again and is gone', async () => {
    await declaring(green)
    const [place] = [...stored.keys()].filter((key) => key.startsWith('draft:health'))
    const held = stored.get(place as string) as { day: string }
    stored.set(place as string, { ...held, day: '2020-02-16' })
    page = await open('declare', { pack, issuers }, {})
    expect(page.instance.data.draft).toMatchObject({ temperature: '', region: null })
    expect(stored.has(place as string)).toBe(false)
  })

  test('of a correction is nothing, and the page says that', async () => {
    const form = {
      ...{ name: NAME, region: green.region, presence: 'inCity', journeys: [], overseas: false },
      ...{ contact: false, symptoms: [], temperature: 36.5, revision: 1, truthful: true },
      ...{ numberMasked: '110***********002X', mobileMasked: '138****0021' },
    }
    page = await open('declare', { pack, issuers, form })
    await type('mobile', '13900000022')
    expect(kept()).not.toContain('draft')
    expect(read(page)).toContain('110***********002X')
    expect(read(page)).toContain('没有提交的更正不留在这部手机上')
  })
})

describe('a check-in', () => {
  const done = { ...red, run: { ...red.run, done: 5, dueToday: false, checkedInToday: true } }

  test('says what is still to be answered, and sends nothing before', async () => {
    page = await open('check-in', { myCode: red })
    expect(text('check-in-ring')).toBe('4/14 天')
    expect(text('check-in-note')).toBe('还差：今天的体温、今天的感觉、承诺')
    await tap(page, 'onTemperature', {}, { value: '36.4' })
    await tap(page, 'onSymptom', { id: '' })
    await tap(page, 'onSubmit')
    expect(asked.map(({ action }) => action)).toEqual(['myCode'])
    await tap(page, 'onPromise')
    expect(text('check-in-note')).toBe('')
  })

  test('is answered with how far the run is now, and when the next one is', async () => {
    page = await open('check-in', { myCode: red, checkIn: done })
    await tap(page, 'onTemperature', {}, { value: '36.4' })
    await tap(page, 'onSymptom', { id: '' })
    await tap(page, 'onPromise')
    await tap(page, 'onSubmit')
    expect(asked.at(-1)?.input).toMatchObject({ id: 'h1', temperature: 36.4, symptoms: [], truthful: true })
    expect(text('check-in-ring')).toBe('5/14 天')
    expect(read(page)).toContain('今天已打卡')
    expect(page.dom.querySelector('[data-testid="check-in-submit"]')).toBeNull()
  })

  test('with symptoms says that the days start again, and names a wrong temperature on its field', async () => {
    const fault = refused('INVALID_INPUT', [
      { path: ['temperature'], code: 'number.max', params: { max: 43 } },
    ])
    page = await open('check-in', { myCode: red, checkIn: fault })
    await tap(page, 'onTemperature', {}, { value: '99' })
    await tap(page, 'onSymptom', { id: 'dryCough' })
    expect(read(page)).toContain('天数重新计算')
    await tap(page, 'onPromise')
    await tap(page, 'onSubmit')
    expect(page.dom.querySelector('field-error')?.textContent).not.toBe('')
    await tap(page, 'onTemperature', {}, { value: '36.9' })
    await settled()
    expect([page.dom.querySelector('field-error')?.textContent, text('check-in-note')]).toEqual(['', ''])
  })

  test('is not asked of somebody who is green', async () => {
    page = await open('check-in', { myCode: green })
    expect(read(page)).toContain('现在不需要打卡')
  })
})
