/** A platform's server that takes what the killed cloud sends, and what must be true of all that it took. */
import type { WebhookQueue } from '../../../cloudfunctions/runtime/store/records'
import { keyOf } from '../../demo/dossiers'
import { act, OPENIDS } from '../../demo/people'
import { faultsOf } from '../../functions/receivers'
import { openReceiver, type Receiver } from '../../functions/servers'
import { type Everything, inside } from './invariants'
import type { MortalCloud } from './mortalCloud'

const { administrator } = OPENIDS

export interface Server {
  receiver: Receiver
  /** By the key's id. */
  secrets: Map<string, string>
}

/** It lives longer than the cloud and is never killed itself. */
export async function openServer(): Promise<Server> {
  const secrets = new Map<string, string>()
  return { secrets, receiver: await openReceiver((keyId) => secrets.get(keyId)) }
}

/** Makes a key and gives the receiver's address. */
export async function connect({ call }: MortalCloud, { receiver, secrets }: Server): Promise<void> {
  const { revision } = await act(call, administrator, 'platform', 'apiAccess', {})
  const asked = { revision, requestKey: keyOf('crash', 'api key') }
  const made = await act(call, administrator, 'platform', 'makeApiKey', asked)
  secrets.set(made.key, made.secret)
  const address = { url: receiver.url, revision: made.access.revision, requestKey: keyOf('crash', 'webhook') }
  await act(call, administrator, 'platform', 'saveWebhook', address)
}

/** News that were lost, came before their turn or were not signed, in words. */
export function wrongNews({ taken, wrong }: Receiver, everything: Everything): string[] {
  const unsigned = wrong > 0 ? [`${wrong} news were not signed by the platform's key`] : []
  const faults = inside<WebhookQueue>(everything, 'webhookQueues').flatMap(
    ({ _id, token, last, sent, state }) => {
      const numbers = taken.filter((news) => news.token === token).map(({ sequence }) => sequence)
      const waiting = sent === last && state === 'idle' ? [] : [`${sent} of ${last} are sent, it is ${state}`]
      return [...waiting, ...faultsOf(numbers, last)].map((words) => `news of ${_id}: ${words}`)
    },
  )
  return [...unsigned, ...faults]
}
