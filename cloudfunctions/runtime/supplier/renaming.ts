import { nameMatches } from '../../domain/verification'
import type { MessageCode } from '../message/wordedCodes'
import type { RegisterEntry, Supplier } from '../store/records'

/** What a reading of the credit register makes of a name that was stated anew. */
export interface Renaming {
  changes: Partial<Supplier>
  /** Said instead of the ordinary news, when a new name waited. */
  news?: { code: MessageCode; params: Record<string, string> }
}

/** A new name counts as soon as the register writes it; otherwise the old one stays and the new one is dropped. */
export function renaming(supplier: Supplier, entry: RegisterEntry | undefined): Renaming {
  const { name, newName } = supplier
  if (!newName) return { changes: {} }
  if (nameMatches(entry?.result.holder, newName.name))
    return {
      changes: { name: newName.name, newName: undefined },
      news: { code: 'companyRenamed', params: { company: newName.name } },
    }
  return {
    changes: { newName: undefined },
    news: { code: 'companyNameNotFound', params: { company: name, name: newName.name } },
  }
}
