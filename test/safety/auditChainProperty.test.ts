/** The chain of the audit: whatever is changed in it is found, and nothing is found in one that is whole. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { addDays } from '../../cloudfunctions/domain/calendar'
import { checkChain, headHash, type Link, NO_HASH, pageHash } from '../../cloudfunctions/domain/circulation'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
type Entries = Map<string, { hash: string; day: string }>
type Pages = { day: string; page: number; prev: string; entries: Link[]; hash: string }[]

/** A chain of some days, each with so many entries, three on a page. */
function chainOf(counts: number[]) {
  const entries: Entries = new Map()
  const pages: Pages = []
  const heads = []
  let prev = NO_HASH
  for (const [index, count] of counts.entries()) {
    const day = addDays('2026-01-01', index)
    const links = Array.from({ length: count }, (_, i) => ({
      id: `${index}-${i}`,
      hash: sha256(`${index} ${i}`),
    }))
    for (const { id, hash } of links) entries.set(id, { hash, day })
    let last = prev
    let page = 0
    for (let start = 0; start < count; start += 3) {
      const some = links.slice(start, start + 3)
      const hash = pageHash(last, some, sha256)
      pages.push({ day, page, prev: last, entries: some, hash })
      last = hash
      page += 1
    }
    const hash = headHash(prev, day, count, last, sha256)
    heads.push({ day, prev, hash, count, pages: page, last })
    prev = hash
  }
  return { entries, pages, heads }
}
const check = ({ entries, pages, heads }: ReturnType<typeof chainOf>) =>
  checkChain(entries, pages, heads, sha256)
const days = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 6 })

test('a whole chain has no fault, and every entry is verified', () => {
  fc.assert(
    fc.property(days, (counts) => {
      const sum = counts.reduce((a, b) => a + b, 0)
      expect(check(chainOf(counts))).toEqual({ verified: sum, faults: [], open: 0 })
    }),
  )
})

test('one entry that was changed, taken away or added is one fault with its name', () => {
  const some = days.filter((counts) => counts.some((count) => count > 0))
  fc.assert(
    fc.property(some, fc.nat(), (counts, pick) => {
      const ids = [...chainOf(counts).entries.keys()]
      const id = ids[pick % ids.length] as string
      const changed = chainOf(counts)
      const day = changed.entries.get(id)?.day as string
      changed.entries.set(id, { hash: sha256('other'), day })
      expect(check(changed)).toMatchObject({
        verified: ids.length - 1,
        faults: [{ code: 'changed', id, day }],
      })
      const gone = chainOf(counts)
      gone.entries.delete(id)
      expect(check(gone)).toMatchObject({ verified: ids.length - 1, faults: [{ code: 'missing', id }] })
      const added = chainOf(counts)
      added.entries.set('new', { hash: sha256('new'), day })
      expect(check(added)).toMatchObject({ verified: ids.length, faults: [{ code: 'added', id: 'new' }] })
    }),
  )
})

test('an entry of a day that is not over is open, and no fault', () => {
  const chain = chainOf([2, 2])
  chain.entries.set('new', { hash: sha256('new'), day: '2026-01-03' })
  expect(check(chain)).toEqual({ verified: 4, faults: [], open: 1 })
})

test('a chain that was made anew from some day on no longer follows from the head before', () => {
  const chain = chainOf([2, 2, 2])
  const [first] = chain.heads
  if (first) first.hash = sha256('rewritten')
  expect(check(chain).faults.map(({ code, day }) => [code, day])).toEqual([
    ['headBroken', '2026-01-01'],
    ['headBroken', '2026-01-02'],
  ])
})

test('the links of a page that was made to fit prove nothing', () => {
  const chain = chainOf([3])
  const [page] = chain.pages
  if (page) page.entries = page.entries.map((link) => ({ ...link, hash: sha256('forged') }))
  for (const [id, { day }] of chain.entries) chain.entries.set(id, { hash: sha256('forged'), day })
  expect(check(chain)).toMatchObject({ verified: 0, faults: [{ code: 'pageBroken', page: 0 }] })
})

test('days whose entries have had their time are checked by their heads alone', () => {
  const chain = chainOf([4, 2])
  const over = '2026-01-01'
  chain.pages = chain.pages.filter(({ day }) => day !== over)
  for (const [id, { day }] of chain.entries) if (day === over) chain.entries.delete(id)
  expect(check(chain)).toEqual({ verified: 2, faults: [], open: 0 })
  const [first] = chain.heads
  if (first) first.count = 3
  expect(check(chain).faults).toEqual([{ code: 'headBroken', day: over }])
})

test('two entries that changed places, or two links of a page, are found where they stand', () => {
  const some = days.filter((counts) => counts.some((count) => count > 1))
  fc.assert(
    fc.property(some, fc.nat(), fc.nat(), (counts, one, other) => {
      const chain = chainOf(counts)
      const ids = [...chain.entries.keys()]
      const [a = '', b = ''] = [
        ids[one % ids.length],
        ids[(one + 1 + (other % (ids.length - 1))) % ids.length],
      ]
      const [first, second] = [chain.entries.get(a), chain.entries.get(b)]
      if (!first || !second) throw new Error('The chain has both.')
      chain.entries.set(a, { ...first, hash: second.hash })
      chain.entries.set(b, { ...second, hash: first.hash })
      const { faults, verified } = check(chain)
      expect(faults.map((fault) => [fault.code, 'id' in fault && fault.id]).sort()).toEqual(
        [['changed', a] as const, ['changed', b] as const].sort(),
      )
      expect(verified).toBe(ids.length - 2)

      const links = chainOf(counts)
      const page = links.pages.find(({ entries }) => entries.length > 1)
      if (!page) return
      page.entries.reverse()
      expect(check(links).faults[0]).toEqual({ code: 'pageBroken', day: page.day, page: page.page })
    }),
  )
})

test('days that changed places break the chain at the first of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 6 }),
      fc.nat(),
      (counts, pick) => {
        const chain = chainOf(counts)
        const at = pick % (counts.length - 1)
        const [a, b] = [chain.heads[at], chain.heads[at + 1]]
        if (!a || !b) throw new Error('The chain has both.')
        const days = [a.day, b.day] as const
        a.day = days[1]
        b.day = days[0]
        expect(check(chain).faults[0]).toMatchObject({ day: days[0] })
      },
    ),
  )
})
