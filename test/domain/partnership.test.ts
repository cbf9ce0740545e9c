/** Whom a supplier's words name, how long each side has, and what a verified ending does to the colour. */

import { answerBy, heardUntil, isNamed, mayEndOn } from '../../cloudfunctions/domain/partnership'
import type { Removal } from '../../typings/assessment'
import { changed, TODAY } from './assessment/green'
import { said } from './assessment/worded'

const yunji = { id: 'yunji', name: { zh: '云集', en: 'Yunji' } }

test.each([
  ['云集', true],
  [' 云 集 ', true],
  ['ＹＵＮＪＩ', true],
  ['yunji', true],
  ['云集优选', false],
  ['', false],
  ['  ', false],
])('%p names the platform: %p', (stated, named) => {
  expect(isNamed(yunji, stated)).toBe(named)
})

test('a platform has eight working hours, over the weekend and the holidays', () => {
  const friday = Date.parse('2026-11-20T16:00:00+08:00')
  expect(new Date(answerBy(friday, [])).toISOString()).toBe('2026-11-23T07:30:00.000Z')
  expect(new Date(answerBy(friday, ['2026-11-23'])).toISOString()).toBe('2026-11-24T07:30:00.000Z')
})

test('a supplier is heard for five days to the minute', () => {
  expect(heardUntil(1_000)).toBe(1_000 + 5 * 24 * 3_600_000)
})

test.each([
  ['2026-11-23', 'notYet'],
  ['2026-11-22', 'yes'],
  ['2025-11-22', 'yes'],
  ['2025-11-21', 'tooLong'],
])('an ending on %s can be reported on 22 November 2026: %s', (ended, may) => {
  expect(mayEndOn(ended, '2026-11-22')).toBe(may)
})

/** What follows from verified endings that nobody states. */
function told(removals: unknown) {
  const { colour, findings } = changed('TOY', ({ facts }) => {
    facts.removals = removals as Removal[]
  })
  return { colour, said: findings.map(({ reason }) => said(reason)) }
}
const ended: Removal = { platform: '云集', ended: '2026-02-01', reason: 'quality' }

test('a verified ending for quality is red, for another reason yellow, whatever the dossier states', () => {
  expect(told([ended])).toEqual({
    colour: 'red',
    said: ['W-TERMINATED(ended: 2026-02-01, platform: 云集)'],
  })
  expect(told([{ ...ended, reason: 'business' }])).toMatchObject({ colour: 'yellow' })
  expect(told([{ ...ended, ended: TODAY }]).colour).toBe('red')
})

test('after twelve months it does nothing, and neither does an empty list', () => {
  expect(told([{ ...ended, ended: '2020-02-01' }])).toMatchObject({ colour: 'green', said: [] })
  expect(told([]).colour).toBe('green')
})

test.each([
  [[{ ...ended, ended: 'yesterday' }]],
  [[{ platform: '云集', reason: 'quality' }]],
  ['none'],
  [[7]],
])('what cannot be read never passes: %j', (removals) => {
  expect(told(removals).colour).not.toBe('green')
})
