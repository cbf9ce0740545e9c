/** Claims: somebody's word, with evidence, that a company which another registered is theirs. */
import type { ClaimDetail, ClaimRow, ClaimState, MyClaim } from '../../../typings/contract'
import type { DocumentId, DocumentInfo } from '../../../typings/dossier'
import { standing } from '../../domain/verification'
import { documentInfo } from '../document/documents'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { claims, documents, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Claim } from '../store/records'
import { peopleOf } from './people'

/** Three working days of 8.5 hours. */
export const CLAIM_HOURS = 25.5

/** The last claim of a person. */
export async function newestClaim(call: Call, claimant: string): Promise<Stored<Claim> | undefined> {
  const [newest] = await call.read.find(claims, {
    where: { claimant },
    order: { by: 'at', direction: 'desc' },
    limit: 1,
  })
  return newest
}

/** What a claim becomes when it is open no longer. */
export function closing(
  call: Call,
  claim: Stored<Claim>,
  state: Exclude<ClaimState, 'open'>,
): Pick<Claim, 'state' | 'open' | 'order'> {
  return { state, open: false, order: `${call.at}|${claim._id}` }
}

/** For the claimant: nothing of who holds the company, and no name of a clerk. */
export async function myClaimView(call: Call, claim: Stored<Claim>): Promise<MyClaim> {
  const { _id: id, supplierId: creditCode, company, contact, note, state, at, dueAt, decided } = claim
  return {
    id,
    creditCode,
    company,
    contact,
    ...(note && { note }),
    documents: await infos(call, claim.documents),
    state,
    at,
    dueAt,
    ...(decided && { decided: { at: decided.at, ...(decided.reason && { reason: decided.reason }) } }),
  }
}

export function claimRow(claim: Stored<Claim>): ClaimRow {
  const { _id: id, supplierId: creditCode, company, contact, state, at, dueAt, revision } = claim
  return { id, creditCode, company, claimant: contact.name, state, at, dueAt, revision }
}

/** For the Centre, beside the company as it is held now. */
export async function claimDetail(call: Call, claim: Stored<Claim>): Promise<ClaimDetail> {
  const supplier = await call.read.one(suppliers, claim.supplierId)
  if (!supplier) return refuse('NOT_FOUND')
  const people = await peopleOf(call, supplier._id)
  const { businessLicence, closedAt, register } = supplier
  const open = await call.read.count(claims, { supplierId: supplier._id, open: true })
  const [licence] = businessLicence ? await infos(call, [businessLicence]) : []
  const { contact, note, decided } = claim
  return {
    ...claimRow(claim),
    contact,
    ...(note && { note }),
    documents: await infos(call, claim.documents),
    holder: {
      name: supplier.name,
      contact: supplier.contact,
      registeredAt: supplier.createdAt,
      ...(closedAt && { closedAt }),
      standing: standing(register?.result, supplier.name),
      members: people.map(({ name = '', supplierRole = 'viewer' }) => ({ name, role: supplierRole })),
      ...(licence && { businessLicence: licence }),
    },
    others: Math.max(0, open - (claim.open ? 1 : 0)),
    ...(decided && { decided }),
  }
}

async function infos(call: Call, ids: DocumentId[]): Promise<DocumentInfo[]> {
  const found = new Map((await call.read.many(documents, ids)).map((one) => [one._id, documentInfo(one)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
