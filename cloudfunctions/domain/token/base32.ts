/** Without I, L, O and U, which are misread for 1, 1, 0 and V. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first `characters` x 5 bits of some bytes. Throws a RangeError where there are too few. */
export function encode(bytes: Uint8Array, characters: number): string {
  if (bytes.length * 8 < characters * 5) throw new RangeError('Too few bytes for that many characters.')
  let text = ''
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5 && text.length < characters) {
      bits -= 5
      text += ALPHABET.charAt((buffer >> bits) & 31)
    }
  }
  return text
}
