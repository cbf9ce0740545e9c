import type { CreditCode } from '../../../typings/text'
import { stopLaunches } from '../launch/stopping'
import type { Call } from '../onion/call'
import { codes, products, users } from '../store/collections'
import type { Stored } from '../store/database'
import { type Tell, tellAll } from '../store/outbox'
import type { Code, CodeChange, Product, Supplier, Verification } from '../store/records'
import type { Write } from '../store/writes'
import { readPapers } from '../verification/papers'
import { colourChanged } from '../webhook/kinds'
import type { News } from '../webhook/news'
import { tellOfCodes } from '../webhook/tell'
import { formOf } from './assessing'
import { type ColourChange, refreshCode, saysTheSame } from './reassess'

/** How many codes one commit carries: four operations each, well within the 30 s of a transaction. */
const AT_ONCE = 20
/** The most products of one supplier that are looked at; the platform reads no more in one go. */
const PRODUCTS = 1000

/** The supplier's products that have a code. */
export async function submittedProducts(call: Call, supplierId: CreditCode): Promise<Stored<Product>[]> {
  const all = await call.read.find(products, {
    where: { supplierId },
    order: { by: 'order', direction: 'desc' },
    limit: PRODUCTS,
  })
  return all.filter((product) => product.submitted)
}

/** What a judgement rests on beside product and supplier. A run over many products reads it once for all of them. */
export interface Beside {
  papers: ReadonlyMap<string, Stored<Verification>>
  /** By token. */
  codes: ReadonlyMap<string, Stored<Code>>
  /** Openids of everybody who works for the supplier. */
  members: string[]
}

async function readBeside(
  call: Call,
  supplier: Stored<Supplier>,
  affected: Stored<Product>[],
): Promise<Beside> {
  const dossiers = affected.flatMap(({ _id: productId, submitted }) =>
    submitted ? [{ form: formOf(submitted.dossier.category), dossier: submitted.dossier, productId }] : [],
  )
  const [papers, found, members] = await Promise.all([
    readPapers(call.read, supplier._id, dossiers),
    codesByToken(call, affected),
    membersOf(call, supplier._id),
  ])
  return { papers, codes: found, members }
}

/** The codes of these products, in one read. */
export async function codesByToken(
  call: Call,
  some: Stored<Product>[],
): Promise<ReadonlyMap<string, Stored<Code>>> {
  const tokens = some.flatMap(({ code }) => code?.token ?? [])
  return new Map((await call.read.many(codes, tokens)).map((code) => [code._id, code]))
}

/**
 * Brings the codes of these products up to what is known now: the first twenty in the same commit, the rest as
 * jobs of the courier. `supplier` and `changed` are given as they will be after the commit. `first`: news by token that
 * go to the platforms before those of the colours. After a change of the rules (`rules`) a verdict that stays is read
 * and not written. `beside`: where it has been read already, for all of them.
 */
export async function refreshProducts(
  call: Call,
  actor: CodeChange['actor'],
  supplier: Stored<Supplier>,
  affected: Stored<Product>[],
  changed?: Stored<Verification>,
  first: ReadonlyMap<string, News> = new Map(),
  beside?: Beside,
): Promise<{ writes: Write[]; tell: Tell[] }> {
  const now = affected.slice(0, AT_ONCE)
  const known = beside ?? (await readBeside(call, supplier, now))
  const papers = changed ? new Map(known.papers).set(changed._id, changed) : known.papers
  const writes: Write[] = []
  const tell: Tell[] = []
  const news = new Map<string, News[]>([...first].map(([token, one]) => [token, [one]]))
  for (const product of now) {
    const code = known.codes.get(product.code?.token ?? '')
    const form = product.submitted && formOf(product.submitted.dossier.category)
    if (!code || !form) throw new Error(`submitted product ${product._id} has no code`)
    const refreshed = refreshCode(call, actor, supplier, product, code, form, papers)
    const before = product.code?.outlook
    const { change, outlook } = refreshed
    if (actor === 'rules' && before && !change && saysTheSame(before, outlook)) continue
    writes.push(...refreshed.writes)
    if (refreshed.change) {
      tell.push(...tellChange(known.members, refreshed.change))
      news.set(code._id, [...(news.get(code._id) ?? []), colourChanged(refreshed.change)])
    }
    if (refreshed.change?.to === 'red') {
      const stopped = await stopLaunches(call, product)
      writes.push(...stopped.writes)
      tell.push(...stopped.tell)
    }
  }
  const told = await tellOfCodes(call, supplier._id, news)
  writes.push(...told.writes)
  tell.push(...told.tell)
  const later = affected.slice(AT_ONCE)
  tell.push(...later.map((product) => ({ kind: 'reassess' as const, productId: product._id })))
  return { writes, tell }
}

/** Openids of everybody who works for the supplier. */
export async function membersOf(call: Call, supplierId: CreditCode): Promise<string[]> {
  const members = await call.read.find(users, { where: { supplierId }, limit: 100 })
  return members.map((member) => member._id)
}

/** News of a colour, with the page to open. */
export function tellChange(to: string[], { product, productId, from, to: colour }: ColourChange): Tell[] {
  const link = `/supplier/pages/product/product?productId=${productId}`
  return from
    ? tellAll(to, { code: 'codeChanged', params: { product, from, to: colour } }, link)
    : tellAll(to, { code: 'codeIssued', params: { product, colour } }, link)
}
