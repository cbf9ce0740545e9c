import type { Issue, ProductView } from '../../typings/contract'
import type { DocumentInfo, Dossier } from '../../typings/dossier'
import { spread } from '../services/again'
import { CallError, call, type PhoneRefusal, requestKey } from '../services/call'
import { keepSeen, lastSeen } from '../services/seen'
import { type Changes, isEmpty, type Kept, keepDraft, keptDraft } from './draft-keep'
import { type Clash, differing, merged } from './merge'

export type { Changes } from './draft-keep'
export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused' | 'conflict'

/** The draft as the pages show it: what the server holds, with what was typed here over it. */
export interface DraftState {
  view: ProductView
  dossier: Dossier
  documents: Record<string, DocumentInfo>
  /** Format faults found by the server, and the fields of a refused save. */
  issues: Issue[]
  status: SaveStatus
  /** Milliseconds; absent until this visit saved something. */
  savedAt?: number
  refusal?: PhoneRefusal
  /** After a conflict: the fields that a colleague changed too, with both texts. */
  clashes: Clash[]
  /** Another version was set aside after a conflict and can be put back. */
  aside: boolean
}

/** Long enough to hold a word being typed, short enough to feel at once. */
const pauseMs = 600
/** Another one on each phone, so that a cloud that comes back is not met by all of them at once. */
const retryMs = () => spread(4_000, 8_000)

/** Refusals after which the same thing is sent again by itself. */
const LATER = ['OFFLINE', 'BUSY', 'READ_ONLY', 'INTERNAL']

/**
 * One product's draft, shared by its pages. Everything typed is in storage before it is sent, each save carries
 * its revision and its own request key. A save that met somebody else's is brought together with it where they
 * changed different fields, and asks where they changed the same one: nothing is overwritten unseen.
 */
export class ProductDraft {
  private view?: ProductView
  private kept: Kept = { revision: 0, waiting: {} }
  private uploaded: Record<string, DocumentInfo> = {}
  private status: SaveStatus = 'saved'
  private savedAt?: number
  private refusal?: PhoneRefusal
  private theirs?: ProductView
  private timer?: ReturnType<typeof setTimeout>
  private running?: Promise<void>
  private reading?: Promise<void>
  private readonly watchers = new Set<(state: DraftState) => void>()

  constructor(readonly productId: string) {
    const kept = keptDraft(productId)
    if (kept) this.kept = kept
  }

  /**
   * Reads the draft from the server and sends what an earlier visit could not. Without a network the last
   * content seen stands in. Throws CallError when there is nothing to show.
   */
  load(): Promise<void> {
    this.reading ??= this.read().finally(() => {
      this.reading = undefined
    })
    return this.reading
  }

  private async read(): Promise<void> {
    try {
      this.take(await call('supplier', 'product', { productId: this.productId }))
    } catch (error) {
      const seen = this.view ?? lastSeen<ProductView>(this.productId)
      if (!seen || !(error instanceof CallError) || error.refusal.code !== 'OFFLINE') throw error
      this.view = seen
    }
    this.tell()
    if (this.owes()) void this.push()
  }

