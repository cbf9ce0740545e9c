import {
  afterLot,
  resumeInspection,
  type Switching,
  startSwitching,
  switchingPoints,
} from '../../../cloudfunctions/domain/review'

const willing = { steady: true, desired: true }
const accepted = { accepted: true, points: 3 }
const refused = { accepted: false, points: 0 }

/** The severity after lots written as + (accepted) and - (not accepted). */
function stateAfter(results: string, from: Switching = startSwitching(), conditions = willing): Switching {
  return [...results].reduce(
    (state, sign) => afterLot(state, sign === '+' ? accepted : refused, conditions),
    from,
  )
}
const tightened = stateAfter('--')

describe('normal to tightened: two of five or fewer consecutive lots not accepted (9.3.1)', () => {
  test.each([
    ['-', 'normal'],
    ['--', 'tightened'],
    ['-+++-', 'tightened'],
    ['-++++-', 'normal'],
    ['+-+-', 'tightened'],
    ['-++++-++++-', 'normal'],
  ])('%s: %s', (results, severity) => expect(stateAfter(results).severity).toBe(severity))
})

describe('tightened to normal: five consecutive lots accepted (9.3.2)', () => {
  test.each([
    ['++++', 'tightened'],
    ['+++++', 'normal'],
    ['++++-', 'tightened'],
    ['-+++++', 'normal'],
    ['++++-++++', 'tightened'],
    ['++++-+++++', 'normal'],
  ])('%s: %s', (results, severity) => expect(stateAfter(results, tightened).severity).toBe(severity))

  test('what was refused before does not count again under normal inspection', () => {
    const back = stateAfter('+++++', tightened)
    expect(back).toEqual(startSwitching())
    expect(stateAfter('-', back).severity).toBe('normal')
  })
})

describe('stop: five lots not accepted since tightened inspection began (9.4)', () => {
  test.each([
    ['----', 'tightened'],
    ['-----', 'discontinued'],
    ['-+-+-+-+-', 'discontinued'],
    ['-+++-++++-+-', 'tightened'],
  ])('%s: %s', (results, severity) => expect(stateAfter(results, tightened).severity).toBe(severity))

  test('five good lots in between begin it anew', () => {
    const again = stateAfter('--', stateAfter('+++++', stateAfter('----', tightened)))
    expect(stateAfter('----', again).severity).toBe('tightened')
    expect(stateAfter('-----', again).severity).toBe('discontinued')
  })

  test('then no lot is inspected until it is resumed, and it goes on as tightened', () => {
    const stopped = stateAfter('-----', tightened)
    expect(() => afterLot(stopped, accepted, willing)).toThrow(/mended the cause/)
    expect(resumeInspection(stopped)).toEqual(tightened)
    expect(resumeInspection(startSwitching())).toEqual(startSwitching())
  })
})

describe('normal to reduced: a switching score of 30, steady production, and the Centre wants it (9.3.3)', () => {
  const lots = (count: number) => '+'.repeat(count)

  test('ten lots with three points each', () => {
    expect(stateAfter(lots(9)).severity).toBe('normal')
    expect(stateAfter(lots(10)).severity).toBe('reduced')
  })

  test('fifteen lots with two points each', () => {
    let state = startSwitching()
    for (let i = 0; i < 14; i++) state = afterLot(state, { accepted: true, points: 2 }, willing)
    expect(state).toMatchObject({ severity: 'normal', score: 28 })
    expect(afterLot(state, { accepted: true, points: 2 }, willing).severity).toBe('reduced')
  })

  test('a lot not accepted, or one without points, puts the score back to 0', () => {
    expect(stateAfter(`${lots(9)}-`).score).toBe(0)
    expect(afterLot(stateAfter(lots(9)), { accepted: true, points: 0 }, willing).score).toBe(0)
    expect(afterLot(stateAfter(lots(9)), { accepted: false, points: 3 }, willing).score).toBe(0)
  })

  test('not without steady production or the wish; with them later, at once', () => {
    const waiting = stateAfter(lots(12), startSwitching(), { steady: false, desired: true })
    expect(waiting).toMatchObject({ severity: 'normal', score: 36 })
    expect(stateAfter(lots(12), startSwitching(), { steady: true, desired: false }).severity).toBe('normal')
    expect(afterLot(waiting, accepted, willing).severity).toBe('reduced')
  })

  test('tightened inspection earns no score', () => expect(stateAfter('++++', tightened).score).toBe(0))
})

describe('reduced to normal (9.3.4)', () => {
  const reduced = stateAfter('+'.repeat(10))

  test('stays while lots are accepted', () =>
    expect(stateAfter('+'.repeat(20), reduced).severity).toBe('reduced'))
  test('one lot not accepted', () => expect(stateAfter('-', reduced)).toEqual(startSwitching()))
  test('production irregular', () => {
    expect(afterLot(reduced, accepted, { steady: false, desired: true }).severity).toBe('normal')
  })
  test('other conditions', () => {
    expect(afterLot(reduced, accepted, { steady: true, desired: false }).severity).toBe('normal')
  })
})

describe('points of a lot (9.3.3.2.1)', () => {
  const points = (lotSize: number, major: number, minor: number, critical = 0) =>
    switchingPoints({ lotSize, found: { critical, major, minor } })

  // 500 units: 50 of H, major accepts 3 (2 at AQL 1.5), minor 5 (3 at AQL 2.5).
  test.each([
    [500, 0, 0, 3],
    [500, 2, 3, 3],
    [500, 3, 3, 0],
    [500, 2, 4, 0],
    [500, 4, 0, 0],
    // 150 units: 20 of F, major accepts 1, so acceptance alone counts; minor accepts 2 (1 at AQL 2.5).
    [150, 1, 1, 2],
    [150, 0, 2, 0],
    // 20 units: both accept 0.
    [20, 0, 0, 2],
    [20, 1, 0, 0],
  ])('%d units with %d major and %d minor: %d', (lot, major, minor, expected) => {
    expect(points(lot, major, minor)).toBe(expected)
  })

  test('a critical nonconformity leaves none', () => expect(points(500, 0, 0, 1)).toBe(0))

  test('are counted on the level that was used', () => {
    const found = { critical: 0, major: 1, minor: 0 }
    expect(switchingPoints({ lotSize: 500, level: 'I', found })).toBe(2)
    expect(switchingPoints({ lotSize: 500, level: 'S-1', found })).toBe(0)
  })
})
