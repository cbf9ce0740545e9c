/** Help says of every requirement of the rules what it is, what it costs and how it is cured. */
import { requirements } from '../../cloudfunctions/domain/assessment/requirements'
import './simulate'
import { dictionaries } from '../../miniprogram/locales/index'
import { setLanguage } from '../../miniprogram/services/language'
import { found, groupsOf, questionsOf } from '../../miniprogram/supplier/pages/help/search'
import { vocabulary } from '../../miniprogram/supplier/pages/help/vocabulary'

beforeEach(() => setLanguage('zh-CN'))

test('the vocabulary is the rules’ own: every requirement once, under its capacity, with its cost', () => {
  const listed = vocabulary.flatMap(({ capacity, requirements: ids }) =>
    ids.map(([id, cost]) => [id, [capacity, cost]]),
  )
  expect(Object.fromEntries(listed)).toEqual(requirements)
  expect(listed).toHaveLength(Object.keys(requirements).length)
})

test.each(['zh-CN', 'en'] as const)('every requirement is named and cured in %s', (language) => {
  const { cures } = dictionaries[language]
  expect(Object.keys(cures).sort()).toEqual(Object.keys(requirements).sort())
  for (const [id, words] of Object.entries(cures)) {
    expect([id, words.length]).toEqual([id, 2])
    for (const word of words) expect([id, word.trim().length > 3]).toEqual([id, true])
  }
})

test('a search finds by name, cure, id and capacity, however it is written', () => {
  expect(groupsOf('').flatMap(({ items }) => items)).toHaveLength(Object.keys(requirements).length)
  expect(groupsOf('跌落 重做').flatMap(({ items }) => items.map(({ id }) => id))).toEqual([
    'K-DROP-HEIGHT',
    'K-DROP-FAIL',
    'K-DROP-FAIL-DG',
  ])
  expect(groupsOf('ｋ-drop')[0]?.items.length).toBeGreaterThan(2)
  expect(groupsOf('没有这样的词')).toEqual([])
  expect(questionsOf('申诉').map(({ id }) => id)).toContain('wrong')
  expect(found('', '什么都行')).toBe(true)
})
