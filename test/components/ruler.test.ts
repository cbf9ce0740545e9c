import { scaleOf } from '../../miniprogram/components/ruler/scale'
import type { KeyItem } from '../../typings/catalog'
import { read, render } from './simulate'

const item = (part: Partial<KeyItem>): KeyItem => ({
  code: 'ph',
  name: { zh: 'pH', en: 'pH' },
  unit: '',
  limit: { op: 'range', low: 4, high: 9 },
  standard: { ref: 'GB/T 29679', mandatory: false },
  source: { mark: 'memory', ref: '' },
  ...part,
})

describe('the ruler', () => {
  test('a value inside the limits passes, round', () => {
    const ruler = render('ruler', { item: item({}), value: 6.2 })
    expect(read(ruler)).toContain('合格')
    expect(ruler.instance.data.verdict).toBe('pass')
  })

  test('a value outside fails, with the standard and what it needs', () => {
    const ruler = render('ruler', { item: item({}), value: 9.4 })
    expect(read(ruler)).toContain('不合格')
    expect(read(ruler)).toContain('GB/T 29679 · 要求 4–9')
    expect(ruler.instance.data).toMatchObject({ verdict: 'fail', shape: 'yellow' })
  })

  test('failing a mandatory standard is red', () => {
    const lead = item({
      limit: { op: 'max', value: 10 },
      standard: { ref: '规范', mandatory: true },
      unit: 'mg/kg',
    })
    expect(render('ruler', { item: lead, value: 12 }).instance.data).toMatchObject({ shape: 'red' })
  })

  test('an item without a figure shows its word and no track', () => {
    const germs = item({ limit: { op: 'none' }, name: { zh: '致病菌', en: 'Pathogens' } })
    const ruler = render('ruler', { item: germs, conclusion: 'pass' })
    expect(read(ruler)).toContain('未检出')
    expect(ruler.instance.data.tracks).toEqual([expect.objectContaining({ scale: null })])
  })

  test('a composite item fails with one of its parts', () => {
    const metals = item({
      limit: { op: 'pass' },
      parts: [
        { code: 'lead', name: { zh: '铅', en: 'Lead' }, unit: 'mg/kg', limit: { op: 'max', value: 10 } },
        { code: 'arsenic', name: { zh: '砷', en: 'Arsenic' }, unit: 'mg/kg', limit: { op: 'max', value: 2 } },
      ],
    })
    const verdict = (parts: object) => render('ruler', { item: metals, parts }).instance.data.verdict
    expect(verdict({ lead: 3, arsenic: 1 })).toBe('pass')
    expect(verdict({ lead: 3, arsenic: 5 })).toBe('fail')
    expect(verdict({ lead: 3 })).toBe('')
  })

  test('a value far outside stretches the track instead of leaving it', () => {
    const scale = scaleOf({ op: 'max', value: 10 }, 500)
    expect(scale?.value).toBeLessThan(100)
    expect(scale?.limits[0]?.at).toBeLessThan(5)
  })
})
