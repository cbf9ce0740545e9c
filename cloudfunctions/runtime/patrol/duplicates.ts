import type { DuplicateKind } from '../../../typings/contract'
import { KINDS, listedPage } from '../duplicate/listing'
import type { Job, Page, Step } from './job'

interface Place {
  kind: DuplicateKind
  after: string
}

/**
 * Lists what may be there twice, for a clerk to decide: once a night, by the keys that the board's count left. What was
 * listed before stays as it is, so nobody decides twice. Nothing is changed by it.
 */
export const duplicates: Job = {
  name: 'duplicates',
  from: 120,
  async page({ call, cursor }: Step): Promise<Page> {
    const place = cursor ? (JSON.parse(cursor) as Place) : { kind: KINDS[0] ?? 'name', after: '' }
    const { writes, seen, next } = await listedPage(call, place.kind, place.after)
    const kind = KINDS[KINDS.indexOf(place.kind) + 1]
    const further: Place | undefined =
      next !== undefined ? { kind: place.kind, after: next } : kind && { kind, after: '' }
    return {
      writes,
      tell: [],
      seen,
      changed: writes.length,
      failed: [],
      ...(further && { next: JSON.stringify(further) }),
    }
  },
}
