import { AsyncLocalStorage } from 'node:async_hooks'

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

  /** Documents by `collection/id`, as something before the test has left them. */
  load(documents: Record<string, object>): void {
    for (const [place, document] of Object.entries(documents)) this.kept.set(place, { document, at: 0 })
  }

  collection(name: string) {
    return {
      doc: (id: string) => ({
        get: async () => {
          await this.turn(`read ${name}`)
          return { data: this.kept.get(`${name}/${id}`)?.document ?? null }
        },
      }),
      where: (condition: object) => new Asked(this, name, condition),
    }
  }

  readonly command = {
    in: (some: unknown[]) => new Condition((held) => some.includes(held)),
    lt: (bound: never) => new Condition((held) => held !== undefined && (held as never) < bound),
    lte: (bound: never) => new Condition((held) => held !== undefined && (held as never) <= bound),
    gt: (bound: never) => new Condition((held) => held !== undefined && (held as never) > bound),
    gte: (bound: never) => new Condition((held) => held !== undefined && (held as never) >= bound),
    neq: (other: unknown) => new Condition((held) => held !== other),
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
    for (const [place, document] of own.writes)
      if (document) this.kept.set(place, { document, at: this.commits })
      else this.kept.delete(place)
  }
}

class Condition {
  constructor(readonly holds: (held: unknown) => boolean) {}
}

const at = (document: object, path: string): unknown =>
  path.split('.').reduce<unknown>((held, step) => (held as Record<string, unknown> | null)?.[step], document)

/** A question as the product's reader asks it: equality and ranges by field, one order, a limit. */
class Asked {
  private order: [string, 'asc' | 'desc'] | undefined
  private most = 100

  constructor(
    private readonly database: MemoryDatabase,
    private readonly name: string,
    private readonly condition: object,
  ) {}

  orderBy(field: string, direction: 'asc' | 'desc'): this {
    this.order = [field, direction]
    return this
  }

  /** Whole documents are given: whoever asks for less reads no more of them. */
  field(): this {
    return this
  }

  limit(most: number): this {
    this.most = most
    return this
  }

  async get() {
    await this.database.turn(`find ${this.name}`)
    return { data: this.found().slice(0, this.most) }
  }

  async count() {
    await this.database.turn(`count ${this.name}`)
    return { total: this.found().length }
  }

  private found(): object[] {
    const found = this.database.all(this.name).filter((document) =>
      Object.entries(this.condition).every(([path, wanted]) => {
        const held = at(document, path)
        return wanted instanceof Condition ? wanted.holds(held) : held === wanted
      }),
    )
    const [by, direction] = this.order ?? ['_id', 'asc']
    const sign = direction === 'asc' ? 1 : -1
    return found.sort((a, b) => ((at(a, by) as never) < (at(b, by) as never) ? -sign : sign))
  }
}

class Transaction {
  /** `undefined`: it is removed. */
  readonly writes = new Map<string, object | undefined>()

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
          const held = this.snapshot.get(place(id))?.document
          return { data: (this.writes.has(place(id)) ? this.writes.get(place(id)) : held) ?? null }
        },
        remove: () => this.write(place(id), undefined, false),
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

  private async write(place: string, document: object | undefined, isNew: boolean): Promise<void> {
    await this.database.turn(`write ${place.split('/')[0]}`)
    if (this.database.conflicts(this, place)) throw Object.assign(new Error('TransactionConflict'), CONFLICT)
    if (isNew && this.snapshot.has(place)) throw new Error('E11000 duplicate key')
    this.writes.set(place, document)
  }
}
const CONFLICT = { errCode: -1, errMsg: 'DATABASE_TRANSACTION_CONFLICT' }

export const memory = new MemoryDatabase()

/** Who calls, where a test lets several do so at once. */
export const caller = new AsyncLocalStorage<string>()

/** What the product's own door to the cloud imports. */
export const memorySdk = {
  DYNAMIC_CURRENT_ENV: Symbol('env'),
  init: () => undefined,
  database: () => memory,
  getWXContext: () => ({ OPENID: caller.getStore() ?? 'oNobody0000000001', SOURCE: 'wx_client' }),
  callFunction: async () => ({ result: undefined }),
  openapi: {
    security: { msgSecCheck: async () => ({ errCode: 0, result: { suggest: 'pass', label: 100 } }) },
  },
}
