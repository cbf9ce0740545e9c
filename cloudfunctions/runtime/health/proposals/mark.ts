import * as z from 'zod'
import type { HealthMarkKind, HealthRequirement } from '../../../../typings/contract'
import { isDay } from '../../../domain/calendar'
import type { Call } from '../../onion/call'
import { refuse } from '../../onion/refusal'
import type { Description, Effect, Kind } from '../../proposal/kind'
import { healthMarks, healthNumbers, healthPeople } from '../../store/collections'
import type { Stored } from '../../store/database'
import type { HealthMark, HealthPerson } from '../../store/records'
import { replace, save, type Write } from '../../store/writes'
import { areasInForce } from '../areas'
import { packOn } from '../gates'
import { changed, judge, marksOn, released, settled } from '../judging'
import { openForm, openShown } from '../sealedFields'
import { tellColour } from '../tell'

const payload = z.strictObject({
  does: z.enum(['set', 'end']),
  kind: z.enum(['confirmed', 'suspected', 'contact', 'false']),
  since: z.string().refine(isDay, 'Not a day.'),
  numberIds: z.array(z.string().regex(/^k\d-[0-9a-f]{64}$/)).min(1),
  lastFour: z.string().regex(/^[\dX]{4}$/),
})
type MarkChange = z.infer<typeof payload>

/** The key of the hold that a mark makes, as the kinds of the rules anchor it. */
export function holdOfMark(kind: HealthMarkKind, since: string): string {
  const requirement: HealthRequirement =
    kind === 'contact' ? 'H-CONTACT' : kind === 'false' ? 'H-FALSE' : 'H-CONFIRMED'
  return `${requirement}|${kind === 'contact' ? 'centre' : kind}|${since}`
}

const markId = ({ kind, numberIds: [newest] }: MarkChange): string => `${kind}-${newest}`

/** The mark as it is now, under whichever key the number was hashed. */
async function knownMark(
  call: Call,
  { kind, numberIds }: MarkChange,
): Promise<Stored<HealthMark> | undefined> {
  const found = await call.read.many(
    healthMarks,
    numberIds.map((id) => `${kind}-${id}`),
  )
  return found.find(({ endedAt }) => endedAt === undefined) ?? found[0]
}

async function personOf(call: Call, { numberIds }: MarkChange): Promise<Stored<HealthPerson> | undefined> {
  const [number] = await call.read.many(healthNumbers, numberIds)
  return number && call.read.one(healthPeople, number.personId)
}

/** A mark on whoever has a number, or its end: what colours a person by hand. */
export const markChange: Kind<MarkChange> = {
  name: 'healthMark',
  payload,
  subject: ({ kind, numberIds: [newest] }) => `${kind}|${newest}`,
  async describe(_call, { does, kind, since, lastFour }): Promise<Description> {
    return {
      title: { code: `healthMark.${does}`, params: { lastFour } },
      lines: [
        { code: `healthMark.${kind}`, params: { since } },
        { code: does === 'set' ? 'healthMark.red' : 'healthMark.ends', params: {} },
      ],
    }
  },
  async enact(call, { proposal }, change) {
    await packOn(call)
    const known = await knownMark(call, change)
    const behind = { maker: proposal.maker, checker: call.openid, proposalId: proposal._id }
    return change.does === 'set' ? setMark(call, change, known, behind) : endMark(call, change, known)
  },
}

async function setMark(
  call: Call,
  change: MarkChange,
  known: Stored<HealthMark> | undefined,
  behind: Pick<HealthMark, 'maker' | 'checker' | 'proposalId'>,
): Promise<Effect> {
  const { kind, since, numberIds } = change
  const [newest = ''] = numberIds
  const fields = { numberId: newest, kind, since, ...behind, at: call.at, endedAt: undefined as never }
  const mark: Stored<HealthMark> = known ?? { _id: markId(change), ...fields, revision: 0 }
  const writes: Write[] = known ? [replace(healthMarks, known, fields)] : [save(healthMarks, mark, fields)]
  const person = await personOf(call, change)
  if (!person) return { writes, tell: [] }
  const [others, areas] = await Promise.all([
    marksOn(call, openShown(person).number),
    areasInForce(call.read),
  ])
  const marks = [...others.filter(({ _id }) => _id !== known?._id), { kind, since }]
  const facts = { form: openForm(person), since: person.since, marks, areas }
  const judged = judge(call, person.standing, facts, 'centre')
  const { fields: also, writes: history } = changed(call, person._id, person, judged, 'centre')
  const now = { ...judged, ...also }
  return {
    writes: [...writes, replace(healthPeople, person, now), ...history],
    tell: tellColour(person, { ...person, ...now }),
  }
}

async function endMark(
  call: Call,
  change: MarkChange,
  known: Stored<HealthMark> | undefined,
): Promise<Effect> {
  if (!known || known.endedAt) return refuse('ALREADY_DONE')
  const writes: Write[] = [replace(healthMarks, known, { endedAt: call.at })]
  const person = await personOf(call, change)
  if (!person) return { writes, tell: [] }
  const standing = released(person.standing, holdOfMark(known.kind, known.since))
  const { ruleSet, hash, areas } = person
  const judged = { ...settled(standing), ruleSet, hash, areas }
  const { fields, writes: history } = changed(call, person._id, person, judged, 'centre')
  const now = { ...judged, ...fields }
  return {
    writes: [...writes, replace(healthPeople, person, now), ...history],
    tell: tellColour(person, { ...person, ...now }),
  }
}
