import type { PartnershipQuestion } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { verifications } from '../store/collections'
import { page, type Where } from '../store/database'
import type { Verification } from '../store/records'
import { questionsView } from './answering'

const PAGE = 20

/** What suppliers say of a platform: what it is asked, the most urgent first, or what was decided, the newest first. */
export async function questionsPage(
  call: Call,
  platformId: string,
  open: boolean,
  after: string | undefined,
): Promise<{ items: PartnershipQuestion[]; next?: string; open: number }> {
  // A field within a field, which the typed question has no word for.
  const whose = (isOpen: boolean) => ({ 'asked.platformId': platformId, open: isOpen }) as Where<Verification>
  const by = open ? ('order' as const) : ('closedAt' as const)
  const range = after && (open ? { order: { after } } : { closedAt: { before: after } })
  const found = await call.read.find(verifications, {
    where: { ...whose(open), ...range },
    order: { by, direction: open ? 'asc' : 'desc' },
    limit: PAGE + 1,
  })
  const ordered = found.map((item) => ({ ...item, order: item[by] ?? '' }))
  const { items, next } = page(ordered, PAGE)
  return {
    items: await questionsView(call, items),
    ...(next && { next }),
    open: await call.read.count(verifications, whose(true)),
  }
}
