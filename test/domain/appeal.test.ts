/** Two levels, what each decision does, and who may not decide. */
import {
  appealDueAt,
  barredFrom,
  EFFECTS,
  eventTypesOf,
  mayAppeal,
  mayGoOn,
  sourceOf,
} from '../../cloudfunctions/domain/appeal'
import { requirements } from '../../cloudfunctions/domain/assessment'

const HOUR = 3_600_000

test('the first level has 24 hours, the second 72', () => {
  expect([appealDueAt(1, 0), appealDueAt(2, 0)]).toEqual([24 * HOUR, 72 * HOUR])
})

test('only a refusal of the first level goes on, and there is no third', () => {
  expect(mayGoOn({ open: false, level: 1, outcome: 'refused' })).toBe(true)
  expect(mayGoOn({ open: false, level: 2, outcome: 'refused' })).toBe(false)
  expect(mayGoOn({ open: false, level: 1, outcome: 'upheld' })).toBe(false)
  expect(mayGoOn({ open: true, level: 1 })).toBe(false)
})

test('a finding is appealed against once for each version, and again when it comes back', () => {
  expect(mayAppeal([], 1)).toBe(true)
  expect(mayAppeal([{ open: true, version: 1 }], 2)).toBe(false)
  expect(mayAppeal([{ open: false, outcome: 'refused', version: 1 }], 1)).toBe(false)
  expect(mayAppeal([{ open: false, outcome: 'refused', version: 1 }], 2)).toBe(true)
  expect(mayAppeal([{ open: false, outcome: 'corrected', version: 1 }], 1)).toBe(true)
})

test('nobody decides twice, nor against their own measure', () => {
  const measures = [{ maker: 'ann', checker: 'ben' }]
  expect(barredFrom('ann', [], measures)).toBe('ownMeasure')
  expect(barredFrom('ben', [], measures)).toBe('ownMeasure')
  expect(barredFrom('cat', ['cat'], measures)).toBe('decidedBefore')
  expect(barredFrom('eve', [], [], ['eve'])).toBe('ownReading')
  expect(barredFrom('dan', ['cat'], measures, ['eve'])).toBeUndefined()
})

test('every event of the Centre can be appealed against as one; a paper rests on its reading, the rest on the dossier', () => {
  const events = Object.keys(requirements).filter((id) => id.startsWith('E-') && id !== 'E-CHANGE')
  for (const id of events) expect([id, eventTypesOf(id).length > 0]).toEqual([id, true])
  expect(sourceOf({ requirement: 'E-MANUAL' }, true)).toBe('event')
  expect(sourceOf({ requirement: 'L-REVOKED' }, true)).toBe('reading')
  expect(sourceOf({ requirement: 'L-REVOKED' }, false)).toBe('dossier')
  expect(eventTypesOf('constructor')).toEqual([])
})

test('a refusal does nothing, and no decision of one person ends an event', () => {
  for (const effects of Object.values(EFFECTS)) expect(effects.refused).toBe('nothing')
  expect([EFFECTS.event.upheld, EFFECTS.event.corrected]).toEqual(['releaseAsked', 'releaseAsked'])
})
