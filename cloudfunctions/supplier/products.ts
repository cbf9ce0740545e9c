import * as z from 'zod'
import { shanghaiDay } from '../domain/calendar'
import { assess, formOf } from '../runtime/code/assessing'
import { countingEvents } from '../runtime/force/events'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { products as stored } from '../runtime/store/collections'
import { page } from '../runtime/store/database'
import { badgeOf, briefly, counted, groupOf, searched } from '../runtime/supplier/productList'
import { factsOf, readPapers } from '../runtime/verification/papers'

const PAGE = 20
const OPEN_LINES = 3

/** My products, the last touched first, searched and filtered, each draft of the page judged as of now. */
export const products = action('supplier', 'products', {
  input: z.strictObject({
    search: z.string().max(100).optional(),
    filter: z.enum(['all', 'green', 'yellow', 'red', 'draft', 'withdrawn']).optional(),
    cursor: cursor.optional(),
  }),
  allow: supplierMember,
  async handle({ input: { search = '', filter = 'all', cursor: after }, who: { supplier }, call }) {
    const day = shanghaiDay(call.now)
    const found = searched(await briefly(call.read, supplier._id), search)
    const asked = found.filter((product) => filter === 'all' || groupOf(product, day) === filter)
    const { items, next } = page(after ? asked.filter(({ order }) => order < after) : asked, PAGE)
    const ids = items.map(({ _id }) => _id)
    const whole = new Map((await call.read.many(stored, ids)).map((product) => [product._id, product]))
    const listed = items.flatMap((brief) => {
      const product = whole.get(brief._id)
      return product ? { brief, product, form: formOf(product.dossier.category) } : []
    })
    const papers = await readPapers(
      call.read,
      supplier._id,
      listed.map(({ form, product: { _id: productId, dossier } }) => ({ form, dossier, productId })),
    )
    const rows = listed.map(({ brief, product, form }) => {
      const { _id: productId, dossier, submitted, updatedAt } = product
      const events = countingEvents(supplier, product, call.now)
      const { met, total, checklist } = assess(
        dossier,
        factsOf(supplier, form, dossier, papers, events, product, call.now),
        day,
      )
      const [photo] = dossier.packaging.photos
      return {
        productId,
        name: dossier.name,
        category: form.category.name,
        version: submitted?.version ?? 0,
        state: submitted ? ('submitted' as const) : ('draft' as const),
        ...badgeOf(brief, day),
        met,
        total,
        open: checklist.filter((open) => open.state !== 'met').slice(0, OPEN_LINES),
        ...(photo && { photo: photo.document }),
        updatedAt,
      }
    })
    return {
      answer: { items: rows, counts: counted(found, day), ...(next && { next }), asOf: call.at },
    }
  },
})
