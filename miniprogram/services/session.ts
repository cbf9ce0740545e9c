import type { Me, Role } from '../../typings/contract'
import { call } from './call'

let known: Me | undefined
let asking: Promise<Me> | undefined
const listeners = new Set<(me: Me) => void>()

function remember(me: Me): Me {
  known = me
  for (const listener of [...listeners]) listener(me)
  return me
}

/** Who is using the phone. One question to the server for all screens; `refresh` asks again. */
export const session = {
  /** @throws CallError */
  me(): Promise<Me> {
    return known ? Promise.resolve(known) : session.refresh()
  },
  /** @throws CallError */
  refresh(): Promise<Me> {
    asking ??= call('account', 'me', {})
      .then(remember)
      .finally(() => {
        asking = undefined
      })
    return asking
  },
  /** What is known without asking. */
  known: () => known,
  /** Takes over the `Me` that another action answered with. */
  update: remember,
  onChange(listener: (me: Me) => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

const REVIEWERS: Role[] = ['reviewer', 'platformAdmin']
const CENTRE: Role[] = ['clerk', 'supervisor']
export const isReviewer = (role: Role) => REVIEWERS.includes(role)
export const isCentre = (role: Role) => CENTRE.includes(role)

/** Whether the notice in force was agreed to. */
export const hasConsent = (me: Me) => me.consent?.version === me.noticeVersion
