/**
 * What needs two people, as a machine of states: somebody asks, somebody else confirms or declines, whoever asked may
 * take it back, and what nobody decided in time has lapsed. Measures and proposals both go through it.
 */

/** Instants in milliseconds; people by whatever tells them apart. */
export interface Request {
  maker: string
  lapsesAt: number
  state: 'waiting' | 'confirmed' | 'declined' | 'withdrawn'
  checker?: string
}

export type Refusal = 'samePerson' | 'notTheMaker' | 'lapsed' | 'decided'
export type Step<R extends Request> = { ok: true; request: R } | { ok: false; why: Refusal }

/** The state as of an instant: what nobody decided in time has lapsed, whether or not it says so. */
export function stateOf(
  { state, lapsesAt }: Pick<Request, 'state' | 'lapsesAt'>,
  now: number,
): Request['state'] | 'lapsed' {
  return state === 'waiting' && now >= lapsesAt ? 'lapsed' : state
}

/** Whether two different people stand behind it. */
export function hasBoth({ state, maker, checker }: Request): boolean {
  return state === 'confirmed' && checker !== undefined && checker !== maker
}

/** The second person confirms. */
export function confirm<R extends Request>(request: R, by: string, now: number): Step<R> {
  return decide(request, by, now, 'confirmed')
}

/** The second person says no. The maker withdraws instead. */
export function decline<R extends Request>(request: R, by: string, now: number): Step<R> {
  return decide(request, by, now, 'declined')
}

/** The maker takes it back. */
export function withdraw<R extends Request>(request: R, by: string, now: number): Step<R> {
  const over = overAt(request, now)
  if (over) return { ok: false, why: over }
  if (by !== request.maker) return { ok: false, why: 'notTheMaker' }
  return { ok: true, request: { ...request, state: 'withdrawn' } }
}

function decide<R extends Request>(
  request: R,
  by: string,
  now: number,
  state: 'confirmed' | 'declined',
): Step<R> {
  const over = overAt(request, now)
  if (over) return { ok: false, why: over }
  if (by === request.maker) return { ok: false, why: 'samePerson' }
  return { ok: true, request: { ...request, state, checker: by } }
}

function overAt(request: Request, now: number): 'lapsed' | 'decided' | undefined {
  const state = stateOf(request, now)
  if (state === 'waiting') return undefined
  return state === 'lapsed' ? 'lapsed' : 'decided'
}
