/** The kinds of news, and what each carries. Data may grow; what is there keeps its meaning. */
import type { CodeState, ReviewCause } from '../../../typings/contract'
import type { Day, Reason } from '../../../typings/text'
import type { Stored } from '../store/database'
import type { Launch, Verification } from '../store/records'
import type { News } from './news'

/** What the code shows has changed. Red goes before everything else. */
export function colourChanged(change: {
  product: string
  from?: CodeState
  to: CodeState
  requirements?: string[]
  why?: Reason[]
}): News {
  const { product, from, to, requirements = [], why = [] } = change
  const data = { product, ...(from && { from }), to, requirements, why }
  return { type: 'code.changed', data, ...(to === 'red' && { urgent: true }) }
}

/** Something runs out: on the day after `lastDay` the code turns `to`, unless it is renewed. */
export function codeExpiring(of: {
  product: string
  lastDay: Day
  to: CodeState
  requirements: string[]
}): News {
  return { type: 'code.expiring', data: { ...of } }
}

/** The product is recalled: class 1 or 2 is red, class 3 yellow. */
export function codeRecalled(of: { product: string; level: 1 | 2 | 3; reason?: string }): News {
  return { type: 'code.recalled', data: { ...of }, urgent: true }
}

/** A launch was drawn for random review, or one was opened for cause. */
export function reviewNews(launch: Stored<Launch>, why: 'drawn' | ReviewCause): News {
  const { _id: launchId, product, dueAt } = launch
  return { type: 'review.requested', data: { launchId, product, why, dueAt } }
}

/** A launch was not decided within its target. */
export function launchLate({ _id: launchId, product, dueAt }: Stored<Launch>): News {
  return { type: 'launch.late', data: { launchId, product, dueAt } }
}

/** A supplier says that the platform sells the product, or sold it: the platform is asked whether it is so. */
export function partnershipAsked({ product = '', supplier, partnership, asked }: Stored<Verification>): News {
  const { id: partnershipId, from, ended, reason } = partnership ?? {}
  const stated = { ...(from && { from }), ...(ended && { ended }), ...(ended && reason && { reason }) }
  return {
    type: 'partnership.asked',
    data: { product, supplier, partnershipId, ...stated, until: asked?.until },
  }
}
