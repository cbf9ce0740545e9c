/** The supplier's list: every product in few words, searched and counted; only a page is judged. */
import type { CodeState, ProductFilter } from '../../../typings/contract'
import type { CreditCode, Day } from '../../../typings/text'
import { stageOn } from '../code/outlook'
import { products } from '../store/collections'
import type { Reader } from '../store/database'
import type { Stage } from '../store/records'

/** The most products of one supplier that are listed: the platform reads no more in one request. */
const MOST = 1000
/** What searching and counting need. A whole product is some 5 KB, these are some 600 bytes. */
const BRIEFLY = [
  'dossier.name',
  'dossier.brand',
  'dossier.gtin',
  'submitted.version',
  'withdrawn.at',
  'code.outlook.stages',
  'order',
]

/** A product as far as the list looks at it. */
export interface Brief {
  _id: string
  order: string
  dossier: { name: string; brand?: string; gtin?: string }
  submitted?: { version: number }
  withdrawn?: { at: string }
  code?: { outlook: { stages: Stage[] } }
}

/** All products of a supplier in few words, the last touched first. */
export async function briefly(read: Reader, supplierId: CreditCode): Promise<Brief[]> {
  const found = await read.find(products, {
    where: { supplierId },
    order: { by: 'order', direction: 'desc' },
    limit: MOST,
    only: BRIEFLY,
  })
  return found
}

/** The one group besides `all` that a product stands in. */
export function groupOf(product: Brief, day: Day): Exclude<ProductFilter, 'all'> {
  if (product.withdrawn) return 'withdrawn'
  const stages = product.code?.outlook.stages
  return stages ? stageOn({ stages }, day).state : 'draft'
}

/** What the badge shows. */
export function badgeOf(product: Brief, day: Day): { colour: CodeState; greyReason?: 'draft' | 'withdrawn' } {
  const group = groupOf(product, day)
  return group === 'draft' || group === 'withdrawn'
    ? { colour: 'grey', greyReason: group }
    : { colour: group }
}

/** Every word must be found in the name, the brand or the GTIN. Letters, wide or narrow, count as the same. */
export function searched(all: Brief[], search: string): Brief[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean)
  return all.filter(({ dossier: { name, brand = '', gtin = '' } }) => {
    const text = plain(`${name}\n${brand}\n${gtin}`)
    return wanted.every((word) => text.includes(word))
  })
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim()

const GROUPS = ['green', 'yellow', 'red', 'draft', 'withdrawn'] as const

export function counted(found: Brief[], day: Day): Record<ProductFilter, number> {
  const groups = found.map((product) => groupOf(product, day))
  const counts = GROUPS.map((group) => [group, groups.filter((one) => one === group).length])
  return { all: found.length, ...Object.fromEntries(counts) }
}
