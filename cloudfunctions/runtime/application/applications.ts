/** Applications of platforms: how they stand, for the applicant and for the Centre. */
import type {
  ApplicationDetail,
  ApplicationRow,
  ApplicationState,
  EarlierApplication,
  MyApplication,
  Role,
} from '../../../typings/contract'
import { dueAfterWorkingHours } from '../../domain/calendar'
import type { Call } from '../onion/call'
import { holidays } from '../onion/settings'
import { applications, platforms, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Application } from '../store/records'
import type { Known } from './joining'

/** Three working days of 8.5 hours, as for a claim: a figure of our own. */
const APPLICATION_HOURS = 25.5
/** Earlier applications for a credit code that are kept with the newest. */
const EARLIER = 10

/** The newest application of a person. */
export async function newestApplication(
  call: Call,
  applicant: string,
): Promise<Stored<Application> | undefined> {
  const [newest] = await call.read.find(applications, {
    where: { applicant },
    order: { by: 'at', direction: 'desc' },
    limit: 1,
  })
  return newest
}

/** A new application in the place of the one before, whose end it remembers. */
export function applying(
  call: Call,
  known: Known,
  before: Stored<Application> | undefined,
): Omit<Application, 'revision'> {
  const dueAt = new Date(dueAfterWorkingHours(call.now, APPLICATION_HOURS, holidays())).toISOString()
  return {
    ...known,
    state: 'open',
    open: true,
    at: call.at,
    dueAt,
    order: `${dueAt}|${known.creditCode}`,
    earlier: before ? [earlierOf(before), ...before.earlier].slice(0, EARLIER) : [],
  }
}

function earlierOf({ state, at, contact, decided }: Application): EarlierApplication {
  return { state, at, contact: contact.name, ...(decided && { decided }) }
}

/** What an application becomes when it is open no longer. */
export function closing(
  call: Call,
  creditCode: string,
  state: Exclude<ApplicationState, 'open'>,
): Pick<Application, 'state' | 'open' | 'order'> {
  return { state, open: false, order: `${call.at}|${creditCode}` }
}

/** For the applicant: no name of whoever decided. */
export function myApplicationView(application: Stored<Application>): MyApplication {
  const { _id: id, name, creditCode, contact, purpose, state, at, dueAt, decided } = application
  return {
    id,
    name,
    creditCode,
    contact,
    purpose,
    state,
    at,
    dueAt,
    agreement: agreementOf(application),
    ...(decided && { decided: { at: decided.at, ...(decided.reason && { reason: decided.reason }) } }),
  }
}

const agreementOf = ({ agreement, at }: Application) => agreement ?? { version: '', at, name: '' }

export function applicationRow(application: Stored<Application>): ApplicationRow {
  const { _id: id, name, creditCode, contact, state, at, dueAt, revision } = application
  return { id, name, creditCode, contact: contact.name, state, at, dueAt, revision }
}

/** For the Centre, with what it knows of this credit code already. */
export async function applicationDetail(
  call: Call,
  application: Stored<Application>,
  role: Role,
): Promise<ApplicationDetail> {
  const { creditCode, contact, purpose, earlier, decided, open } = application
  const supplier = await call.read.one(suppliers, creditCode)
  const [before] = open ? await call.read.find(platforms, { where: { creditCode }, limit: 1 }) : []
  return {
    ...applicationRow(application),
    mobile: contact.mobile,
    purpose,
    agreement: agreementOf(application),
    ...(before?.leftAt && { returns: { platform: before.name, leftAt: before.leftAt } }),
    ...(supplier && { supplier: supplier.name }),
    earlier,
    ...(decided && { decided }),
    decides: role === 'supervisor' && open,
  }
}
