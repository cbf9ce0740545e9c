/**
 * A database behind the SDK's interface, in this process: transactions read one snapshot, and of two that write one
 * document the second is refused, as WeChat's are. Every operation waits for its turn, which a test decides.
 */
interface Kept {
  document: object
  /** Number of the commit that wrote it. */
  at: number
}

export class MemoryDatabase {
  /** Waits for the turn of an operation; set by the test. */
  turn: (what: string) => Promise<void> = async () => undefined
  private kept = new Map<string, Kept>()
  private commits = 0
  private open = new Set<Transaction>()

  clear(): void {
    this.kept = new Map()
    this.open = new Set()
  }

  all(collection: string): Record<string, unknown>[] {
    return [...this.kept]
      .filter(([place]) => place.startsWith(`${collection}/`))
      .map(([, { document }]) => document as Record<string, unknown>)
  }

  collection(name: string) {
    return {
      doc: (id: string) => ({
        get: async () => {
          await this.turn(`read ${name}`)
          return { data: this.kept.get(`${name}/${id}`)?.document ?? null }
        },
      }),
    }
  }

  async startTransaction(): Promise<Transaction> {
    await this.turn('begin')
    const transaction = new Transaction(this, new Map(this.kept))
    this.open.add(transaction)
    return transaction
  }

  /** Another open transaction, or a commit since the snapshot, has written the same document. */
  conflicts(own: Transaction, place: string): boolean {
    if (this.kept.get(place)?.at !== own.snapshot.get(place)?.at) return true
    return [...this.open].some((other) => other !== own && other.writes.has(place))
  }

  end(own: Transaction, committed: boolean): void {
    this.open.delete(own)
    if (!committed) return
    this.commits += 1
    for (const [place, document] of own.writes) this.kept.set(place, { document, at: this.commits })
  }
}

class Transaction {
  readonly writes = new Map<string, object>()

  constructor(
    private readonly database: MemoryDatabase,
    readonly snapshot: ReadonlyMap<string, Kept>,
  ) {}

  collection(name: string) {
    const place = (id: string) => `${name}/${id}`
    return {
      add: ({ data }: { data: { _id: string } }) => this.write(place(data._id), data, true),
      doc: (id: string) => ({
        get: async () => {
          await this.database.turn(`look at ${name}`)
          return { data: this.writes.get(place(id)) ?? this.snapshot.get(place(id))?.document ?? null }
        },
        set: ({ data }: { data: object }) => this.write(place(id), { ...data, _id: id }, false),
      }),
    }
  }

  async commit(): Promise<void> {
    await this.database.turn('commit')
    this.database.end(this, true)
  }

  async rollback(): Promise<void> {
    await this.database.turn('roll back')
    this.database.end(this, false)
  }

  private async write(place: string, document: object, isNew: boolean): Promise<void> {
    await this.database.turn(`write ${place.split('/')[0]}`)
    if (this.database.conflicts(this, place)) throw Object.assign(new Error('TransactionConflict'), CONFLICT)
    if (isNew && this.snapshot.has(place)) throw new Error('E11000 duplicate key')
    this.writes.set(place, document)
  }
}
const CONFLICT = { errCode: -1, errMsg: 'DATABASE_TRANSACTION_CONFLICT' }

export const memory = new MemoryDatabase()

/** What the product's own door to the cloud imports. */
export const memorySdk = {
  DYNAMIC_CURRENT_ENV: Symbol('env'),
  init: () => undefined,
  database: () => memory,
  getWXContext: () => ({ OPENID: 'oNobody0000000001', SOURCE: 'wx_client' }),
  callFunction: async () => ({ result: undefined }),
}
