import type { ChecklistLine, RegisterStatus } from '../../../typings/assessment'
import type { Capacity } from '../../../typings/catalog'
import type { CodeDetail } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import { standing } from '../../domain/verification'
import { documentsOf } from '../document/documents'
import { countingEvents } from '../force/events'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { products, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Code, Product, Supplier, Verification } from '../store/records'
import { factsOf, paperIds, readPapers } from '../verification/papers'
import { sightOf } from '../verification/seen'
import { assess, formOf } from './assessing'
import { codeOf, verdictOf } from './codes'
import { historyOf } from './history'

/** What a code stands for: the submitted product and its supplier. */
export async function behind(
  call: Call,
  code: Stored<Code>,
): Promise<{
  supplier: Stored<Supplier>
  product: Stored<Product>
  submitted: NonNullable<Product['submitted']>
}> {
  const product = await call.read.one(products, code.productId)
  const supplier = await call.read.one(suppliers, code.supplierId)
  if (!product?.submitted || !supplier) return refuse('NOT_FOUND')
  return { supplier, product, submitted: product.submitted }
}

/** The fuller view of a code, for those whom a gate let in. */
export async function codeDetail(call: Call, scanned: string): Promise<CodeDetail> {
  const code = await codeOf(call, scanned)
  const { supplier, product, submitted } = await behind(call, code)
  const { dossier } = submitted
  const form = formOf(dossier.category)
  const papers = await readPapers(call.read, supplier._id, [{ form, dossier, productId: product._id }])
  const facts = factsOf(
    supplier,
    form,
    dossier,
    papers,
    countingEvents(supplier, product, call.now),
    product,
    call.now,
  )
  const { checklist, findings } = assess(dossier, facts, shanghaiDay(call.now))
  const status = standing(supplier.register?.result, supplier.name)
  return {
    verdict: verdictOf(code, call),
    productId: code.productId,
    version: submitted.version,
    supplier: {
      id: supplier._id,
      name: supplier.name,
      region: supplier.region,
      standing: status,
      ...(facts.supplier.verifiedOn && { verifiedOn: facts.supplier.verifiedOn }),
    },
    capacities: capacitiesOf(checklist),
    capacityFigures: supplier.capacity,
    capacityDocuments: supplier.capacityDocuments ?? [],
    dossier,
    form,
    registers: registersOf(supplier, paperIds(supplier._id, form, dossier), facts.licences, papers, status),
    ...sightOf(product, dossier),
    checklist,
    findings,
    documents: await documentsOf(call.read, dossier, supplier.capacityDocuments),
    history: (await historyOf(call, product)).items,
  }
}

const CAPACITIES: readonly Capacity[] = ['production', 'quality', 'shipment', 'operational', 'partnership']

function capacitiesOf(checklist: ChecklistLine[]): CodeDetail['capacities'] {
  return CAPACITIES.map((capacity) => {
    const lines = checklist.filter((line) => line.capacity === capacity)
    const severities = lines.filter((line) => line.state !== 'met').map((line) => line.costs)
    const worst = severities.includes('red') ? 'red' : severities.length > 0 ? 'yellow' : 'green'
    return { capacity, met: lines.length - severities.length, total: lines.length, worst }
  })
}

/** What the registers said: of the company under `company`, of each licence under its id. */
function registersOf(
  supplier: Stored<Supplier>,
  ids: ReadonlyMap<string, string>,
  licences: Record<string, { status: RegisterStatus }>,
  papers: ReadonlyMap<string, Verification>,
  companyStatus: RegisterStatus,
): CodeDetail['registers'] {
  const entries: [string, CodeDetail['registers'][string]][] = [
    [
      'company',
      {
        status: companyStatus,
        ...(supplier.register && { verifiedAt: supplier.register.at, by: supplier.register.by }),
      },
    ],
  ]
  for (const [licenceId, { status }] of Object.entries(licences)) {
    const entry = papers.get(ids.get(licenceId) ?? '')?.entry
    entries.push([licenceId, { status, ...(entry && { verifiedAt: entry.at, by: entry.by }) }])
  }
  return Object.fromEntries(entries)
}
