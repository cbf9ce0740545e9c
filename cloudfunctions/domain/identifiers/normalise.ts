/** Anything that `normalise` changes. Most of what arrives was typed as the registers write it. */
const ODD = /[！-～\s\u200b\ufeffa-z]/

/**
 * What people type, as the registers write it: full-width characters become half-width, small Latin letters
 * capital, white space goes. Only these: a wider folding (NFKC) would also turn ① into 1 and hide a wrong sign.
 */
export function normalise(text: string): string {
  if (!ODD.test(text)) return text
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s　\u200b\ufeff]/g, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
}

/** As `normalise`, and every kind of bracket becomes a round one: 〔沪〕 and 【沪】 are written for (沪). */
export function normaliseNumber(text: string): string {
  return normalise(text)
    .replace(/[[【〔［]/g, '(')
    .replace(/[\]】〕］]/g, ')')
}
