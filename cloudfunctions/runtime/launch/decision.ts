import { notApprovable } from '../../domain/launch'
import { shownState } from '../code/codes'
import type { Call } from '../onion/call'
import type { Reviewer } from '../onion/gates'
import { refuseField } from '../onion/refusal'
import { codes } from '../store/collections'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Launch } from '../store/records'
import { hold, type Write } from '../store/writes'
import { changed, ended, signed } from './deciding'
import { stopped } from './stopping'
import { tellSupplier } from './telling'

interface Decided {
  writes: Write[]
  tell: Tell[]
  after: Stored<Launch>
}

/** What a reviewer has decided, as records and messages. */
export function decision(
  call: Call,
  who: Reviewer,
  launch: Stored<Launch>,
  what: 'approve' | 'refuse' | 'askMore',
  text: string,
): Promise<Decided> {
  if (what === 'approve') return approved(call, who, launch)
  return what === 'refuse' ? refused(call, who, launch, text) : asked(call, who, launch, text)
}

/** The colour is read again and held: a code that turns red at the same instant is never approved. */
async function approved(call: Call, who: Reviewer, launch: Stored<Launch>): Promise<Decided> {
  const code = await call.read.one(codes, launch.token)
  const colour = code ? shownState(code, call) : 'grey'
  if (!code || colour === 'red') return stopped(call, launch)
  const why = notApprovable({ ...launch, colour })
  if (why) refuseField(['decision'], why)
  const by = signed(call, who)
  const steps =
    launch.lane === 'ordinary' ? [...launch.steps, { step: 'qcApproval' as const, ...by }] : launch.steps
  const { writes, after } = await ended(call, launch, 'approved', by, { steps })
  const tell = await tellSupplier(call, launch._id, launch, 'launchApproved')
  return { writes: [hold(codes, code), ...writes], tell, after }
}

async function refused(call: Call, who: Reviewer, launch: Stored<Launch>, reason: string): Promise<Decided> {
  const { writes, after } = await ended(call, launch, 'refused', { reason, ...signed(call, who) })
  return { writes, tell: await tellSupplier(call, launch._id, launch, 'launchRefused', { reason }), after }
}

/** The clock runs on; how long the supplier took is shown apart. */
async function asked(call: Call, who: Reviewer, launch: Stored<Launch>, question: string): Promise<Decided> {
  if (launch.awaits === 'supplier') refuseField(['decision'], 'launch.awaitsSupplier')
  const questions = [...launch.questions, { text: question, ...signed(call, who) }]
  const { writes, after } = changed(launch, { questions, awaits: 'supplier' })
  return { writes, tell: await tellSupplier(call, launch._id, launch, 'launchAsked', { question }), after }
}
