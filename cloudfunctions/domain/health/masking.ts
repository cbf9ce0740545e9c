/** 林*燕, 林*, 欧**娜, A***e: first and last character, the rest covered. Shown to tell another's code, never to find one. */
export function maskedName(name: string): string {
  const letters = [...name.trim()]
  const [first = '*'] = letters
  if (letters.length < 3) return `${first}*`
  return `${first}${'*'.repeat(Math.min(letters.length - 2, 3))}${letters[letters.length - 1]}`
}

/** The last four characters of a resident number. */
export const lastFour = (number: string): string => number.slice(-4)

/** 330***********123X */
export const maskedNumber = (number: string): string =>
  `${number.slice(0, 3)}${'*'.repeat(Math.max(0, number.length - 7))}${lastFour(number)}`

/** 138****0001 */
export const maskedMobile = (mobile: string): string => `${mobile.slice(0, 3)}****${mobile.slice(-4)}`
