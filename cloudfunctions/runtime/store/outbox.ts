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
  | { kind: 'export'; exportId: string }
  | { kind: 'impact'; impactId: string }
  | { kind: 'ruleNews'; impactId: string; next: number }
  | { kind: 'asked'; verificationId: string }
  /** `id`: of the entry, where the queue has to know it. */
  | { kind: 'webhook'; queue: string; platformId: string; urgent?: boolean; id: string }

/** Outbox entries for the commit. Ids are 26 random letters (130 bits): to know one is the right to kick it. */
export function outboxWrites(tells: Tell[], at: Instant): { writes: Write[]; ids: string[] } {
  const ids = tells.map((tell) => ('id' in tell ? tell.id : outboxId()))
  const entries = tells.map(entryOf(at))
  return { writes: entries.map((entry, index) => create(outbox, ids[index] as string, entry)), ids }
}

/** 26 random letters. */
export const outboxId = (): string => randomName(26)

const entryOf =
  (at: Instant) =>
  (tell: Tell): OutboxEntry => {
    if (tell.kind !== 'webhook') return { at, ...tell }
    const { id: _, ...entry } = tell
    return { at, ...entry }
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
