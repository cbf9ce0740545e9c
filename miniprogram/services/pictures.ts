import { call } from './call'

/** Links to own pictures for small views. Asked for together, kept until shortly before they end. */
const links = new Map<string, { url: string; until: number }>()
/** The server answers so many at once. */
const AT_ONCE = 50
/** A link that ends while the picture loads is no link. */
const MARGIN_MS = 20_000
/** The parts of a page ask within this time of each other. */
const TOGETHER_MS = 30

let wanted = new Set<string>()
let asking: Promise<void> | undefined

/**
 * Addresses of pictures by document id. What cannot be had (no network, no picture) is left out: a small view
 * falls back to its icon and never stands in the way.
 */
export async function picturesOf(documentIds: string[]): Promise<Record<string, string>> {
  const now = Date.now()
  for (const id of documentIds) if ((links.get(id)?.until ?? 0) < now) wanted.add(id)
  if (documentIds.some((id) => wanted.has(id))) {
    asking ??= new Promise<void>((done) => setTimeout(done, TOGETHER_MS)).then(ask)
    await asking
  }
  return Object.fromEntries(
    documentIds.flatMap((id) => {
      const link = links.get(id)
      return link ? [[id, link.url] as const] : []
    }),
  )
}

async function ask(): Promise<void> {
  const ids = [...wanted]
  wanted = new Set()
  asking = undefined
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    try {
      const documentIds = ids.slice(start, start + AT_ONCE)
      const answer = await call('supplier', 'thumbnails', { documentIds })
      const until = Date.parse(answer.expiresAt) - MARGIN_MS
      for (const [id, url] of Object.entries(answer.links)) links.set(id, { url, until })
    } catch {
      return
    }
  }
}
