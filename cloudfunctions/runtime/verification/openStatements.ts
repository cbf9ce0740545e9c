/** Opening items for what a product states beside its papers. */
import type { CategoryForm } from '../../../typings/catalog'
import type { ChangedPart } from '../../../typings/contract'
import type { Dossier } from '../../../typings/dossier'
import type { Text } from '../../../typings/text'
import { shanghaiDay } from '../../domain/calendar'
import { changesOf, inOrder } from '../../domain/verification'
import { stageOn } from '../code/outlook'
import type { Call } from '../onion/call'
import { randomName } from '../onion/ports'
import { asking } from '../partnership/asking'
import { codeChanges, verifications } from '../store/collections'
import type { Stored } from '../store/database'
import { canonical } from '../store/digest'
import type { Tell } from '../store/outbox'
import type { LabelStated, Platform, Product, RecordedEvent, Supplier, Verification } from '../store/records'
import { create, replace, type Write } from '../store/writes'
import { opened } from './openVerifications'
import {
  changeVerificationId,
  labelVerificationId,
  partnershipVerificationId,
  reportVerificationId,
} from './statements'

const REPORT: Text = { zh: '检验报告', en: 'Inspection report' }
const LABEL_TITLE: Text = { zh: '标签与宣传', en: 'Label and claims' }
const FACES = ['label_front', 'label_back']
const PARTNERSHIP: Text = { zh: '友商合作', en: 'Partnership' }
const CHANGE: Text = { zh: '商品变更', en: 'Changed product' }
/** Where laboratories are looked up by their accreditation number. */
const LABORATORIES = {
  name: { zh: '全国认证认可信息公共服务平台', en: 'National accreditation information service' },
  url: 'https://cx.cnca.cn',
}
/** Nowhere to look: the documents and the platform itself say it. */
const NOWHERE = { name: { zh: '', en: '' }, url: '' }

type Wanted = Pick<Verification, 'kind' | 'title' | 'number' | 'register'> & Partial<Verification>

/** What a submission puts before the clerks beside its papers, as records. */
export function openStatements(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  form: CategoryForm,
  papers: ReadonlyMap<string, Stored<Verification>>,
  checked: Stored<Verification> | undefined,
  altered: OpenedChange | undefined,
  connected: readonly Stored<Platform>[],
): { writes: Write[]; tell: Tell[]; papers: ReadonlyMap<string, Verification> } {
  const items = statementItems(call, supplier, product, form, papers, connected)
  if (altered) items.set(altered.id, altered.item)
  const writes = [...items].map(([id, item]) => {
    const known = id === checked?._id ? checked : papers.get(id)
    return known ? replace(verifications, known, item) : create(verifications, id, item)
  })
  const tell = [...items].flatMap(([verificationId, { open, asked }]) =>
    open && asked?.at === call.at ? [{ kind: 'asked' as const, verificationId }] : [],
  )
  return { writes, tell, papers: items }
}

/** Items for the reports and partnerships of a dossier: new ones, and those whose statement nobody has found good. */
function statementItems(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  form: CategoryForm,
  papers: ReadonlyMap<string, Verification>,
  connected: readonly Stored<Platform>[],
): Map<string, Verification> {
  const { _id: productId, dossier } = product
  const items = new Map<string, Verification>()
  const add = (id: string | undefined, wanted: Wanted) => {
    if (id && !items.has(id))
      items.set(id, itemFor(call, supplier, product, papers.get(id), id, wanted, connected))
  }
  for (const report of dossier.reports)
    add(reportVerificationId(productId, report), {
      kind: 'report',
      title: REPORT,
      number: report.number ?? '',
      register: LABORATORIES,
      report,
    })
  const label = labelStated(dossier, form)
  // Without a photograph there is nothing to look at yet.
  if (label.photos.length > 0)
    add(labelVerificationId(productId), {
      kind: 'label',
      title: LABEL_TITLE,
      number: dossier.name,
      register: NOWHERE,
      label,
    })
  for (const partnership of dossier.partnerships)
    add(partnershipVerificationId(productId, partnership), {
      kind: 'partnership',
      title: PARTNERSHIP,
      number: partnership.platform,
      register: NOWHERE,
      partnership,
    })
  return items
}