  /** Replaces parts of the dossier and saves them after a pause. An undefined part is taken away. */
  change(changes: { [K in keyof Changes]: Changes[K] | undefined }): void {
    if (!this.view) return
    if (!this.owes()) {
      this.kept.revision = this.view.revision
      this.kept.base = this.view.dossier
    }
    this.kept.waiting = { ...this.kept.waiting, ...removals(changes) }
    if (this.status !== 'conflict') this.status = 'waiting'
    this.keep()
    this.tell()
    if (this.timer) clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.push(), pauseMs)
  }

  /** Remembers an uploaded file, so that it shows before the save that names it is answered. */
  addDocuments(documents: DocumentInfo[]): void {
    for (const document of documents) this.uploaded[document.id] = document
  }

  /** Sends everything that waits, now. Resolves when nothing more can be done; never throws. */
  push(): Promise<void> {
    if (this.timer) clearTimeout(this.timer)
    this.timer = undefined
    this.running ??= this.send().finally(() => {
      this.running = undefined
    })
    return this.running
  }

  /** After a conflict: where both changed a field the colleague's text counts; mine is set aside. */
  takeTheirs(): void {
    this.decide('theirs')
  }

  /** After a conflict: where both changed a field mine counts; the colleague's text is set aside. */
  putMine(): void {
    this.decide('mine')
  }

  /** Either way, what only one of the two changed is kept. */
  private decide(prefer: 'mine' | 'theirs'): void {
    const { theirs } = this
    if (!theirs) return
    const { dossier, clashes } = this.together(theirs, prefer)
    const other = this.together(theirs, prefer === 'mine' ? 'theirs' : 'mine').dossier
    const parts = Object.fromEntries(clashes.map(({ path: [part = ''] }) => [part, null]))
    this.rest(theirs, dossier, partsOf(other, parts))
    this.settle()
    if (this.owes()) void this.push()
  }

  /** What was typed here with what the server holds by now. */
  private together(theirs: ProductView, prefer: 'mine' | 'theirs'): ReturnType<typeof merged> {
    const base = this.kept.base ?? this.view?.dossier ?? theirs.dossier
    return merged(base, over(base, this.kept.waiting), theirs.dossier, prefer)
  }

  /** What is still to be sent after the two were brought together. */
  private rest(theirs: ProductView, dossier: Dossier, aside: Changes | undefined): void {
    const waiting = differing(dossier, theirs.dossier) as Changes
    this.kept = { revision: theirs.revision, base: theirs.dossier, waiting, ...(aside && { aside }) }
  }

  /** Puts the version back that was set aside, and sets the present one aside in its turn. */
  swapAside(): void {
    const { aside } = this.kept
    if (!aside || !this.view) return
    this.kept.aside = partsOf(this.dossier(this.view), aside)
    this.change(aside)
  }

  /** Takes an answer of another action on this product, such as its submission. */
  adopt(view: ProductView): void {
    this.take(view)
    this.tell()
  }

  /** Revision for an action that must see everything saved; undefined while something waits. */
  revision(): number | undefined {
    return this.owes() || this.status === 'conflict' ? undefined : this.view?.revision
  }

  /** Tells at once when there is something to tell. Returns how to stop. */
  watch(watcher: (state: DraftState) => void): () => void {
    this.watchers.add(watcher)
    const state = this.state()
    if (state) watcher(state)
    return () => void this.watchers.delete(watcher)
  }

  state(): DraftState | undefined {
    const { view, status, savedAt, refusal } = this
    if (!view) return undefined
    const faults = (refusal?.issues ?? []).map((issue) => ({
      ...issue,
      path: issue.path[0] === 'changes' ? issue.path.slice(1) : issue.path,
    }))
    return {
      view,
      dossier: this.dossier(view),
      documents: { ...view.documents, ...this.uploaded },
      issues: [...faults, ...view.issues],
      status,
      savedAt,
      refusal,
      clashes: this.theirs ? this.together(this.theirs, 'mine').clashes : [],
      aside: this.kept.aside !== undefined,
    }
  }

  private async send(): Promise<void> {
    while (this.owes() && this.status !== 'conflict') {
      if (!this.kept.sent) {
        this.kept.sent = {
          requestKey: requestKey(),
          revision: this.kept.revision,
          changes: this.kept.waiting,
        }
        this.kept.waiting = {}
        this.keep()
      }
      this.status = 'saving'
      this.tell()
      const sent = this.kept.sent
      try {
        const view = await call('supplier', 'saveDraft', { productId: this.productId, ...sent })
        this.kept.sent = undefined
        this.kept.revision = view.revision
        this.kept.base = view.dossier
        this.savedAt = Date.now()
        this.refusal = undefined
        this.take(view)
        this.status = isEmpty(this.kept.waiting) ? 'saved' : 'waiting'
        this.keep()
        this.tell()
      } catch (error) {
        if (!(await this.hold(error))) return
      }
    }
  }

  /** Keeps what was not saved, in the way its refusal asks for. Resolves to whether it can be sent again at once. */
  private async hold(error: unknown): Promise<boolean> {
    let again = false
    const refusal = error instanceof CallError ? error.refusal : undefined
    const code = refusal?.code ?? 'INTERNAL'
    if (code === 'CONFLICT') {
      const theirs = await call('supplier', 'product', { productId: this.productId }).catch(() => undefined)
      this.giveBack()
      const joined = theirs && this.together(theirs, 'mine')
      if (theirs && joined?.clashes.length === 0) {
        this.rest(theirs, joined.dossier, this.kept.aside)
        this.take(theirs)
        this.status = this.owes() ? 'waiting' : 'saved'
        again = this.owes()
      } else {
        this.theirs = theirs
        this.status = theirs ? 'conflict' : 'offline'
      }
    } else if (LATER.includes(code)) {
      // Nobody knows whether it landed: the same key is sent again and gets the first answer.
      this.status = 'offline'
      this.timer = setTimeout(() => void this.push(), retryMs())
    } else {
      this.giveBack()
      this.refusal = refusal
      this.status = 'refused'
    }
    this.keep()
    this.tell()
    return again
  }

  /** A refused save goes back below what was typed since. */
  private giveBack(): void {
    this.kept.waiting = { ...this.kept.sent?.changes, ...this.kept.waiting }
    this.kept.sent = undefined
  }

  private settle(): void {
    if (this.theirs) this.take(this.theirs)
    this.theirs = undefined
    this.status = this.owes() ? 'waiting' : 'saved'
    this.keep()
    this.tell()
  }

  /** An answer that was overtaken by a later save is dropped. */
  private take(view: ProductView): void {
    if (this.view && view.revision < this.view.revision) return
    this.view = view
    keepSeen(this.productId, view)
  }

  private owes(): boolean {
    return this.kept.sent !== undefined || !isEmpty(this.kept.waiting)
  }

  private keep(): void {
    keepDraft(this.productId, this.kept)
  }

  private dossier(view: ProductView): Dossier {
    return over(view.dossier, { ...this.kept.sent?.changes, ...this.kept.waiting })
  }

  private tell(): void {
    const state = this.state()
    if (state) for (const watcher of this.watchers) watcher(state)
  }
}

