/** Assessing what was submitted, and the records that follow from it. */
import type { Assessment, Colour } from '../../../typings/assessment'
import type { CategoryForm } from '../../../typings/catalog'
import type { Reason } from '../../../typings/text'
import { shanghaiDay } from '../../domain/calendar'
import { countingEvents } from '../force/events'
import type { Call } from '../onion/call'
import { assessments, codes, products } from '../store/collections'
import type { Stored } from '../store/database'
import { canonical } from '../store/digest'
import type { Code, CodeChange, Outlook, Product, Supplier, Verification } from '../store/records'
import { put, replace, type Write } from '../store/writes'
import { factsOf } from '../verification/papers'
import { lookAhead } from './assessing'
import { changeRecord, keepChangesByTime, reasonsOf } from './history'
import { stageOn } from './outlook'

/** A colour that changed, for the messages. */
export interface ColourChange {
  product: string
  productId: string
  from?: Colour
  to: Colour
  requirements: string[]
  why: Reason[]
}

export interface Reassessed {
  outlook: Outlook
  writes: Write[]
  change?: ColourChange
}

/** The assessment of what was submitted as records: the immutable assessment and, on a change, the history. */
export function reassess(
  call: Call,
  actor: CodeChange['actor'],
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  form: CategoryForm,
  papers: ReadonlyMap<string, Verification>,
): Reassessed {
  const { submitted } = product
  if (!submitted) throw new Error('only what was submitted has a code')
  const facts = factsOf(
    supplier,
    form,
    submitted.dossier,
    papers,
    countingEvents(supplier, product, call.now),
    product,
    call.now,
  )
  const previous = product.code?.outlook
  const { outlook, assessment } = lookAhead(submitted.dossier, facts, call.now, previous)
  const from = previous && stageOn(previous, shanghaiDay(call.now)).state
  const writes = [
    assessmentRecord(product, submitted.version, assessment),
    ...keepChangesByTime(call, product),
  ]
  const { requirements, why = [] } = outlook
  const { name } = submitted.dossier
  const change = { product: name, productId: product._id, to: assessment.colour, requirements, why }
  // Out of circulation the code is grey whatever is found, so nothing has changed for anybody.
  if (product.withdrawn) return { outlook, writes }
  if (from === assessment.colour) {
    // The history has what time brought, and nobody has been told yet.
    const told = previous?.stages[0]?.state
    return { outlook, writes, ...(told && told !== from && { change: { ...change, from: told } }) }
  }
  const { version } = submitted
  writes.push(
    changeRecord(call, product, {
      version,
      ...(from && { from }),
      to: assessment.colour,
      ...reasonsOf(outlook),
      actor,
    }),
  )
  return { outlook, writes, change: { ...change, ...(from && { from }) } }
}

/**
 * Whether two outlooks say the same of today and of every day to come. By which version of the rules does not count: a
 * verdict that stays names the one that it was made by.
 */
export function saysTheSame(one: Outlook, other: Outlook): boolean {
  const said = ({ stages: [today, ...later], requirements, why = [] }: Outlook) =>
    canonical({ today: { ...today, from: '' }, later, requirements, why })
  return said(one) === said(other)
}

function assessmentRecord(product: Stored<Product>, version: number, assessment: Assessment): Write {
  const { _id: productId, supplierId } = product
  return put(assessments, `${productId}:${version}:${assessment.hash}`, {
    productId,
    supplierId,
    version,
    assessment,
  })
}

/** Brings the code of an already submitted product up to what is known now. */
export function refreshCode(
  call: Call,
  actor: CodeChange['actor'],
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  code: Stored<Code>,
  form: CategoryForm,
  papers: ReadonlyMap<string, Verification>,
): Reassessed {
  const { outlook, writes, change } = reassess(call, actor, supplier, product, form, papers)
  const held = product.code && { ...product.code, outlook }
  writes.push(
    replace(codes, code, { outlook, supplier: supplier.name }),
    replace(products, product, { ...(held && { code: held }) }),
  )
  return { outlook, writes, ...(change && { change }) }
}
