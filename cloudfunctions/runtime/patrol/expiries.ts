import type { Day, Reason } from '../../../typings/text'
import { type Deadline, deadlinesOf, type NoticeStage, noticeStage } from '../../domain/circulation'
import { formOf } from '../code/assessing'
import type { MessageCode } from '../message/wordedCodes'
import type { Call } from '../onion/call'
import { notices, products } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import { tellAll } from '../store/outbox'
import type { Product } from '../store/records'
import { create } from '../store/writes'
import { tellPlatforms } from '../webhook/tell'
import { expiringOf } from './expiring'
import { decideEach, type Effect, type Job, type Page, type Step } from './job'
import { Companies } from './people'

/** Products of one read: some kilobytes each, with these paths. */
const PAGE = 200

/** A deadline whose notice is due, by the id under which it is told once. */
interface Due {
  id: string
  deadline: Deadline
  stage: NoticeStage
}

/**
 * Tells a supplier's people 60 days and 30 days before, and on the last day, that a paper of theirs runs out; and the
 * platforms that a code concerns, 60 and 30 days before, which colour it turns when nobody renews anything.
 */
export const expiries: Job = {
  name: 'expiries',
  from: 8 * 60,
  async page({ call, day, cursor = '' }: Step): Promise<Page> {
    const found = await call.read.find(products, {
      where: { _id: { after: cursor } },
      order: { by: '_id', direction: 'asc' },
      limit: PAGE,
      only: [
        'supplierId',
        'withdrawn',
        'submitted.dossier.category',
        'submitted.dossier.name',
        'submitted.dossier.licences',
        'submitted.dossier.reports',
        'code.token',
        'code.outlook',
      ],
    })
    const companies = new Companies(call)
    const told = new Set<string>()
    let looked = false
    return decideEach(call, 'expiries', found, found.length === PAGE, async (product) => {
      const due = dueOf(product, day)
      const expiring = expiringOf(product, day)
      if (due.length + expiring.length === 0) return undefined
      if (!looked) for (const id of await toldBefore(call, found, day)) told.add(id)
      looked = true
      const effect: Effect = { writes: [], tell: [] }
      for (const one of due) {
        if (told.has(one.id)) continue
        told.add(one.id)
        effect.writes.push(create(notices, one.id, { at: call.at }))
        const to = await companies.membersOf(product.supplierId)
        effect.tell.push(...tellAll(to, wordOf(one, product.submitted?.dossier.name ?? ''), linkOf(product)))
      }
      const fresh = expiring.filter(({ id }) => !told.has(id))
      if (fresh.length > 0 && product.code) {
        const news = await tellPlatforms(call, product.code.token, ...fresh.map((one) => one.news))
        effect.writes.push(...fresh.map(({ id }) => create(notices, id, { at: call.at })), ...news.writes)
        effect.tell.push(...news.tell)
      }
      return effect.writes.length > 0 ? effect : undefined
    })
  },
}

function dueOf({ _id, supplierId, submitted, withdrawn }: Stored<Product>, day: Day): Due[] {
  if (!submitted || withdrawn) return []
  return deadlinesOf(submitted.dossier, formOf(submitted.dossier.category), day).flatMap((deadline) => {
    const stage = noticeStage(deadline.lastDay, day)
    if (stage === undefined) return []
    // One paper covers many products of a company and is told of once; a report is of one product.
    const whose = deadline.kind === 'report' ? [_id, deadline.report] : [deadline.paper.zh, deadline.number]
    const about = sha256([supplierId, deadline.kind, ...whose, deadline.lastDay].join('|')).slice(0, 32)
    return { id: `expiry-${about}-${stage}`, deadline, stage }
  })
}

/** Those notices of a page that were sent before. */
async function toldBefore(call: Call, page: Stored<Product>[], day: Day): Promise<string[]> {
  const ids = page.flatMap((product) => {
    try {
      return [...dueOf(product, day), ...expiringOf(product, day)].map(({ id }) => id)
    } catch {
      // It is reported where it is decided.
      return []
    }
  })
  return (await call.read.many(notices, ids)).map(({ _id }) => _id)
}

const CODES: Record<Deadline['kind'], [ahead: MessageCode, last: MessageCode]> = {
  paper: ['paperExpiring', 'paperLastDay'],
  renewal: ['renewalEnding', 'renewalLastDay'],
  report: ['reportAging', 'reportLastDay'],
}

function wordOf({ deadline, stage }: Due, product: string): Reason {
  const { kind, lastDay: until } = deadline
  const code = CODES[kind][stage === 0 ? 1 : 0]
  if (kind === 'report') return { code, params: { product, report: deadline.report, until } }
  return { code, params: { product, paper: deadline.paper, number: deadline.number, until } }
}

const linkOf = ({ _id }: Stored<Product>) => `/supplier/pages/product/product?productId=${_id}`
