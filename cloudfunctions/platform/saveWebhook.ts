import * as z from 'zod'
import { webhookUrlFault } from '../domain/openapi'
import { action } from '../runtime/onion/action'
import { line, requestKey, revision } from '../runtime/onion/fields'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { localWebhooks } from '../runtime/onion/settings'
import { accessOf } from '../runtime/openapi/access'
import { accessView } from '../runtime/openapi/accessView'
import { administrator } from '../runtime/openapi/administrator'
import { apiAccess } from '../runtime/store/collections'
import type { ApiAccess } from '../runtime/store/records'
import { save } from '../runtime/store/writes'

/** Where news are sent: https to a public host. Without an address they wait to be fetched. */
export const saveWebhook = action('platform', 'saveWebhook', {
  input: z.strictObject({ url: line(500).nullable(), revision, requestKey }),
  allow: administrator,
  async handle({ input, who, call }) {
    const access = await accessOf(call.read, who.platform)
    if (access.revision !== input.revision) refuse('CONFLICT', { params: { revision: access.revision } })
    const fault = input.url === null ? undefined : webhookUrlFault(input.url, localWebhooks())
    if (fault) refuseField(['url'], `webhook.${fault}`)
    const webhook = input.url === null ? undefined : { url: input.url, since: call.at, by: who.name }
    const changes = { webhook } as Partial<ApiAccess>
    const after = { ...access, ...changes, revision: access.revision + 1 }
    return {
      writes: [save(apiAccess, access, changes)],
      target: who.platform.id,
      answer: await accessView(call, after),
    }
  },
})
