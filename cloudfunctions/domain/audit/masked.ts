/** What stands for something that is not shown. */
export const HIDDEN = '•••'

/** A person's name with nothing but its first character. */
export function maskedName(name: string): string {
  const [first] = [...name.trim()]
  return first ? `${first}${HIDDEN}` : HIDDEN
}

/** A mobile number with its first three and last two digits: enough to tell two apart, too little to call. */
export function maskedMobile(mobile: string): string {
  return mobile.length > 5 ? `${mobile.slice(0, 3)}${HIDDEN}${mobile.slice(-2)}` : HIDDEN
}
