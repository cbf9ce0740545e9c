/** Appeals against what holds a colour: two levels with the clocks and the rule of other people of every appeal here. */
import type { HealthAppealDetail, HealthAppealRow, HealthRequirement } from '../../../typings/contract'
import { appealDueAt, barredFrom, mayGoOn } from '../../domain/appeal'
import { holdKey, maskedName } from '../../domain/health'
import type { Call } from '../onion/call'
import type { Staff } from '../onion/gates'
import { refuse, refuseField } from '../onion/refusal'
import { propose } from '../proposal/propose'
import { healthAppeals } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import { type Tell, tellAll } from '../store/outbox'
import type { HealthAppeal, HealthPerson } from '../store/records'
import { create, replace, type Write } from '../store/writes'
import { marksOn } from './judging'
import { releaseChange } from './proposals/release'
import { openAppeal, openShown, sealAppeal } from './sealedFields'
import { codeLink } from './tell'
import { nameless } from './view'

const MOST = 50
const iso = (ms: number): string => new Date(ms).toISOString()

/** One open appeal for each hold; one that was refused goes to the second level instead of beginning anew. */
export async function appealAgainst(
  call: Call,
  person: Stored<HealthPerson>,
  requirement: HealthRequirement,
  text: string,
): Promise<{ appeal: Stored<HealthAppeal>; writes: Write[] }> {
  const hold = person.standing.holds.find((one) => one.requirement === requirement)
  if (!hold) return refuseField(['requirement'], 'findingGone')
  const key = holdKey(hold)
  const before = await call.read.find(healthAppeals, {
    where: { personId: person._id, hold: key },
    limit: MOST,
  })
  if (before.some(({ open, outcome }) => open || outcome !== undefined)) return refuse('ALREADY_DONE')
  const marks = hold.source === 'centre' ? await marksOn(call, openShown(person).number) : []
  const id = `${person._id}-${sha256(key).slice(0, 16)}-${before.length}`
  const dueAt = iso(appealDueAt(1, call.now))
  const document: HealthAppeal = {
    personId: person._id,
    owner: call.openid,
    requirement,
    hold: key,
    reason: hold.reason,
    behind: [...new Set(marks.flatMap(({ maker, checker }) => [maker, checker]))],
    rounds: [{ level: 1, sealed: sealAppeal(id, text), at: call.at, dueAt }],
    level: 1,
    open: true,
    at: call.at,
    dueAt,
    order: `${dueAt}|${id}`,
    revision: 1,
  }
  return { appeal: { _id: id, ...document }, writes: [create(healthAppeals, id, document)] }
}

/** The second level of an appeal whose first was refused. */
export function appealFurther(
  call: Call,
  appeal: Stored<HealthAppeal>,
  text: string,
): { appeal: Stored<HealthAppeal>; writes: Write[] } {
  if (!mayGoOn(appeal)) return refuse('ALREADY_DONE')
  const dueAt = iso(appealDueAt(2, call.now))
  const changes: Partial<HealthAppeal> = {
    rounds: [...appeal.rounds, { level: 2, sealed: sealAppeal(appeal._id, text), at: call.at, dueAt }],
    level: 2,
    open: true,
    outcome: undefined as never,
    dueAt,
    order: `${dueAt}|${appeal._id}`,
  }
  return {
    appeal: { ...appeal, ...changes, revision: appeal.revision + 1 },
    writes: [replace(healthAppeals, appeal, changes)],
  }
}

export async function ownAppeal(call: Call, id: string): Promise<Stored<HealthAppeal>> {
  const appeal = await call.read.one(healthAppeals, id)
  return appeal?.owner === call.openid ? appeal : refuse('NOT_FOUND')
}

/** Why the caller may not decide. */
export function barredFromHealth(call: Call, appeal: HealthAppeal): HealthAppealDetail['barred'] {
  if (!appeal.open) return 'decided'
  const deciders = appeal.rounds.flatMap(({ decision }) => (decision ? [decision.decider] : []))
  const barred = barredFrom(
    call.openid,
    deciders,
    appeal.behind.map((maker) => ({ maker })),
  )
  return barred === 'ownReading' ? 'ownMeasure' : barred
}

/** Decides the level that waits. Upheld, the end of the hold is proposed; the colour stays until it is confirmed. */
export async function decideHealthAppeal(
  call: Call,
  who: Staff,
  appeal: Stored<HealthAppeal>,
  person: Stored<HealthPerson>,
  { revision, outcome, answer }: { revision: number; outcome: 'upheld' | 'refused'; answer: string },
): Promise<{ appeal: Stored<HealthAppeal>; writes: Write[]; tell: Tell[] }> {
  const barred = barredFromHealth(call, appeal)
  if (barred === 'decided') return refuse('ALREADY_DECIDED')
  if (barred) return refuse('SAME_PERSON')
  if (appeal.revision !== revision) refuse('CONFLICT', { params: { revision: appeal.revision } })
  const { personId, hold, requirement } = appeal
  const there = person.standing.holds.some((one) => holdKey(one) === hold)
  const release =
    outcome === 'upheld' && there
      ? await propose(call, who, releaseChange, { appealId: appeal._id, personId, hold, requirement })
      : undefined
  const decision = { outcome, answer, at: call.at, by: who.name, decider: call.openid }
  const changes: Partial<HealthAppeal> = {
    rounds: appeal.rounds.map((round) => (round.level === appeal.level ? { ...round, decision } : round)),
    open: false,
    outcome,
    ...(release && { proposalId: release.target }),
    order: `${call.at}|${appeal._id}`,
  }
  const about = {
    code: outcome === 'upheld' ? 'healthAppealUpheld' : 'healthAppealRefused',
    params: { answer },
  }
  return {
    appeal: { ...appeal, ...changes, revision: appeal.revision + 1 },
    writes: [replace(healthAppeals, appeal, changes), ...(release?.writes ?? [])],
    tell: [...tellAll([appeal.owner], about, codeLink(personId)), ...(release?.tell ?? [])],
  }
}

export function appealRow(
  { _id: id, requirement, reason, level, open, outcome, at, dueAt }: Stored<HealthAppeal>,
  person: Stored<HealthPerson>,
): HealthAppealRow {
  const nameMasked = maskedName(openShown(person).name)
  return { id, nameMasked, requirement, reason, level, open, ...(outcome && { outcome }), at, dueAt }
}

/** An appeal with its rounds. Openids stay here: deciders are names. */
export function appealView(appeal: Stored<HealthAppeal>, person: Stored<HealthPerson>): HealthAppealDetail {
  return {
    ...appealRow(appeal, person),
    revision: appeal.revision,
    rounds: appeal.rounds.map(({ level, sealed, at, dueAt, decision }) => ({
      level,
      text: openAppeal(appeal._id, sealed),
      at,
      dueAt,
      ...(decision && {
        decision: { outcome: decision.outcome, answer: decision.answer, at: decision.at, by: decision.by },
      }),
    })),
    colour: person.colour,
    mayGoOn: mayGoOn(appeal),
    ...(appeal.proposalId && { proposalId: appeal.proposalId }),
  }
}

/** What a repeat of the request is answered: without the name and the person's own words, which are kept sealed and nowhere else. */
export function withoutWords(detail: HealthAppealDetail): HealthAppealDetail {
  return { ...nameless(detail), rounds: detail.rounds.map((round) => ({ ...round, text: '' })) }
}
