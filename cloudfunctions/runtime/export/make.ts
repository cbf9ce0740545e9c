import { systemAudit } from '../onion/audit'
import { Call } from '../onion/call'
import { logFault } from '../onion/log'
import { centerExports, outbox } from '../store/collections'
import { commit } from '../store/commit'
import type { Stored } from '../store/database'
import { outboxWrites, tellAll } from '../store/outbox'
import type { CenterExport, OutboxEntry } from '../store/records'
import { keepFile } from '../store/storage'
import { remove, replace } from '../store/writes'
import { fileOf } from './file'
import { KEPT_DAYS } from './request'

const DAY_MS = 24 * 3600_000
export const PAGE = '/center/pages/exports/exports'

/** When a file is deleted. */
export const expiryOf = (at: string): string => new Date(Date.parse(at) + KEPT_DAYS * DAY_MS).toISOString()

/**
 * Writes the file of an approved export and tells whoever asked. Done twice it writes the same path; a file that cannot
 * be written is said to have failed, and can be asked for again.
 */
export async function makeExport(
  request: string,
  entry: Stored<Extract<OutboxEntry, { kind: 'export' }>>,
): Promise<void> {
  const call = new Call(request, 'courier')
  const found = await call.read.one(centerExports, entry.exportId)
  if (found?.state !== 'making') {
    await commit([remove(outbox, entry._id)])
    return
  }
  const { _id: id, number } = found
  const changes = await written(call, found).catch((fault) => {
    logFault(request, `courier.export ${id}`, fault)
    return { state: 'failed' as const }
  })
  const writes = [replace(centerExports, found, changes)]
  const code = changes.state === 'ready' ? ('exportReady' as const) : ('exportFailed' as const)
  const { writes: outgoing } = outboxWrites(
    tellAll([found.maker], { code, params: { number } }, PAGE),
    call.at,
  )
  const audited = systemAudit(call, 'courier.export', id, writes)
  await commit([...writes, ...outgoing, ...audited, remove(outbox, entry._id)])
}

async function written(call: Call, made: Stored<CenterExport>) {
  const { content, rows } = await fileOf(call, made, expiryOf(made.at))
  const fileId = await keepFile(`center-export/${made._id}.csv`, content)
  return { state: 'ready' as const, fileId, rows, bytes: content.length }
}
