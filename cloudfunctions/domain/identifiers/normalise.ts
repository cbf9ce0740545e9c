/**
 * Only digits, capital letters, most ASCII signs and Chinese characters, as most of what arrives: nothing in it is
 * ever changed here. A loop, since an assessment asks this of every number and patterns take four times as long.
 */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const capital = code > 0x20 && code < 0x5b
    if (!capital && !(code >= 0x4e00 && code <= 0x9fff)) return false
  }
  return true
}

/**
 * What people type, as the registers write it: full-width characters become half-width, small Latin letters
 * capital, white space goes. Only these: a wider folding (NFKC) would also turn ① into 1 and hide a wrong sign.
 */
export function normalise(text: string): string {
  if (isPlain(text)) return text
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s　\u200b\ufeff]/g, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
}

/** As `normalise`, and every kind of bracket becomes a round one: 〔沪〕 and 【沪】 are written for (沪). */
export function normaliseNumber(text: string): string {
  if (isPlain(text)) return text
  return normalise(text)
    .replace(/[[【〔［]/g, '(')
    .replace(/[\]】〕］]/g, ')')
}
