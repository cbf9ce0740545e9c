import { EJSON } from 'bson'
import { z } from 'zod'

/**
 * What `verify-audit` reads: one record on each line, in any order, as the console of WeChat exports a collection
 * (JSON Lines). Three collections belong together: `audit` with the entries, `auditPages` and `auditHeads` with their
 * chain. They are told apart by their fields, so that several files may also be one behind the other.
 */
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const page = z.object({
  day,
  page: z.int().nonnegative(),
  prev: hash,
  entries: z.array(z.object({ id: z.string(), hash })),
  hash,
})
const head = z.object({
  day,
  prev: hash,
  hash,
  count: z.int().nonnegative(),
  pages: z.int().nonnegative(),
  last: hash,
})
const entry = z.looseObject({ _id: z.string(), at: z.iso.datetime(), actor: z.string(), action: z.string() })

export interface AuditExport {
  entries: z.infer<typeof entry>[]
  pages: z.infer<typeof page>[]
  heads: z.infer<typeof head>[]
}

/** Reads the lines of an export. Throws for a line that is none of the three kinds, with its number. */
export function readExport(lines: Iterable<string>): AuditExport {
  const found: AuditExport = { entries: [], pages: [], heads: [] }
  let number = 0
  for (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    const record: unknown = parse(line)
    const asHead = head.safeParse(record)
    const asPage = asHead.success ? undefined : page.safeParse(record)
    const asEntry = asHead.success || asPage?.success ? undefined : entry.safeParse(record)
    if (asHead.success) found.heads.push(asHead.data)
    else if (asPage?.success) found.pages.push(asPage.data)
    else if (asEntry?.success) found.entries.push(asEntry.data)
    else throw new Error(`Line ${number} is neither an entry of the audit nor a part of its chain.`)
  }
  return found
}

function parse(line: string): unknown {
  try {
    return EJSON.parse(line)
  } catch {
    return undefined
  }
}
