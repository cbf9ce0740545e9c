/** Every row of the pack's table: what is stated, and how check-ins change it. */
import { addDays } from '../../../cloudfunctions/domain/calendar'
import {
  checkInOn,
  FRESH,
  healthRules,
  holdFindings,
  runOn,
  type Standing,
  standingColour,
} from '../../../cloudfunctions/domain/health'
import { type RowInput, rowSituation, sha256, TODAY } from './person'
import rows from './rows.json'

interface Input extends RowInput {
  start?: 'red' | 'yellow'
  normal_check_ins_in_a_row?: number
  normal_days?: number
  missed_day?: number
  then_normal_days?: number
  symptom_on_day?: number
}

/** A red by contact or a yellow by a symptom: the two that take a whole run. */
const START: Record<'red' | 'yellow', RowInput> = {
  red: { contact: true },
  yellow: { symptoms: ['dry_cough'] },
}

function checkIns({ start: _, ...input }: Input): ('normal' | 'symptom' | 'missed')[] {
  const days = (n: number | undefined) => Array.from({ length: n ?? 0 }, () => 'normal' as const)
  return [
    ...days(input.normal_check_ins_in_a_row),
    ...days(input.normal_days),
    ...(input.missed_day === undefined ? [] : (['missed'] as const)),
    ...days(input.then_normal_days),
    ...(input.symptom_on_day === undefined ? [] : (['symptom'] as const)),
  ]
}

function outcome(input: Input): { standing: Standing; day: string; requirements: string[] } {
  const situation = rowSituation(input.start ? { ...input, ...START[input.start] } : input)
  const found = healthRules.assess(situation, sha256)
  let standing = holdFindings(FRESH, found.findings, 'declaration', `${TODAY}T00:00:00.000Z`)
  let day = TODAY
  for (const [n, what] of checkIns(input).entries()) {
    day = addDays(TODAY, n)
    if (what === 'missed') continue
    standing = checkInOn(standing, day, what === 'normal').standing
    const checkIn = {
      day,
      symptoms: what === 'symptom' ? (['dryCough'] as const).slice() : [],
      temperature: 36.5,
    }
    const again = healthRules.assess({ ...situation, day, checkIn }, sha256)
    standing = holdFindings(standing, again.findings, 'checkIn', `${day}T00:00:00.000Z`)
  }
  return { standing, day, requirements: found.findings.map(({ requirement }) => requirement) }
}

test.each(rows as { in: Input; colour: string; requirement?: string; run?: number }[])(
  '$in is $colour',
  ({ in: input, colour, requirement, run }) => {
    const { standing, day, requirements } = outcome(input)
    expect(standingColour(standing)).toBe(colour)
    if (requirement) expect(requirements).toContain(requirement)
    if (run !== undefined) expect(standing.holds.map((hold) => runOn(standing, hold, day))).toEqual([run])
  },
)

test('the table has every row of 2020 and those that were added', () => {
  expect(rows.filter((row) => !('own' in row))).toHaveLength(14)
  expect(rows.filter((row) => 'own' in row).length).toBeGreaterThan(10)
})
