import { read, render, speak } from './simulate'

const states = ['green', 'yellow', 'red', 'grey'] as const

describe('a colour is never colour alone', () => {
  test.each([
    ['green', '绿码', 'Green'],
    ['yellow', '黄码', 'Yellow'],
    ['red', '红码', 'Red'],
    ['grey', '未生效', 'Not in force'],
  ])('the badge of %s says it in words, in both languages', (state, zh, en) => {
    const badge = render('code-badge', { state })
    expect(read(badge)).toBe(zh)
    expect(badge.dom.innerHTML).toContain(state)
    speak('en')
    expect(read(badge)).toBe(en)
  })

  test.each([
    ['draft', '未生效'],
    ['withdrawn', '已撤回'],
    ['revoked', '已撤销'],
  ])('a grey badge says why: %s', (greyReason, word) => {
    expect(read(render('code-badge', { state: 'grey', greyReason }))).toBe(word)
  })

  test('each verdict has a silhouette of its own', () => {
    const bodies = states.map((state) => (render('mark', { state }).instance.data as { body: string }).body)
    expect(new Set(bodies).size).toBe(4)
    for (const body of bodies) expect(body).toContain('data:image/svg+xml')
  })

  test.each(['met', 'missing', 'checking'])('the state %s is one stroke drawing without a sign', (state) => {
    const { body, sign } = render('mark', { state }).instance.data as { body: string; sign: string }
    expect(body).not.toBe('')
    expect(sign).toBe('')
  })

  test('no icon asks the network for anything', () => {
    const drawn = render('glyph', { name: 'scan' }).instance.data as { mask: string }
    expect(drawn.mask).not.toMatch(/https?:%2F%2F(?!www\.w3\.org)|url\("?http/)
  })
})

describe('the verdict header', () => {
  test('green says that everything is met', () => {
    expect(read(render('verdict-header', { state: 'green', met: 24, total: 24 }))).toContain(
      '24 项要求全部满足',
    )
  })
  test('yellow says how much is left', () => {
    expect(read(render('verdict-header', { state: 'yellow', met: 22, total: 24 }))).toContain(
      '还差 2 项，补齐即变绿',
    )
  })
  test('red and a revoked code say what it means', () => {
    expect(read(render('verdict-header', { state: 'red', met: 21, total: 24 }))).toContain('3 项未满足')
  })
  test('grey says why', () => {
    expect(read(render('verdict-header', { state: 'grey', greyReason: 'revoked' }))).toContain('已由中心撤销')
  })
  test('while loading it shows no colour and no word', () => {
    const header = render('verdict-header', { state: '' })
    expect(read(header)).toBe('')
    for (const state of states) expect(header.dom.innerHTML).not.toContain(`verdict-header--${state}`)
  })
  test('it says the same in English', () => {
    speak('en')
    expect(read(render('verdict-header', { state: 'yellow', met: 22, total: 24 }))).toContain(
      'Yellow2 to go, then green',
    )
  })
})

describe('the as-of line', () => {
  const today = new Date().toISOString()
  test('a fresh one says time and rules', () => {
    expect(read(render('as-of', { time: today, ruleSet: '2025.2' }))).toMatch(
      /^截至 \d\d:\d\d:\d\d · 规则 2025\.2$/,
    )
  })
  test('a stale one says why, and that the colour is unchanged', () => {
    expect(read(render('as-of', { time: today, stale: '官网暂时打不开' }))).toMatch(
      /官网暂时打不开 · 颜色不变$/,
    )
  })
  test('an old one carries its day', () => {
    expect(read(render('as-of', { time: '2020-06-16T01:41:00Z' }))).toBe('截至 2020 年 6 月 16 日 09:41:00')
  })
  test('offline it sends to the scan', () => {
    expect(read(render('as-of', { time: today, offline: true }))).toMatch(/^离线，截至 .* · 以扫码为准$/)
  })
})
