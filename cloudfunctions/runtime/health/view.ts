import type { HealthCode, HealthHold } from '../../../typings/contract'
import { addDays, shanghaiDay } from '../../domain/calendar'
import { type Hold, holdKey, lastFour, maskedName, runOn, runView, type Standing } from '../../domain/health'
import { midnight } from '../code/outlook'
import type { Call } from '../onion/call'
import { healthAppeals } from '../store/collections'
import type { Stored } from '../store/database'
import type { HealthPerson } from '../store/records'
import { openShown } from './sealedFields'

/** Days for which a green code is kept, and with it everything that was declared. */
export const KEPT_DAYS = 30
const MOST_APPEALS = 50

/** The code as its owner or agent sees it: masked even for them, since phones are looked at by others. */
export async function healthCode(call: Call, person: Stored<HealthPerson>): Promise<HealthCode> {
  const appeals = await call.read.find(healthAppeals, {
    where: { owner: call.openid, open: true },
    limit: MOST_APPEALS,
  })
  const open = new Set(appeals.filter(({ personId }) => personId === person._id).map(({ hold }) => hold))
  return codeView(call, person, open)
}

/**
 * What a repeat of the request is answered. Stored answers outlive what is erased, so they hold no name and no digits; who
 * made the request knows them.
 */
export const nameless = <Answer extends Pick<HealthCode, 'nameMasked'>>(answer: Answer): Answer => ({
  ...answer,
  nameMasked: '',
  ...('lastFour' in answer && { lastFour: '' }),
})

/** The code with the keys of the holds that are appealed against. */
export function codeView(
  call: Call,
  person: Stored<HealthPerson>,
  appealed: ReadonlySet<string>,
): HealthCode {
  const today = shanghaiDay(call.now)
  const { name, number } = openShown(person)
  const { standing, greenSince } = person
  const run = runView(standing, today)
  return {
    id: person._id,
    relation: person.relation,
    nameMasked: maskedName(name),
    lastFour: lastFour(number),
    region: person.region,
    colour: person.colour,
    holds: standing.holds.map((hold) => holdView(standing, hold, today, appealed.has(holdKey(hold)))),
    changedAt: person.changedAt,
    ruleSet: person.ruleSet,
    ...(run && { run }),
    ...(greenSince && { keptUntil: keptUntil(greenSince) }),
    declaredAt: person.declaredAt,
    revision: person.revision,
    printed: person.printed !== undefined,
    asOf: call.at,
  }
}

function holdView(standing: Standing, hold: Hold, today: string, appealed: boolean): HealthHold {
  const { requirement, severity, reason, remedy, source, at, ruleSet, needs } = hold
  return {
    requirement,
    colour: severity,
    reason,
    remedy,
    source,
    at,
    ruleSet,
    ...(needs !== undefined && { needs, run: runOn(standing, hold, today) }),
    appealed,
  }
}

/** The end of the last whole day for which it is kept. */
const keptUntil = (greenSince: string): string =>
  new Date(
    Date.parse(midnight(addDays(shanghaiDay(Date.parse(greenSince)), KEPT_DAYS + 1))) - 1,
  ).toISOString()
