/** What people do in a day: each use is a whole one, as a phone makes it, and throws when anything is refused. */
import { uploadDocument } from '../../demo/dossiers'
import { pdf } from '../../demo/files'
import { OPENIDS } from '../../demo/people'
import { key } from '../../functions/harness'
import { decide, reviewed } from '../../functions/launch'
import { loadCopies, patternOf, productIdOf } from '../../functions/manyCodes'
import { greenShampoo } from '../../functions/measures'
import { dayOf } from '../../functions/patrol'
import type { Shop } from '../../functions/shop'
import { tokenAt } from '../scan/codes'

export type Use = 'scan' | 'save' | 'upload' | 'launch' | 'centre'
/** In a hundred. */
export const SHARES: Record<Use, number> = { scan: 90, save: 6, upload: 2, launch: 1, centre: 1 }

const DRAFTS = 8
/** One product: the id and the last revision of its draft; changes go one after the other, as on one phone. */
interface Draft {
  productId: string
  revision: number
  before: Promise<unknown>
}

/** Which use comes when: evenly mixed, and the same on every run. */
export function useAt(index: number): Use {
  let place = (index * 37) % 100
  for (const [use, share] of Object.entries(SHARES) as [Use, number][]) {
    if (place < share) return use
    place -= share
  }
  return 'scan'
}

/** The day's products and drafts, made through the functions; green copies of one product enough for all launches. */
export async function openDay(
  shop: Shop,
  copies: number,
): Promise<Record<Use, (i: number) => Promise<void>>> {
  const { house, member, reviewer, clerk, supervisor } = shop
  const { productId } = await greenShampoo(shop)
  const token = (_group: string, i: number) => tokenAt(i, house.secrets.TOKEN_KEYS ?? '')
  await loadCopies(house.cloud, await patternOf(shop, productId), 'a', copies, 0, token)
  const drafts: Draft[] = []
  for (let i = 0; i < DRAFTS; i++) {
    const fresh = {
      category: 'COS_SHAMPOO',
      name: `洗发水 ${i}`,
      origin: 'domestic' as const,
      requestKey: key(),
    }
    const made = await member.get('supplier', 'createProduct', fresh)
    drafts.push({ productId: made.productId, revision: made.revision, before: Promise.resolve() })
  }
  let launched = 0
  let asked = 0
  /** The supplier's and the reviewer's phones: one launch after the other. */
  let launching: Promise<unknown> = Promise.resolve()

  const save = async (draft: Draft, i: number) => {
    const { productId, revision } = draft
    const changes = { brand: `清源 ${i}` }
    const saved = await member.get('supplier', 'saveDraft', {
      productId,
      revision,
      changes,
      requestKey: key(),
    })
    draft.revision = saved.revision
  }
  const launch = async () => {
    const wanted = { productId: productIdOf('a', launched++), platformId: 'yunji', requestKey: key() }
    const launch = await member.get('supplier', 'requestLaunch', wanted)
    const decided = await decide(reviewer, await reviewed(reviewer, launch), 'approve')
    if (!decided.ok) throw new Error(`decideLaunch: ${JSON.stringify(decided.error)}`)
  }
  const centre: (() => Promise<unknown>)[] = [
    () => clerk.get('center', 'queue', {}),
    () => {
      const today = dayOf(house.cloud.now())
      return clerk.get('center', 'board', { from: today, to: today })
    },
    () => clerk.get('center', 'search', { text: '清源' }),
    async () => {
      const text = `检验报告可以用英文的吗？（${asked}）`
      const { id } = await member.get('supplier', 'ask', { text, requestKey: key() })
      const { items } = await clerk.get('center', 'questions', { state: 'open' })
      const revision = items.find((one) => one.id === id)?.revision ?? 1
      await clerk.get('center', 'answerQuestion', {
        id,
        revision,
        text: '可以，请附中文译本。',
        requestKey: key(),
      })
    },
    () => supervisor.get('center', 'audit', {}),
    () => clerk.get('center', 'work', {}),
  ]

  return {
    async scan(i) {
      const { state } = await shop.public.get('scan', 'verdict', { token: token('a', (i * 7_919) % copies) })
      if (state !== 'green') throw new Error(`a green code was shown ${state}`)
    },
    save(i) {
      const draft = drafts[i % DRAFTS] as Draft
      const mine = draft.before.then(() => save(draft, i))
      draft.before = mine.catch(() => undefined)
      return mine
    },
    async upload(i) {
      const file = { purpose: 'report' as const, name: `检验报告 ${i}.pdf`, type: 'application/pdf' }
      const content = pdf(`Inspection report ${i}`)
      await uploadDocument(house.call, house.upload, OPENIDS.qingyuan, { ...file, content })
    },
    launch() {
      const mine = launching.then(launch)
      launching = mine.catch(() => undefined)
      return mine
    },
    async centre() {
      await (centre[asked++ % centre.length] as () => Promise<unknown>)()
    },
  }
}
