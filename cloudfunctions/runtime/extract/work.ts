import { ports } from '../onion/ports'
import { extracts, outbox } from '../store/collections'
import { commit } from '../store/commit'
import { Reader, type Stored } from '../store/database'
import { kickCourier } from '../store/outbox'
import type { OutboxEntry, RegisterExtract } from '../store/records'
import { download } from '../store/storage'
import { remove } from '../store/writes'
import { advance, importPage } from './importing'
import { decode } from './text'
import { verifyPage } from './verifying'

/** Milliseconds of one run: well within the courier's 60 s, with room for its last page. */
const BUDGET = 25_000

/**
 * Works on an extract for as long as a run may take. What is left stays in the outbox and is gone on with at once; a
 * run that was killed is gone on with by the courier's timer, from the last page that was committed.
 */
export async function workOnExtract(
  request: string,
  entry: Stored<Extract<OutboxEntry, { kind: 'extract' }>>,
): Promise<void> {
  const read = new Reader()
  const until = ports.now() + BUDGET
  let extract = await read.one(extracts, entry.extractId)
  // Somebody is at it, or it is done: the timer comes by again.
  if (extract && !isFinished(extract)) {
    if ((extract.busyUntil ?? 0) > ports.now()) return
    extract = await advance(extract, {})
  }
  let text: string | undefined
  while (extract && ports.now() < until) {
    if (extract.state === 'reading') {
      text ??= await textOf(extract)
      extract =
        text === undefined
          ? await advance(extract, { state: 'failed', fault: { code: 'encoding', params: {} } })
          : await importPage(read, extract, text)
    } else if (extract.state === 'verifying') extract = await verifyPage(request, extract)
    else break
  }
  if (!extract || isFinished(extract)) return void (await commit([remove(outbox, entry._id)]))
  await advance(extract, { busyUntil: 0 })
  kickCourier([entry._id])
}

const isFinished = ({ state }: RegisterExtract): boolean => state === 'done' || state === 'failed'

async function textOf(extract: RegisterExtract): Promise<string | undefined> {
  const bytes = await download(extract.fileId)
  return bytes && decode(bytes)
}
