/** Launches as their two sides see them. Names of the platform's people stay within the platform. */
import type { CodeState, LaunchRow, LaunchView } from '../../../typings/contract'
import type { DocumentInfo } from '../../../typings/dossier'
import { nextStep, ORDINARY_STEPS, suppliersMs } from '../../domain/launch'
import { shownState } from '../code/codes'
import { documentInfo } from '../document/documents'
import type { Call } from '../onion/call'
import { codes, documents, reviews } from '../store/collections'
import type { Stored } from '../store/database'
import type { Launch } from '../store/records'
import { type Write, written } from '../store/writes'
import { waitsOf } from './waits'

export type Side = 'supplier' | 'platform'

/** What the codes of these launches or reviews show now, in one read. A code that is gone is grey. */
export async function coloursOf(
  call: Call,
  some: readonly { token: string }[],
  writes: readonly Write[] = [],
): Promise<(one: { token: string }) => CodeState> {
  const found =
    some.length > 0
      ? await call.read.many(
          codes,
          some.map(({ token }) => token),
        )
      : []
  const shown = new Map(
    found.map((code) => [code._id, shownState(written(writes, codes, code._id) ?? code, call)]),
  )
  return ({ token }) => shown.get(token) ?? 'grey'
}

export function launchRow(launch: Stored<Launch>, colour: CodeState): LaunchRow {
  const { _id: launchId, lane, decidedAt } = launch
  const step = lane === 'ordinary' && !decidedAt ? nextStep(launch.steps) : undefined
  return {
    launchId,
    revision: launch.revision,
    productId: launch.productId,
    product: launch.product,
    token: launch.token,
    supplierId: launch.supplierId,
    supplier: launch.supplier,
    platformId: launch.platformId,
    platform: launch.platform,
    category: launch.category,
    colour,
    lane,
    state: launch.state,
    awaits: launch.awaits,
    drawn: launch.drawn,
    toReview: launch.toReview,
    target: launch.target,
    requestedAt: launch.requestedAt,
    dueAt: launch.dueAt,
    ...(decidedAt && { decidedAt }),
    ...(step && { step }),
  }
}

/** `writes`: of the same commit, where it changes the colour. */
export async function launchView(
  call: Call,
  launch: Stored<Launch>,
  side: Side,
  writes: readonly Write[] = [],
): Promise<LaunchView> {
  const colour = (await coloursOf(call, [launch], writes))(launch)
  const named = <S extends { by?: string; name?: string }>({ by: _by, name, ...shown }: S) => ({
    ...shown,
    ...(side === 'platform' && name && { name }),
  })
  const { cause, review, decision, decidedAt } = launch
  return {
    ...launchRow(launch, colour),
    version: launch.version,
    clock: clockOf(launch),
    steps: launch.lane === 'ordinary' ? ORDINARY_STEPS.map((step) => stepOf(launch, step, named)) : [],
    questions: launch.questions.map(named),
    suppliersMs: suppliersMs(waitsOf(launch), decidedAt ? Date.parse(decidedAt) : call.now),
    draw: drawShown(launch),
    ...(cause && { cause: named(cause) }),
    ...(review && { review: { ...named(review), ...(await shownFor(call, review.reviewId, writes)) } }),
    ...(decision && decidedAt && { decision: { ...named(decision), at: decidedAt } }),
    asOf: call.at,
  }
}

/** The documents that go with a review's result. */
async function shownFor(
  call: Call,
  reviewId: string | undefined,
  writes: readonly Write[],
): Promise<{ documents?: DocumentInfo[] }> {
  const record = reviewId && (written(writes, reviews, reviewId) ?? (await call.read.one(reviews, reviewId)))
  const ids = record ? (record.outcome?.documents ?? []) : []
  return ids.length > 0 ? { documents: (await call.read.many(documents, ids)).map(documentInfo) } : {}
}

type Named = <S extends { by?: string; name?: string }>(
  signed: S,
) => Omit<S, 'by' | 'name'> & { name?: string }

function stepOf(
  launch: Launch,
  step: (typeof ORDINARY_STEPS)[number],
  named: Named,
): LaunchView['steps'][number] {
  const done = launch.steps.find((one) => one.step === step)
  return done ? named(done) : { step }
}

function clockOf({ submittedAt, verifiedAt, greenAt, requestedAt, decidedAt }: Launch): LaunchView['clock'] {
  return [
    { step: 'submitted', at: submittedAt },
    // Assessed in the same commit.
    { step: 'assessed', at: submittedAt },
    { step: 'verified', ...(verifiedAt && { at: verifiedAt }) },
    { step: 'green', ...(greenAt && { at: greenAt }) },
    { step: 'requested', at: requestedAt },
    { step: 'decided', ...(decidedAt && { at: decidedAt }) },
  ]
}

export function drawShown({ draw: { drawn, rate, day, number, keptSince } }: Launch): LaunchView['draw'] {
  return { drawn, rate, day, ...(number !== undefined && { number }), ...(keptSince && { keptSince }) }
}
