/** What a gate, the Centre's board and the area lists say. */
import './simulate'
import { gateOutcome, HISTORIC } from '../../cloudfunctions/domain/health'
import { shownOf } from '../../miniprogram/health/gate/shown'
import { changesOf, sorted, stateOf } from '../../miniprogram/health/pages/areas/changes'
import { boardOf } from '../../miniprogram/health/pages/board/view'
import { dictionaries } from '../../miniprogram/locales/index'
import { lineText } from '../../miniprogram/services/words'
import type { HealthArea, HealthBoard } from '../../typings/contract'

const COLOURS = ['green', 'yellow', 'red'] as const
const AT = '2020-02-17T01:00:00.000Z'
const seen = (colour: (typeof COLOURS)[number], offline = false) =>
  shownOf({
    kind: 'seen',
    offline,
    gate: {
      ...gateOutcome(colour),
      colour,
      nameMasked: '林*燕',
      lastFour: '0018',
      compareCard: false,
      at: AT,
    },
  })

describe('the band of a gate', () => {
  test.each(COLOURS)('%s: word, colour in words, and what to say, never colour alone', (colour) => {
    const shown = seen(colour)
    expect(shown.state).toBe(colour)
    expect(shown.passed).toBe(colour === 'green')
    expect(shown.outcome).toBe(colour === 'green' ? '通行' : '不得通行')
    expect(shown.colour).toBe({ green: '绿码', yellow: '黄码', red: '红码' }[colour])
    expect(shown.advice).not.toBe('')
    for (const said of [shown.outcome, shown.colour, '林*燕', '0018']) expect(shown.label).toContain(said)
  })

  test('what could not be verified is refused, without a colour and without counting', () => {
    const refusal = { code: 'PAYLOAD_EXPIRED' as const, message: '' }
    const screenshot = shownOf({ kind: 'refused', refusal })
    expect(screenshot).toMatchObject({ state: 'grey', passed: false, counted: false, name: '' })
    expect(screenshot.advice).toContain('截图')
    const reasons = ['noCode', 'unknownKey', 'forged', 'expired', 'early', 'noKeys'] as const
    const said = reasons.map((why) => shownOf({ kind: 'distrusted', why }))
    for (const shown of said) expect(shown).toMatchObject({ state: 'grey', passed: false, counted: false })
    expect(new Set(said.map(({ advice }) => advice)).size).toBe(reasons.length)
  })

  test('says when the phone alone verified it', () => {
    expect(seen('green', true).offline).toBe('离线核验 09:00:00')
    expect(seen('green').offline).toBe('')
  })

  test('the code of another issuer has nobody to compare with; a printed one is compared with the card', () => {
    const gate = { ...gateOutcome('green'), colour: 'green' as const, compareCard: false, at: AT }
    const other = shownOf({ kind: 'seen', offline: false, gate: { ...gate, nameMasked: '', lastFour: '' } })
    expect(other.compare).toBe('')
    const card = { ...gate, nameMasked: '林*燕', lastFour: '0018', compareCard: true }
    expect(shownOf({ kind: 'seen', offline: false, gate: card }).compare).toBe(
      dictionaries['zh-CN'].health.compareCard,
    )
  })
})

test('a proposal to end a reason names it as the screens do, not by its number', () => {
  const line = { code: 'healthRelease.hold', params: { requirement: 'H-CONTACT' } }
  expect(lineText(line)).toBe('解除理由：接触过确诊或疑似病例')
})

describe('the board', () => {
  const board = (changes: Partial<HealthBoard> = {}): HealthBoard => ({
    asOf: AT,
    issued: 1_234_567,
    colours: { green: 1_200_000, yellow: 30_000, red: 4_567 },
    checkIns: { due: 200, done: 150 },
    regions: [
      {
        code: '330106',
        name: { zh: '西湖区', en: 'Xihu' },
        issued: 10,
        colours: { green: 9, yellow: 1, red: 0 },
      },
      {
        code: '330110',
        name: { zh: '余杭区', en: 'Yuhang' },
        issued: 90,
        colours: { green: 80, yellow: 4, red: 6 },
      },
      {
        code: 'other',
        name: { zh: '杭州市外', en: 'Outside' },
        issued: 0,
        colours: { green: 0, yellow: 0, red: 0 },
      },
    ],
    perDay: Array.from({ length: 14 }, (_, n) => ({
      day: `2020-02-${String(n + 4).padStart(2, '0')}`,
      issued: n,
    })),
    gates: { passed: 7, refused: 2 },
    appeals: { open: 3, overdue: 1 },
    historic: HISTORIC,
    ...changes,
  })

  test('groups large numbers and gives the share of check-ins', () => {
    const said = boardOf(board())
    expect(said.issued).toBe('1,234,567 人')
    expect(said.colours.map(({ count }) => count)).toEqual(['1,200,000', '30,000', '4,567'])
    expect(said.checkedIn).toBe('75%')
    expect(boardOf(board({ checkIns: { due: 0, done: 0 } })).checkedIn).toBe('')
    expect(said.overdue).toBe(true)
  })

  test('the article’s 7.25 million and 6.7 million stand beside the figure of now', () => {
    const { historic } = boardOf(board())
    expect(historic.line).toBe('首周发码 725 万，绿码 670 万（92.4%）')
    expect(historic.bars.map(({ text }) => text)).toEqual(['1,234,567', '7,250,000'])
    expect(historic.greens.map(({ text }) => text)).toEqual(['97.2%', '92.4%'])
    const empty = board({ issued: 0, colours: { green: 0, yellow: 0, red: 0 } })
    expect(boardOf(empty).historic.greens[0]?.text).toBe('0%')
  })

  test('most people first by region, none where nobody declared, and no day lost in the columns', () => {
    const said = boardOf(board())
    expect(said.regions.map(({ label }) => label)).toEqual(['余杭区', '西湖区'])
    expect(said.regions[0]?.note).toBe('绿 80 · 黄 4 · 红 6')
    expect(said.perDay.reduce((sum, { value }) => sum + value, 0)).toBe(91)
  })
})

describe('area lists', () => {
  const area = (region: string, from: string, until?: string): HealthArea => ({
    region,
    name: { zh: region, en: region },
    level: 'listed',
    from,
    ...(until && { until }),
  })
  const before = [area('330300', '2020-02-02', '2020-02-20'), area('420000', '2020-01-23')]

  test('first and last day count, the day before and after do not', () => {
    const [listed] = before as [HealthArea]
    expect(stateOf(listed, '2020-02-01')).toBe('ahead')
    expect(stateOf(listed, '2020-02-02')).toBe('inForce')
    expect(stateOf(listed, '2020-02-20')).toBe('inForce')
    expect(stateOf(listed, '2020-02-21')).toBe('ended')
  })

  test('says what would change', () => {
    expect(changesOf(before, before).any).toBe(false)
    const after = [area('420000', '2020-01-23', '2020-04-07'), area('411500', '2020-02-05')]
    expect(changesOf(before, after)).toEqual({ counts: { added: 1, changed: 1, removed: 1 }, any: true })
  })

  test('one of two entries of a region taken off is a change', () => {
    const twice = [...before, area('330300', '2020-03-01')]
    expect(changesOf(twice, before).any).toBe(true)
  })

  test('what counts today stands first', () => {
    expect(sorted(before, '2020-03-01').map(({ region }) => region)).toEqual(['420000', '330300'])
  })
})
