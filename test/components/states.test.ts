import { read, render, speak } from './simulate'

describe('what a list shows instead of rows', () => {
  test('an error says whose fault it is, what is safe and offers to try again', () => {
    const said = read(render('list-state', { state: 'error' }))
    expect(said).toContain('是服务的问题，不是您的操作')
    expect(said).toContain('已保存的资料和颜色都没有变')
    expect(said).toContain('再试一次')
  })

  test('without a network it says so and offers to connect', () => {
    expect(read(render('list-state', { state: 'offline' }))).toContain('重新连接')
  })

  test('an empty list says what to prepare in the words of its page', () => {
    const said = read(
      render('list-state', {
        state: 'empty',
        title: '还没有商品',
        note: '先准备好许可证照片',
        action: '新商品',
      }),
    )
    expect(said).toBe('还没有商品先准备好许可证照片新商品')
  })

  test('loading shows rows without words', () => {
    expect(read(render('list-state', { state: 'loading', rows: 3 }))).toBe('')
  })

  test('the button asks the page to act', () => {
    const state = render('list-state', { state: 'error' })
    const asked: unknown[] = []
    state.addEventListener('act', (event) => asked.push(event.detail))
    ;(state.instance.act as () => void)()
    expect(asked).toEqual([{ state: 'error' }])
  })

  test('it speaks English', () => {
    speak('en')
    expect(read(render('list-state', { state: 'error' }))).toContain('It is our fault, not yours')
  })
})

describe('a fault under its field', () => {
  const issues = [
    { path: ['creditCode'], code: 'uscc.check18' },
    {
      path: ['licences', 0, 'number'],
      code: 'number.format',
      params: { hint: { zh: '浙妆加 8 位数字', en: '' }, example: '浙妆20200157' },
    },
  ]
  test('only the faults of this path are said, worded', () => {
    expect(read(render('field-error', { issues, path: 'creditCode' }))).toBe(
      '统一社会信用代码第 18 位不对，请对照营业执照',
    )
    expect(read(render('field-error', { issues, path: ['licences', 0, 'number'] }))).toContain(
      '像 浙妆20200157',
    )
  })
  test('a field without a fault says nothing', () => {
    expect(read(render('field-error', { issues, path: 'name' }))).toBe('')
  })
})
