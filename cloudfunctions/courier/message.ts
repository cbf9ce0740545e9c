import { subscribeMessage } from '../runtime/message/subscribeMessage'
import type { Call } from '../runtime/onion/call'
import { messages, outbox } from '../runtime/store/collections'
import { commit } from '../runtime/store/commit'
import type { Stored } from '../runtime/store/database'
import type { OutboxEntry } from '../runtime/store/records'
import { put, remove } from '../runtime/store/writes'

/** Puts a message into the inbox and, where the person asked for it, into WeChat. */
export async function sendMessage(
  call: Call,
  entry: Stored<Extract<OutboxEntry, { kind: 'message' }>>,
): Promise<void> {
  const { _id: id, to, at, about, link } = entry
  await subscribeMessage(call, to, about, link)
  const message = { to, at, about, ...(link && { link }), order: `${at}|${id}` }
  await commit([put(messages, id, message), remove(outbox, id)])
}
