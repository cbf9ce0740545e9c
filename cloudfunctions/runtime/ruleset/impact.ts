/** What a draft would do: every product of the category judged by both rule sets, page by page. */
import type { CategoryForm } from '../../../typings/catalog'
import { compileRuleSet, type RuleSet } from '../../domain/assessment'
import { counted, formOfContent, whyChanged } from '../../domain/ruleset'
import { type Known, whatIsKnown } from '../code/known'
import { countingEvents } from '../force/events'
import type { Call } from '../onion/call'
import { logFault } from '../onion/log'
import { products, ruleImpactRows } from '../store/collections'
import type { Stored, Where } from '../store/database'
import { sha256 } from '../store/digest'
import type { Product, RuleImpact, RuleImpactRow } from '../store/records'
import { put, type Write } from '../store/writes'
import { factsOf } from '../verification/papers'
import { formOfVersion } from './versions'

/** Products of a page: some kilobytes each, and one commit holds those that would change. */
const PAGE = 80
/** Suppliers that are told apart; beyond them the number is "at least". */
const MOST_SUPPLIERS = 2000

/** The submitted products of a category. */
export const inCategory = (category: string) => ({ 'submitted.dossier.category': category }) as Where<Product>

export interface ImpactPage {
  writes: Write[]
  changes: Partial<RuleImpact>
}

/** The next page. Rows are named by impact and product, so that a page which is done twice is done once. */
export async function impactPage(call: Call, impact: Stored<RuleImpact>): Promise<ImpactPage> {
  const { category, cursor = '' } = impact
  const found = await call.read.find(products, {
    where: { ...inCategory(category), _id: { after: cursor } } as Where<Product>,
    order: { by: '_id', direction: 'asc' },
    limit: PAGE,
  })
  const before = await formOfVersion(call.read, category, impact.base)
  if (!before) throw new Error(`rule set ${category}@${impact.base} is gone`)
  const sides = { before: side(before), after: side(formOfContent(impact.content)) }
  const live = found.filter(({ submitted, withdrawn }) => submitted && !withdrawn)
  const known = await whatIsKnown(call, live)
  const page: ImpactPage = { writes: [], changes: {} }
  let { counts, failed } = impact
  const affected = new Set(impact.suppliers)
  for (const product of live) {
    try {
      const row = judged(call, impact, product, sides, known)
      counts = counted(counts, row.from as 'red', row.to as 'red')
      if (row.from === row.to) continue
      page.writes.push(put(ruleImpactRows, `${impact._id}:${product._id}`, row))
      if (affected.size < MOST_SUPPLIERS) affected.add(product.supplierId)
    } catch (fault) {
      // One record that cannot be judged is counted and shown; the others go on.
      logFault(call.request, `impact ${product._id}`, fault)
      failed += 1
    }
  }
  const last = found[found.length - 1]
  const more = found.length === PAGE && last !== undefined
  page.changes = {
    counts,
    failed,
    suppliers: [...affected],
    seen: impact.seen + found.length,
    ...(more ? { cursor: last._id } : { state: 'done', finishedAt: call.at }),
  }
  return page
}

interface Side {
  form: CategoryForm
  rules: RuleSet
}
const side = (form: CategoryForm): Side => ({ form, rules: compileRuleSet(form, 'impact') })

/** One product under both rule sets, on the day on which the draft would start. */
function judged(
  call: Call,
  impact: Stored<RuleImpact>,
  product: Stored<Product>,
  sides: Record<'before' | 'after', Side>,
  known: Known,
): RuleImpactRow {
  const supplier = known.suppliers.get(product.supplierId)
  const dossier = product.submitted?.dossier
  if (!supplier || !dossier) throw new Error(`product ${product._id} has no supplier`)
  const events = countingEvents(supplier, product, call.now)
  const under = ({ form, rules }: Side) => {
    const facts = factsOf(supplier, form, dossier, known.papers, events, product, call.now)
    return rules.assess({ dossier, facts, day: impact.day }, sha256)
  }
  const [before, after] = [under(sides.before), under(sides.after)]
  const { colour: from } = before
  const { colour: to } = after
  return {
    impactId: impact._id,
    productId: product._id,
    product: dossier.name,
    supplierId: supplier._id,
    supplier: supplier.name,
    number: product.code?.number ?? '',
    from,
    to,
    pair: `${from}-${to}`,
    why: whyChanged(before, after),
    at: call.at,
    order: `${WORST_FIRST[to]}|${from}|${product._id}`,
  }
}

const WORST_FIRST = { red: '0', yellow: '1', green: '2' } as const
