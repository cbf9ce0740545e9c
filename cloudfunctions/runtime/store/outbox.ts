import type { Instant, Reason } from '../../../typings/text'
import { randomName } from '../onion/ports'
import { cloud } from './cloud'
import { outbox } from './collections'
import type { OutboxEntry } from './records'
import { create, type Write } from './writes'

/** What the courier is to do after the commit. */
export type Tell =
  | { kind: 'message'; to: string; about: Reason; link?: string }
  /** `at`: not before then, for what ends by itself. */
  | { kind: 'reassess'; productId: string; at?: Instant }
  | { kind: 'extract'; extractId: string }

/** Outbox entries for the commit. Ids are 26 random letters (130 bits): to know one is the right to kick it. */
export function outboxWrites(tells: Tell[], at: Instant): { writes: Write[]; ids: string[] } {
  const ids = tells.map(() => randomName(26))
  const entries = tells.map((tell): OutboxEntry => ({ at, ...tell }))
  return { writes: entries.map((entry, index) => create(outbox, ids[index] as string, entry)), ids }
}

/** Wakes the courier now. When that fails nothing is lost: its timer finds the same entries. */
export function kickCourier(ids: string[]): void {
  cloud
    .callFunction({ name: 'courier', data: { action: 'kick', ids: ids.slice(0, 100) } })
    .catch(() => undefined)
}

/** Messages for everybody of a list. */
export function tellAll(openids: string[], about: Reason, link?: string): Tell[] {
  return openids.map((to) => ({ kind: 'message' as const, to, about, ...(link && { link }) }))
}
