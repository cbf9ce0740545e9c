/**
 * What residents and a gate do in the story: one is well and one is not, both are scanned, one falls ill and says so, and
 * on the next day both check in.
 */
import type { Envelope, HealthGate } from '../../../typings/contract'
import { keyOf } from '../../demo/dossiers'
import { act, OPENIDS } from '../../demo/people'
import { formOf } from '../../functions/health'
import type { MortalCloud } from './mortalCloud'

const keeper = 'oKeeperCrash00001'
const well = 'oResidentCrash001'
const ill = 'oResidentCrash002'
const region = { code: '330110', name: '浙江省杭州市余杭区' }
const keyed = (...words: string[]) => ({ requestKey: keyOf('crash health', ...words) })

/** A gate with its keeper, who comes in by a code that is shown once. Answers the id of its place. */
export async function gateOf({ call }: MortalCloud): Promise<string> {
  const opened = { kind: 'community' as const, name: '良渚文化村北门', region, ...keyed('place') }
  const { code, place } = await act(call, OPENIDS.clerk, 'health', 'openPlace', opened)
  await act(call, keeper, 'health', 'keepPlace', { code, ...keyed('keep') })
  return place.id
}

/** People who declared, by openid. */
export type Residents = Record<string, string>

/** They declare and come to the gate, online and off; answers what it showed. */
export async function firstDay(
  mortal: MortalCloud,
  placeId: string,
): Promise<{ residents: Residents; shown: string[] }> {
  const { call } = mortal
  const residents = { [well]: await declare(mortal, well, 1), [ill]: await declare(mortal, ill, 2) }
  const shown = [await pass(mortal, placeId, well, residents), await pass(mortal, placeId, ill, residents)]
  const id = residents[well] ?? ''
  const { payload, issuedAt: at } = await act(call, well, 'health', 'showCode', { id })
  await act(call, keeper, 'health', 'gateBatch', { placeId, passes: [{ payload, at }], ...keyed('batch') })
  const { revision } = await act(call, well, 'health', 'myCode', { id })
  const changes = { symptoms: ['fever' as const], temperature: 38.2 }
  await act(call, well, 'health', 'correct', { id, revision, changes, truthful: true, ...keyed('correct') })
  return { residents, shown: [...shown, await pass(mortal, placeId, well, residents)] }
}

/** Both check in; answers how many of their days are done. */
export async function secondDay({ call }: MortalCloud, residents: Residents): Promise<string[]> {
  const done: string[] = []
  for (const [openid, id] of Object.entries(residents)) {
    const said = {
      id,
      temperature: 36.4,
      symptoms: [],
      truthful: true as const,
      ...keyed('check in', openid),
    }
    await act(call, openid, 'health', 'checkIn', said)
    const { colour, run } = await act(call, openid, 'health', 'myCode', { id })
    done.push(`${colour} ${run?.done ?? 0}`)
  }
  return done
}

async function declare({ call }: MortalCloud, openid: string, serial: number): Promise<string> {
  const { noticeVersion: version } = await act(call, openid, 'health', 'pack', {})
  await act(call, openid, 'health', 'consent', { version, ...keyed('consent', openid) })
  const form = formOf(serial, { contact: openid === ill })
  return (await act(call, openid, 'health', 'declare', { form, ...keyed('declare', openid) })).id
}

/** Scanned until the gate answers: while the cloud was down the payload may have run out, and the phone shows the next. */
async function pass(
  { call }: MortalCloud,
  placeId: string,
  openid: string,
  residents: Residents,
): Promise<string> {
  for (;;) {
    const { payload } = await act(call, openid, 'health', 'showCode', { id: residents[openid] ?? '' })
    const { result } = await call(keeper, 'health', { action: 'gate', input: { placeId, scanned: payload } })
    const answer = result as Envelope<HealthGate>
    if (answer.ok) return `${answer.data.outcome} ${answer.data.colour}`
    if (answer.error.code !== 'PAYLOAD_EXPIRED') throw new Error(`health.gate: ${answer.error.message}`)
  }
}
