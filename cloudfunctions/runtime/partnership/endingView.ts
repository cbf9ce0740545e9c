import type { EndingView } from '../../../typings/contract'
import { documentInfo } from '../document/documents'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { documents, endings } from '../store/collections'
import { page, type Stored, type Where } from '../store/database'
import type { Ending } from '../store/records'

const PAGE = 20

type Side = 'supplier' | 'platform'

/**
 * Reports as each side sees them. Whoever reported is named to nobody: it is the platform that speaks. To the platform
 * it is the company that answers, and its documents stay with the Centre.
 */
export async function endingsView(call: Call, found: Stored<Ending>[], side: Side): Promise<EndingView[]> {
  const own = side === 'supplier'
  const ids = own ? found.flatMap(({ answer }) => answer?.documents ?? []) : []
  const byId = new Map((await call.read.many(documents, ids)).map((one) => [one._id, documentInfo(one)]))
  return found.map((ending) => {
    const { _id: id, answer, decidedAt } = ending
    return {
      id,
      revision: ending.revision,
      state: ending.state,
      platform: ending.platform,
      token: ending.token,
      productId: ending.productId,
      product: ending.product,
      supplier: ending.supplier,
      supplierId: ending.supplierId,
      ended: ending.ended,
      reason: ending.reason,
      text: ending.text,
      reportedAt: ending.reportedAt,
      heardUntil: ending.heardUntil,
      ...(answer && {
        answer: {
          text: answer.text,
          at: answer.at,
          by: own ? answer.by : ending.supplier,
          evidence: answer.documents.length,
          documents: answer.documents.flatMap((one) => byId.get(one) ?? []),
        },
      }),
      ...(decidedAt && { decidedAt }),
    }
  })
}

export async function endingView(call: Call, ending: Stored<Ending>, side: Side): Promise<EndingView> {
  const [view] = await endingsView(call, [ending], side)
  return view as EndingView
}

/** A page of them, the newest first. */
export async function endingsPage(
  call: Call,
  whose: Where<Ending>,
  side: Side,
  cursor: string | undefined,
): Promise<{ items: EndingView[]; next?: string }> {
  const found = await call.read.find(endings, {
    where: { ...whose, ...(cursor && { order: { before: cursor } }) },
    order: { by: 'order', direction: 'desc' },
    limit: PAGE + 1,
  })
  const { items, next } = page(found, PAGE)
  return { items: await endingsView(call, items, side), ...(next && { next }) }
}

/** A report about a product of this supplier. */
export async function supplierEnding(call: Call, supplierId: string, id: string): Promise<Stored<Ending>> {
  const ending = await call.read.one(endings, id)
  return ending?.supplierId === supplierId ? (ending as Stored<Ending>) : refuse('NOT_FOUND')
}

/** A report of this platform's. */
export async function platformEnding(call: Call, platformId: string, id: string): Promise<Stored<Ending>> {
  const ending = await call.read.one(endings, id)
  return ending?.platformId === platformId ? (ending as Stored<Ending>) : refuse('NOT_FOUND')
}
