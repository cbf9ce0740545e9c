/** What the Centre saw of labels and laboratories counts before what the supplier says. */
import type { Facts } from '../../../typings/assessment'
import { changed, outcome } from './green'

const seen = (facts: object) =>
  outcome(changed('COS_SHAMPOO', (input) => Object.assign(input.facts as Facts, facts)))

test('a label that was found in order stays green', () => {
  expect(seen({ label: { missing: [], bannedClaims: false } }).colour).toBe('green')
})

test.each<[unknown, string, string]>([
  [{ missing: ['net_content'], bannedClaims: false }, 'yellow', 'B-LABEL'],
  [{ missing: [], bannedClaims: true }, 'red', 'B-CLAIM'],
  [{ missing: 'net_content', bannedClaims: false }, 'yellow', 'B-LABEL'],
  [{ missing: [], bannedClaims: 'no' }, 'red', 'B-CLAIM'],
  [{}, 'red', 'B-CLAIM'],
  ['unreadable', 'red', 'B-CLAIM'],
  [null, 'red', 'B-CLAIM'],
])('a label seen as %j is %s', (label, colour, requirement) => {
  const found = seen({ label })
  expect(found.colour).toBe(colour)
  expect(found.reasons).toContain(requirement)
})

test.each<[unknown, string]>([
  [true, 'green'],
  [false, 'yellow'],
  ['yes', 'yellow'],
])('a laboratory whose accreditation is %j', (accredited, colour) => {
  const found = outcome(
    changed('COS_SHAMPOO', ({ dossier, facts }) => {
      for (const { id } of dossier.reports) Object.assign((facts as Facts).reports, { [id]: { accredited } })
    }),
  )
  expect(found.colour).toBe(colour)
  if (colour === 'yellow') expect(found.reasons).toContain('R-LAB')
})
