import { compare, type Explained, type Key, type Mutant, score } from './survivors'

const key = (change: Partial<Key> = {}): Key => ({
  file: 'domain/limit.ts',
  in: 'return value < limit',
  mutator: 'EqualityOperator',
  original: 'value < limit',
  replacement: 'value <= limit',
  ...change,
})
const mutant = (alive: boolean, change: Partial<Key> = {}, line = 7): Mutant => ({
  line,
  alive,
  met: true,
  key: key(change),
})
const because = (change: Partial<Key> = {}, times?: number): Explained => ({
  ...key(change),
  reason: 'both are zero here',
  ...(times !== undefined && { times }),
})

test('a survivor needs a reason, and has it wherever its line goes', () => {
  expect(compare([mutant(true)], []).unexplained).toHaveLength(1)
  expect(compare([mutant(true, {}, 99)], [because()])).toEqual({ unexplained: [], stale: [] })
  expect(compare([mutant(true, { replacement: 'true' })], [because()]).unexplained).toHaveLength(1)
})

test('of two equal survivors each needs it', () => {
  const both = [mutant(true), mutant(true, {}, 9)]
  expect(compare(both, [because()]).unexplained).toHaveLength(1)
  expect(compare(both, [because({}, 2)])).toEqual({ unexplained: [], stale: [] })
})

test('a reason for what is killed or gone is named, but not that of a file which was not run', () => {
  expect(compare([mutant(false)], [because()]).stale).toHaveLength(1)
  expect(compare([mutant(true)], [because({}, 2)]).stale).toHaveLength(1)
  expect(compare([mutant(true)], [because(), because({ original: 'value > limit' })]).stale).toHaveLength(1)
  expect(compare([mutant(false)], [because({ file: 'domain/other.ts' })]).stale).toEqual([])
})

test('an explained survivor is still no kill', () => {
  expect(score([mutant(true), mutant(false), mutant(false), mutant(false)])).toBe(75)
})
