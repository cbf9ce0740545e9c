import { reasonCodes } from '../../../cloudfunctions/domain/assessment/codes'
import { everyRow } from './told'
import { told } from './worded'

test.each(everyRow)('%s: %s', (category, _what, change, expected) => {
  expect(told(category, change)).toEqual(expected)
})

test('every reason stands in a row', () => {
  const all = everyRow.flatMap(([, , , lines]) => lines).join('\n')
  expect(Object.keys(reasonCodes).filter((code) => !all.includes(`: ${code}(`))).toEqual([])
})
