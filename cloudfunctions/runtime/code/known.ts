import type { Dossier } from '../../../typings/dossier'
import type { Call } from '../onion/call'
import { freshMode } from '../settings/situation'
import { suppliers, verifications } from '../store/collections'
import type { Stored } from '../store/database'
import type { Product, Supplier, Verification } from '../store/records'
import { paperIds } from '../verification/papers'
import { statementIds } from '../verification/statements'
import { formOf } from './assessing'

/** Whose some products are, and what was found of all that they state. */
export interface Known {
  suppliers: ReadonlyMap<string, Stored<Supplier>>
  papers: ReadonlyMap<string, Stored<Verification>>
}

/** The same for a whole page of submitted products, of any suppliers, in a few reads. */
export async function whatIsKnown(call: Call, page: Stored<Product>[]): Promise<Known> {
  await freshMode(call.read)
  const owners = await call.read.many(
    suppliers,
    page.map(({ supplierId }) => supplierId),
  )
  const ids = page.flatMap(({ _id, supplierId, submitted }) => {
    const dossier = submitted?.dossier as Dossier
    const licences = paperIds(supplierId, formOf(dossier.category), dossier)
    return [...licences.values(), ...statementIds(_id, dossier).values()]
  })
  const papers = await call.read.many(verifications, ids)
  return {
    suppliers: new Map(owners.map((one) => [one._id, one])),
    papers: new Map(papers.map((one) => [one._id, one])),
  }
}
