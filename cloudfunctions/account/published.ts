import { measureRows } from '../runtime/board/view'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { anyone } from '../runtime/onion/gates'
import { publishedMonths } from '../runtime/store/collections'

const MONTHS = 12

/** How often the Centre used its measures and how they ended, by month; for anybody, without a product or a name. */
export const published = action('account', 'published', {
  input: nothing,
  allow: anyone,
  async handle({ call }) {
    const found = await call.read.find(publishedMonths, {
      where: {},
      order: { by: 'month', direction: 'desc' },
      limit: MONTHS,
    })
    const months = found.map(({ month, measures, appeals, at: asOf }) => ({
      month,
      measures: measureRows(measures),
      appeals,
      asOf,
    }))
    return { answer: { months } }
  },
})
