/** Text in GB 18030, as Chinese spreadsheets save it. Node reads the encoding but does not write it. */

let table: Map<string, number[]> | undefined

/** Every character of two bytes, found by reading all of them. */
function twoBytes(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, number[]>()
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++)
      if (second !== 0x7f) found.set(decoder.decode(new Uint8Array([first, second])), [first, second])
  return found
}

/** The four-byte code of 㐀 (U+3400) by the standard; a character outside GBK shows that it is not read as GBK. */
const FOUR_BYTES: Record<string, number[]> = { 㐀: [0x81, 0x39, 0xee, 0x39] }

export function gb18030(text: string): Buffer {
  table ??= twoBytes()
  return Buffer.from(
    [...text].flatMap((character) => {
      if (character < '\x80') return [character.charCodeAt(0)]
      const bytes = FOUR_BYTES[character] ?? table?.get(character)
      if (!bytes) throw new Error(`no GB 18030 for ${character}`)
      return bytes
    }),
  )
}
