/** Anybody who scanned a code can say what is wrong; nobody can flood the Centre. */
import { key, refusalCode } from './harness'
import { type Market, openMarket } from './launch'

jest.setTimeout(90_000)
let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.house.close())

test('a report is kept for the Centre with the product it is about, and changes no colour', async () => {
  const { token, public: anybody } = market
  const report = { token, reason: 'label' as const, text: '标签上的净含量和实物不符', requestKey: key() }
  const first = await anybody.get('account', 'reportProblem', report)
  expect(await anybody.get('account', 'reportProblem', report)).toEqual(first)
  const problems = await market.inside('problems')
  expect(problems).toMatchObject([
    { productId: market.productId, token, reason: 'label', open: true, reporter: anybody.openid },
  ])
  expect((await anybody.get('scan', 'verdict', { token })).state).toBe('green')
})

test('a forged code, an empty text and a sixth report within a day are refused', async () => {
  const { token, house } = market
  const somebody = house.as('oPublicQian00001')
  const report = (of: object) =>
    somebody.call('account', 'reportProblem', {
      token,
      reason: 'quality',
      text: '瓶盖裂开',
      requestKey: key(),
      ...of,
    })
  const other = token.endsWith('A') ? 'B' : 'A'
  expect(refusalCode(await report({ token: token.slice(0, -1) + other }))).toBe('TOKEN_FORGED')
  expect(refusalCode(await report({ text: '   ' }))).toBe('INVALID_INPUT')
  const others = house.as('oPublicSun000001')
  const answers = []
  for (let one = 0; one < 6; one += 1)
    answers.push(
      refusalCode(
        await others.call('account', 'reportProblem', {
          token,
          reason: 'quality',
          text: `瓶盖裂开 ${one}`,
          requestKey: key(),
        }),
      ),
    )
  expect(answers).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'RATE_LIMITED'])
  house.cloud.setClock(25 * 3_600_000)
  const later = { token, reason: 'quality' as const, text: '第二天', requestKey: key() }
  expect(refusalCode(await others.call('account', 'reportProblem', later))).toBe('ok')
})
