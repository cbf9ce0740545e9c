import type { VerificationDetail, VerificationRow } from '../../../typings/contract'
import { documentInfo } from '../document/documents'
import type { Call } from '../onion/call'
import { documents, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { LabelStated, Verification } from '../store/records'
import { holderOf } from './holding'
import { waitsFor } from './secondReading'

export function verificationRow(call: Call, item: Stored<Verification>): VerificationRow {
  const { _id: id, kind, title, number, supplier, supplierId, openedAt, dueAt, products, revision } = item
  const held = holderOf(call, item)
  const waits = waitsFor(item)
  return {
    id,
    kind,
    title,
    number,
    supplier,
    supplierId,
    openedAt,
    dueAt,
    products,
    revision,
    ...(waits && { waits }),
    ...(waits && item.readings?.some(({ owner }) => owner === call.openid) && { readByMe: true as const }),
    ...(held && { held: { by: held.by, until: held.until, mine: held.owner === call.openid } }),
  }
}

/**
 * An item as the clerk works on it; a first reading stays hidden, so that the second is one of its own.
 * The result is there once it was decided and until it is opened again.
 */
export async function verificationDetail(
  call: Call,
  item: Stored<Verification>,
): Promise<VerificationDetail> {
  const { licence, report, partnership, changed, label, product, entry, open, readings = [] } = item
  const { asked, ending } = item
  const result = entry && !open ? entry : undefined
  const ids = [
    ...(licence?.documents ?? []),
    ...(licence?.renewalNotice ? [licence.renewalNotice] : []),
    ...(report?.documents ?? []),
    ...(partnership?.documents ?? []),
    ...(ending?.answer?.documents ?? []),
    ...photosOf(changed),
    ...(label?.photos ?? []),
    ...(result?.result.documents ?? []),
    ...(await businessLicenceOf(call, item)),
  ]
  const found = await call.read.many(documents, ids)
  return {
    ...verificationRow(call, item),
    register: item.register,
    stated: item.stated,
    ...(licence && { licence }),
    ...(report && { report }),
    ...(partnership && { partnership }),
    ...(open && asked && { askedUntil: asked.until }),
    ...(ending && {
      ending: { text: ending.text, ...(ending.answer && { answer: ending.answer.text }) },
    }),
    ...(changed && { changed }),
    ...(label && item.kind === 'label' && { label: labelView(label) }),
    ...(item.reported && item.open && { reported: item.reported }),
    ...(product && { product }),
    documents: found.map(documentInfo),
    ...(waitsFor(item) === 'supervisor' && {
      readings: readings.map(({ result: read, at, by }) => ({ ...read, at, by })),
    }),
    ...(result && { result: { ...result.result, at: result.at, by: result.by } }),
  }
}

/** A company's own photograph of its licence, beside the register that the clerk looks into. */
async function businessLicenceOf(call: Call, { kind, supplierId }: Verification): Promise<string[]> {
  if (kind !== 'company') return []
  const supplier = await call.read.one(suppliers, supplierId)
  return supplier?.businessLicence ? [supplier.businessLicence] : []
}

function labelView({ fields, noBannedClaims }: LabelStated): VerificationDetail['label'] {
  return { fields, ...(noBannedClaims !== undefined && { noBannedClaims }) }
}

/** The photographs of the label as it was and as it is. */
function photosOf(changed: Verification['changed'] = []): string[] {
  const photos = changed.filter(({ field }) => field === 'labelPhotos')
  return photos.flatMap(({ was, is }) => [...was.zh.split('、'), ...is.zh.split('、')]).filter(Boolean)
}
