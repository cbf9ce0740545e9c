import type * as z from 'zod'
import type { ActionName, FunctionName, Input, Output } from '../../../typings/contract'
import { cloudErrorCode } from '../store/cloud'
import { Paused } from '../store/commit'
import { Call, type Who } from './call'
import type { Gate } from './gates'
import { logFault } from './log'
import { parse, refuseOversized } from './parsing'
import { type Outcome, perform, type UnitOfWork } from './perform'
import { Refused } from './refusal'

export type { Outcome, UnitOfWork } from './perform'

export interface Handling<I, W extends Who> {
  input: I
  who: W
  call: Call
}

export interface Definition<F extends FunctionName, A extends ActionName<F>, W extends Who> {
  /** Strict: an unknown field is refused. */
  input: z.ZodType<Input<F, A>>
  allow: Gate<W>
  /** Reads, decides, and answers a unit of work. Thought over again when somebody else commits first. */
  handle(handling: Handling<Input<F, A>, W>): Promise<UnitOfWork<Output<F, A>>>
}

/** An action, ready to be served: what went in is judged, what comes out is data. */
export interface Action {
  /** `prepare` runs once the input is found good: what is refused costs no request to the database. */
  (input: unknown, request: string, prepare: () => Promise<void>): Promise<Outcome>
  /** What it lets in; looked at by the tests that try everything else. */
  readonly input: z.ZodType
  /** Whom it lets in; the table of who may do what names it. */
  readonly gate: Gate<Who>
}

/** One action of the contract, typed by its function and name: identity → size → parse → allow → handle → commit. */
export function action<F extends FunctionName, A extends ActionName<F>, W extends Who>(
  functionName: F,
  actionName: A,
  definition: Definition<F, A, W>,
): Action {
  const run = async (raw: unknown, request: string, prepare: () => Promise<void>) => {
    refuseOversized(raw)
    const input = parse(definition.input, raw)
    await prepare()
    const { requestKey } = input as { requestKey?: string }
    const task = {
      name: `${functionName}.${actionName}`,
      input,
      ...(requestKey !== undefined && { requestKey }),
      decide: async (call: Call) => {
        const who = await definition.allow(call)
        return { role: who.role, unit: await definition.handle({ input, who, call }) }
      },
    }
    return perform(task, () => new Call(request))
  }
  return Object.assign(run, { input: definition.input, gate: definition.allow })
}

/** Any fault as a refusal. Those of the platform are its business and ours to repeat; the rest are ours to mend. */
export function refusedBy(fault: unknown, request: string, name: string): Refused {
  if (fault instanceof Refused) return fault
  if (fault instanceof Paused) return new Refused('READ_ONLY')
  logFault(request, name, fault)
  return new Refused(cloudErrorCode(fault) === undefined ? 'INTERNAL' : 'BUSY')
}
