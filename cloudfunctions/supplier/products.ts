import * as z from 'zod'
import { shanghaiDay } from '../domain/calendar'
import { assess, formOf } from '../runtime/code/assessing'
import { stageOn } from '../runtime/code/outlook'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { products as stored } from '../runtime/store/collections'
import { page } from '../runtime/store/database'
import { factsOf, readPapers } from '../runtime/verification/papers'

const PAGE = 20
const OPEN_LINES = 3

/** My products, the last touched first, each draft judged as of now. */
export const products = action('supplier', 'products', {
  input: z.strictObject({ cursor: cursor.optional() }),
  allow: supplierMember,
  async handle({ input, who: { supplier }, call }) {
    const found = await call.read.find(stored, {
      where: { supplierId: supplier._id, ...(input.cursor && { order: { before: input.cursor } }) },
      order: { by: 'order', direction: 'desc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    const forms = items.map(({ dossier }) => ({ form: formOf(dossier.category), dossier }))
    const papers = await readPapers(call.read, supplier._id, forms)
    const day = shanghaiDay(call.now)
    const rows = items.map(({ _id: productId, dossier, submitted, code, updatedAt }) => {
      const form = formOf(dossier.category)
      const { met, total, checklist } = assess(dossier, factsOf(supplier, form, dossier, papers), day)
      const [photo] = dossier.packaging.photos
      return {
        productId,
        name: dossier.name,
        category: form.category.name,
        version: submitted?.version ?? 0,
        state: submitted ? ('submitted' as const) : ('draft' as const),
        colour: code ? stageOn(code.outlook, day).state : ('grey' as const),
        met,
        total,
        open: checklist.filter((open) => open.state !== 'met').slice(0, OPEN_LINES),
        ...(photo && { photo: photo.document }),
        updatedAt,
      }
    })
    return { answer: { items: rows, ...(next && { next }), asOf: call.at } }
  },
})
