import { membersOf } from '../code/refresh'
import type { Call } from '../onion/call'
import { suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Supplier } from '../store/records'

/** Suppliers and their people as a page reads them: each once. */
export class Companies {
  private readonly known = new Map<string, Stored<Supplier>>()
  private readonly members = new Map<string, string[]>()

  constructor(private readonly call: Call) {}

  /** Reads those of a page in one go. */
  async load(ids: string[]): Promise<void> {
    for (const supplier of await this.call.read.many(suppliers, ids)) this.known.set(supplier._id, supplier)
  }

  of(id: string): Stored<Supplier> | undefined {
    return this.known.get(id)
  }

  /** Openids of everybody who works there. */
  async membersOf(id: string): Promise<string[]> {
    const known = this.members.get(id) ?? (await membersOf(this.call, id))
    this.members.set(id, known)
    return known
  }
}
