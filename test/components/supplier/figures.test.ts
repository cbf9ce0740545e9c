import { figures, keptOf, typedOf } from '../../../miniprogram/supplier/pages/capacity/figures'

const figure = (name: string) => {
  const found = figures.find((one) => one.name === name)
  if (!found) throw new Error(`no figure ${name}`)
  return found
}

describe('capacity figures', () => {
  it('are sent as numbers, and an empty one is left out', () => {
    expect(keptOf(figure('dailyOutput'), ' 1200 ')).toBe(1200)
    expect(keptOf(figure('replyHours'), '0')).toBe(0)
    expect(keptOf(figure('dailyOutput'), '  ')).toBeUndefined()
  })

  it('take rates in percent and keep them in hundredths of a percent, without binary dust', () => {
    expect(keptOf(figure('damageBp'), '0.29')).toBe(29)
    expect(keptOf(figure('disputeBp'), '1')).toBe(100)
    expect(typedOf(figure('damageBp'), 29)).toBe('0.29')
  })

  it('tell yes, no and unanswered apart', () => {
    expect(keptOf(figure('recallPlan'), 'yes')).toBe(true)
    expect(keptOf(figure('recallPlan'), 'no')).toBe(false)
    expect(keptOf(figure('recallPlan'), '')).toBeUndefined()
    expect(typedOf(figure('recallPlan'), false)).toBe('no')
  })

  it('leave what is no number to the server, which says what is wrong', () => {
    expect(keptOf(figure('carriers'), '两家')).toBe('两家')
  })
})
