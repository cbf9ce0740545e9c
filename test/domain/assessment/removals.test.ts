import type { Partnership } from '../../../typings/dossier'
import { changed, TODAY } from './green'
import { said } from './worded'

/** What is told of these partners, each confirmed unless it says otherwise. */
function told(...partners: (Partial<Partnership> & { verified?: boolean })[]): string[] {
  const { findings } = changed('TOY', ({ dossier, facts }) => {
    dossier.partnerships = partners.map(({ verified: _, ...partner }, i) => ({
      id: `p${i}`,
      platform: `P${i}`,
      ...partner,
    }))
    facts.partnerships = Object.fromEntries(partners.map(({ verified = true }, i) => [`p${i}`, { verified }]))
  })
  return findings.map(({ reason }) => said(reason))
}
const removed = { ended: '2026-02-01', reason: 'quality' } as const
const removal = (platform: string) => `W-TERMINATED(ended: 2026-02-01, platform: ${platform})`

test('an end of today counts', () => {
  expect(told({ ...removed, ended: TODAY })).toEqual([`W-TERMINATED(ended: ${TODAY}, platform: P0)`])
})

test('beside a confirmed removal nothing else becomes one', () => {
  expect(told(removed, {})).toEqual([removal('P0')])
  expect(told(removed, { ...removed, verified: false })).toEqual([removal('P0')])
  expect(told(removed, { ...removed, ended: '2020-02-01' })).toEqual([removal('P0')])
  expect(told(removed, { verified: false })).toEqual([removal('P0')])
})

test('a partner without a name is told without one', () => {
  expect(told({ ...removed, platform: '' })).toEqual([removal('')])
})

test('several are told in one order, whatever that of the list', () => {
  const [a, b] = [
    { ...removed, platform: 'A' },
    { ...removed, platform: 'B' },
  ]
  expect(told(a, b)).toEqual([removal('A'), removal('B')])
  expect(told(b, a)).toEqual([removal('A'), removal('B')])
})
