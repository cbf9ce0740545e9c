import * as z from 'zod'
import { shanghaiDay } from '../domain/calendar'
import { nameMatches } from '../domain/verification'
import { leaving } from '../runtime/account/leaving'
import { newUser } from '../runtime/account/me'
import { closing as ended, newestApplication } from '../runtime/application/applications'
import { action } from '../runtime/onion/action'
import { line, requestKey } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { applications, claims, users } from '../runtime/store/collections'
import { replace, save } from '../runtime/store/writes'
import { closing, newestClaim } from '../runtime/supplier/claims'
import { NO_COMPANY } from '../runtime/supplier/people'

const DAY_MS = 24 * 3600_000
/** Whoever comes back within this time finds the account again. */
const KEPT_DAYS = 30

/**
 * Closes the caller's account: name, settings and consent go at once, the rest 30 days later, except what the law
 * has kept longer. A member leaves the company. The last owner closes it, having typed its name: every code is
 * withdrawn and every colleague is told. The staff of platforms and of the Centre are ended by whoever invited them.
 */
export const closeAccount = action('account', 'closeAccount', {
  input: z.strictObject({ company: line(100).optional(), requestKey }),
  allow: wechatUser,
  async handle({ input, who, call }) {
    const user = who.user ?? newUser(call)
    if (user.role !== 'public' && user.role !== 'supplier') refuse('NOT_ALLOWED')
    if (user.closedAt) refuse('ALREADY_DONE')
    const left = user.supplierId ? await leaving(call, user) : undefined
    if (left?.closes && !nameMatches(input.company, left.supplier.name))
      refuseField(['company'], 'notTheName')
    const claim = await newestClaim(call, call.openid)
    const application = await newestApplication(call, call.openid)
    const gone = {
      ...NO_COMPANY,
      name: undefined,
      consent: undefined,
      settings: {},
      closedAt: call.at,
    }
    return {
      writes: [
        save(users, user, gone),
        ...(claim?.open ? [replace(claims, claim, closing(call, claim, 'withdrawn'))] : []),
        ...(application?.open
          ? [replace(applications, application, ended(call, application._id, 'withdrawn'))]
          : []),
        ...(left?.writes ?? []),
      ],
      tell: left?.tell ?? [],
      target: left?.closes ? left.supplier._id : call.openid,
      answer: {
        closedAt: call.at,
        deletedOn: shanghaiDay(call.now + KEPT_DAYS * DAY_MS),
        ...(left && { company: left.supplier.name }),
        withdrawn: left?.withdrawn ?? 0,
      },
    }
  },
})