function labelStated({ label, packaging, origin }: Dossier, { category }: CategoryForm): LabelStated {
  const asked = category.label.fields.filter((field) => !field.origin || field.origin === origin)
  return {
    fields: asked.map(({ id, name }) => ({ id, name, stated: label.fields.includes(id) })),
    ...(label.noBannedClaims !== undefined && { noBannedClaims: label.noBannedClaims }),
    photos: packaging.photos.filter(({ face }) => FACES.includes(face)).map(({ document }) => document),
  }
}

/** An item with what is stated now; open unless a reading of the very same words was in order. */
function itemFor(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  known: Verification | undefined,
  id: string,
  wanted: Wanted,
  connected: readonly Stored<Platform>[] = [],
): Verification {
  const { partnership } = wanted
  const asked = partnership ? asking(call, id, partnership, connected) : {}
  const fresh = {
    ...opened(call, id),
    supplierId: supplier._id,
    supplier: supplier.name,
    stated: {},
    productId: product._id,
    product: product.dossier.name,
    products: 1,
    attempts: [],
    revision: 1,
  }
  if (!known) return { ...fresh, ...wanted, ...asked }
  const said = ({ report, partnership, label, product: name }: Partial<Verification>) =>
    canonical([report ?? null, partnership ?? null, label ?? null, name ?? null])
  const now = { ...known, ...wanted, product: product.dossier.name }
  const good = inOrder(known.kind, known.entry?.result) && said(known) === said(now)
  return known.open || good ? now : { ...now, ...opened(call, id), ...asked }
}

/** A change that somebody has to look at: the item, and the product with the event that makes it yellow until then. */
export interface OpenedChange {
  id: string
  item: Verification
  events: RecordedEvent[]
}

/**
 * What a submission changes of formula, factory or label of a product that was green once. Before its first green
 * everything is looked at anyway. An open change stays open and grows.
 */
export async function openedChange(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  dossier: Dossier,
  form: CategoryForm,
  known: Verification | undefined,
): Promise<OpenedChange | undefined> {
  const { submitted, events = [] } = product
  const unsettled = events.some(({ type, closed }) => type === 'change' && !closed)
  if (!submitted) return undefined
  const touched = changesOf(submitted.dossier, dossier, form)
  if (touched.length === 0 && !unsettled) return undefined
  if (!unsettled && !(await wasGreen(call, product))) return undefined
  const id = changeVerificationId(product._id)
  const changed = unsettled ? merged(known?.changed ?? [], touched) : touched
  // Its photographs are what the clerk looks at.
  const label = labelStated(dossier, form)
  const wanted: Wanted = {
    kind: 'change',
    title: CHANGE,
    number: dossier.name,
    register: NOWHERE,
    changed,
    label,
  }
  const item = itemFor(call, supplier, { ...product, dossier }, known, id, wanted)
  const reopened = known && !known.open ? { ...item, ...opened(call, id) } : item
  const event: RecordedEvent = { id: randomName(16), type: 'change', at: call.at }
  return { id, item: reopened, events: unsettled ? events : [...events, event] }
}

/** The first state and the last one of each field. */
function merged(before: readonly ChangedPart[], touched: readonly ChangedPart[]): ChangedPart[] {
  const all = new Map(before.map((one) => [one.field, one]))
  for (const one of touched) all.set(one.field, { ...one, was: all.get(one.field)?.was ?? one.was })
  return [...all.values()]
}

async function wasGreen(call: Call, { _id: productId, code }: Stored<Product>): Promise<boolean> {
  if (code && stageOn(code.outlook, shanghaiDay(call.now)).state === 'green') return true
  const found = await call.read.find(codeChanges, {
    where: { productId, to: 'green' },
    order: { by: 'order', direction: 'desc' },
    limit: 1,
  })
  return found.length > 0
}
