import type { Text } from '../../../typings/text'
import table from './districts.json'

/** The districts and counties of Hangzhou since April 2021. */
export const districts = table as readonly { code: string; name: Text }[]

/** The district that a region counts under on the board; everywhere else is one line. */
export function districtOf(region: string): string {
  return districts.some(({ code }) => code === region) ? region : 'other'
}
