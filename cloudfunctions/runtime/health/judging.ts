/** From what is known of a person to a colour, with what it leaves in the records. */
import type { HealthChange } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import {
  endHolds,
  type Hold,
  healthRules,
  holdFindings,
  holdKey,
  issuerState,
  type Mark,
  type Situation,
  type Standing,
  type StatedSince,
  standingColour,
} from '../../domain/health'
import type { Call } from '../onion/call'
import { randomName } from '../onion/ports'
import { healthChanges, healthMarks } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { HealthAreas, HealthMark, HealthPerson } from '../store/records'
import { create, type Write } from '../store/writes'
import { numberIds } from './numbers'
import type { Kept } from './sealedFields'

/** What is known of a person beside the standing. */
export interface Known {
  form: Kept
  since: StatedSince
  marks: readonly Mark[]
  areas: HealthAreas
  checkIn?: Situation['checkIn']
}

/** What a judgement says of a person. */
export type Judged = Pick<HealthPerson, 'standing' | 'colour' | 'running' | 'ruleSet' | 'hash' | 'areas'>

const MOST_MARKS = 20

/** The marks on a number that have not ended. */
export async function marksOn(call: Call, number: string): Promise<Stored<HealthMark>[]> {
  const found = await Promise.all(
    numberIds(number).map((numberId) =>
      call.read.find(healthMarks, { where: { numberId }, limit: MOST_MARKS }),
    ),
  )
  return found.flat().filter(({ endedAt }) => endedAt === undefined)
}

/** Judges under the rules in force: what is found now is held, and nothing that held before goes away by it. */
export function judge(call: Call, standing: Standing, known: Known, source: Hold['source']): Judged {
  const { form, since, marks, areas, checkIn } = known
  const other = form.otherCode && issuerState(form.otherCode)
  const situation: Situation = {
    day: shanghaiDay(call.now),
    stated: form,
    since,
    marks: marks.map(({ kind, since: from }) => ({ kind, since: from })),
    areas: areas.areas,
    ...(checkIn && { checkIn }),
    ...(other && { otherCode: other }),
  }
  const { findings, ruleSet, hash } = healthRules.assess(situation, sha256)
  const after = holdFindings(standing, findings, source, call.at)
  return { ...settled(after), ruleSet, hash, areas: areas.version }
}

/** What follows from a standing. */
export function settled(standing: Standing): Pick<Judged, 'standing' | 'colour' | 'running'> {
  const running = standing.holds.some(({ needs }) => needs !== undefined)
  return { standing, colour: standingColour(standing), running }
}

/** The standing without the hold of this key, because the Centre has ended it. */
export function released(standing: Standing, key: string): Standing {
  return endHolds(
    standing,
    standing.holds.filter((hold) => holdKey(hold) === key),
  )
}

type Coloured = Pick<HealthPerson, 'colour' | 'standing'>

/** Fields that follow a change of colour, and the entry of the history; nothing where all is as it was. */
export function changed(
  call: Call,
  personId: string,
  before: Coloured | undefined,
  after: Judged,
  source: HealthChange['source'],
): { fields: Partial<HealthPerson>; writes: Write[] } {
  const keys = (standing: Standing) => standing.holds.map(holdKey).sort().join()
  if (before && before.colour === after.colour && keys(before.standing) === keys(after.standing))
    return { fields: {}, writes: [] }
  const id = randomName(24)
  const entry = {
    personId,
    at: call.at,
    ...(before && { from: before.colour }),
    to: after.colour,
    reasons: after.standing.holds.map(({ requirement, reason }) => ({ requirement, reason })),
    source,
    ruleSet: after.ruleSet,
    hash: after.hash,
    order: `${call.at}|${id}`,
  }
  const turnedGreen = after.colour === 'green' && before?.colour !== 'green'
  const fields: Partial<HealthPerson> = {
    changedAt: call.at,
    ...(turnedGreen && { greenSince: call.at }),
    // A field that is undefined is not stored: whoever is not green is kept until it is over.
    ...(after.colour !== 'green' && { greenSince: undefined as never }),
  }
  return { fields, writes: [create(healthChanges, id, entry)] }
}
