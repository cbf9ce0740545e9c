import type { Colour } from '../../../typings/assessment'
import { CallError, call, requestKey } from '../../services/call'

/** A pass that was seen without a network: where, when and which colour, with the signature that proves it. */
export interface WaitingPass {
  placeId: string
  at: string
  colour: Colour
  /** Without name and digits, which the phone of a gate never keeps. */
  payload: string
}

/** What became of the passes that waited. `refused`: the cloud could not verify them, or their place is closed. */
export interface Sync {
  stored: number
  refused: number
  waiting: number
}

const PLACE = 'gateQueue'
/** As many as the cloud takes at once. */
const BATCH = 100
/** Nobody will ever take them: the place is closed or no longer ours, or the pack was switched off. */
const FINAL = ['NOT_FOUND', 'PACK_OFF', 'INVALID_INPUT', 'NOT_ALLOWED']

let sending: Promise<Sync> | undefined

export function waitingPasses(): WaitingPass[] {
  const found: unknown = wx.getStorageSync(PLACE)
  return Array.isArray(found) ? (found as WaitingPass[]) : []
}

/** Keeps a pass until there is a network. The same code at the same place is one pass, however often it is read. */
export function queuePass(pass: WaitingPass): void {
  const known = waitingPasses()
  if (known.some((one) => same(one, pass))) return
  // At once, since the phone may be put away: what is not on it is lost.
  wx.setStorageSync(PLACE, [...known, pass])
}

/** Sends what waits, place by place. What could not be sent stays and is sent the next time. */
export function syncPasses(): Promise<Sync> {
  sending ??= send().finally(() => {
    sending = undefined
  })
  return sending
}

async function send(): Promise<Sync> {
  const sum = { stored: 0, refused: 0 }
  for (let batch = nextBatch(); batch.length; batch = nextBatch()) {
    const answer = await sendBatch(batch)
    if (!answer) break
    sum.stored += answer.stored
    sum.refused += answer.refused
    forget(batch)
  }
  return { ...sum, waiting: waitingPasses().length }
}

function nextBatch(): WaitingPass[] {
  const all = waitingPasses()
  return all.filter(({ placeId }) => placeId === all[0]?.placeId).slice(0, BATCH)
}

/** Undefined: not now. */
async function sendBatch(batch: WaitingPass[]): Promise<{ stored: number; refused: number } | undefined> {
  const placeId = batch[0]?.placeId ?? ''
  const passes = batch.map(({ payload, at }) => ({ payload, at }))
  try {
    const { stored, refused } = await call('health', 'gateBatch', {
      placeId,
      passes,
      requestKey: requestKey(),
    })
    return { stored, refused: refused.length }
  } catch (error) {
    const code = error instanceof CallError ? error.refusal.code : 'INTERNAL'
    return FINAL.includes(code) ? { stored: 0, refused: batch.length } : undefined
  }
}

/** Passes that came in while the others were on their way stay. */
function forget(sent: WaitingPass[]): void {
  wx.setStorageSync(
    PLACE,
    waitingPasses().filter((pass) => !sent.some((one) => same(one, pass))),
  )
}

const same = (one: WaitingPass, other: WaitingPass) =>
  one.placeId === other.placeId && one.payload === other.payload
