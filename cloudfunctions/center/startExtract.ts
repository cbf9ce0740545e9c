import * as z from 'zod'
import { isDay, shanghaiDay } from '../domain/calendar'
import { licenceTypes } from '../domain/catalog'
import { EXTRACT_TYPE } from '../runtime/extract/upload'
import { extractView } from '../runtime/extract/view'
import { action } from '../runtime/onion/action'
import { day, id, requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { documents, extracts } from '../runtime/store/collections'
import { create } from '../runtime/store/writes'

/** Starts the import of an uploaded extract. The courier does it, page by page; `extract` says how far it is. */
export const startExtract = action('center', 'startExtract', {
  input: z.strictObject({
    documentId: id,
    types: z.array(z.string().max(40)).min(1).max(100),
    day,
    requestKey,
  }),
  allow: center,
  async handle({ input, who, call }) {
    const document = await call.read.one(documents, input.documentId)
    if (!document?.fileId || document.supplierId || document.owner !== call.openid) return refuse('NOT_FOUND')
    if (document.type !== EXTRACT_TYPE) refuseField(['documentId'], 'fileType', { allowed: 'CSV' })
    const known = new Set(licenceTypes.map((type) => type.id))
    for (const [index, wanted] of input.types.entries())
      if (!known.has(wanted)) refuseField(['types', index], 'choice')
    if (!isDay(input.day)) refuseField(['day'], 'day.format')
    if (input.day > shanghaiDay(call.now)) refuseField(['day'], 'day.future', { day: input.day })
    const extractId = randomName(20)
    const extract = {
      documentId: document._id,
      fileId: document.fileId,
      name: document.name,
      types: [...new Set(input.types)],
      day: input.day,
      state: 'reading' as const,
      next: { character: 0, line: 1 },
      total: 0,
      done: 0,
      kept: 0,
      older: 0,
      bad: 0,
      verified: 0,
      owner: call.openid,
      by: who.name,
      at: call.at,
      order: `${call.at}|${extractId}`,
      revision: 1,
    }
    return {
      writes: [create(extracts, extractId, extract)],
      tell: [{ kind: 'extract', extractId }],
      target: extractId,
      answer: extractView(call, { ...extract, _id: extractId }),
    }
  },
})