const drafts = new Map<string, ProductDraft>()
let listening = false

/** The one draft of a product in this run of the program. It saves by itself when the network is back. */
export function openDraft(productId: string): ProductDraft {
  if (!listening) {
    listening = true
    wx.onNetworkStatusChange(({ isConnected }) => {
      if (isConnected) for (const draft of drafts.values()) void draft.push()
    })
  }
  const draft = drafts.get(productId) ?? new ProductDraft(productId)
  drafts.set(productId, draft)
  return draft
}

/** Forgets a product that is gone, with what this phone still held of it. */
export function forgetDraft(productId: string): void {
  drafts.delete(productId)
  keepDraft(productId, { revision: 0, waiting: {} })
}

/** The parts of a dossier that some changes would replace. */
function partsOf(dossier: Dossier, changes: Changes): Changes {
  const names = Object.keys(changes) as (keyof Changes)[]
  return removals(Object.fromEntries(names.map((name) => [name, dossier[name]])))
}

/** A dossier with some parts replaced; null takes one away. */
function over(dossier: Dossier, changes: Changes): Dossier {
  const all = Object.entries({ ...dossier, ...changes }).filter(([, part]) => part !== null)
  return Object.fromEntries(all) as unknown as Dossier
}

/** JSON and the phone's storage drop what is undefined, so a part that is taken away travels as null. */
function removals(changes: Record<string, unknown>): Changes {
  return Object.fromEntries(Object.entries(changes).map(([name, part]) => [name, part ?? null]))
}
