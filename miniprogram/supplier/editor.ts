import type { Target } from '../../typings/assessment'
import type { DocumentInfo } from '../../typings/dossier'
import { CallError } from '../services/call'
import { reason, refusalText } from '../services/words'
import { type DraftState, openDraft, type ProductDraft } from './draft'
import type { Said } from './events'

/** How a page that shows a product opens: `?productId=…&focus=<field>&entry=<licence or report>`. */
export interface EditorQuery {
  productId?: string
  focus?: string
  entry?: string
}

export interface Editor {
  draft: ProductDraft
  /** Reads the product again; the page shows what comes back, or why nothing did. */
  load(): Promise<void>
  /** Shows the present state again, such as after a change of language. */
  render(): void
  /** Sends what waits. For leaving the page or the program. */
  leave(): void
  close(): void
}

/** What every page on a draft has in its data. */
export const editorData = {
  productId: '',
  focus: '',
  entry: '',
  /** `ready`, or a state of list-state. */
  load: 'loading',
  loadNote: '',
  issues: [] as DraftState['issues'],
  uploading: false,
}

type Show = (state: DraftState) => Record<string, unknown>
type Page = { setData(data: Record<string, unknown>): void }

const editors = new WeakMap<object, Editor>()

/** The editor that a page opened. */
export function editorOf(page: object): Editor {
  const editor = editors.get(page)
  if (!editor) throw new Error('openEditor() comes first')
  return editor
}

/**
 * Ties a page to its product's draft, which `load()` reads at each show: puts `show(state)` into the page's data at every change.
 * What `show` answers must hold no undefined value, since a phone does not take one.
 */
export function openEditor(page: Page, query: EditorQuery, show: Show): Editor {
  const productId = query.productId ?? ''
  const draft = openDraft(productId)
  const put = (state: DraftState) => page.setData({ load: 'ready', issues: state.issues, ...show(state) })
  page.setData({ productId, focus: query.focus ?? '', entry: query.entry ?? '' })
  const close = draft.watch(put)

  const editor: Editor = {
    draft,
    async load() {
      try {
        if (!draft.state()) page.setData({ load: 'loading' })
        await draft.load()
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        page.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    render() {
      const state = draft.state()
      if (state) put(state)
    },
    leave() {
      void draft.push()
    },
    close,
  }
  editors.set(page, editor)
  return editor
}

/**
 * A number as it was typed: empty means none. What is no number goes to the server as typed, so that the server,
 * which knows every rule, says what is wrong with it.
 */
export function typedNumber(text: string): number | undefined {
  const typed = text.trim()
  if (typed === '') return undefined
  const number = Number(typed)
  return Number.isFinite(number) ? number : (typed as unknown as number)
}

/** A text as it was typed: empty means none. */
export const typedText = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())

/** For a field's `value`: nothing shows as empty. */
export const shown = (value: string | number | undefined): string =>
  value === undefined ? '' : String(value)

/** A copy of an object without the keys that hold nothing. */
export function filled<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T
}

/** The uploaded files behind some ids, in their order. */
export function filesOf(state: DraftState, ids: (string | undefined)[] = []): DocumentInfo[] {
  return ids.flatMap((id) => (id && state.documents[id] ? [state.documents[id]] : []))
}

/** What is wrong in one part of the dossier as the server judged it, in words, worst first. */
export function findingsAt(state: DraftState, at: (target: Target) => boolean): Fault[] {
  return state.view.assessment.findings
    .filter((finding) => at(finding.target))
    .map(({ severity, reason: why, remedy }) => ({
      severity: remedy.code === 'cure.wait' ? 'info' : severity,
      why: reason(why),
      cure: reason(remedy),
    }))
}

export interface Fault {
  severity: 'red' | 'yellow' | 'info'
  why: string
  cure: string
}

/** Scrolls to the field that a remedy named, once it is on the page. */
export function scrollTo(id: string): void {
  wx.nextTick(() => wx.pageScrollTo({ selector: `#${id}`, offsetTop: -96, duration: 200 }))
}

/** Evidence of a page with a transfer under way. */
const transfers = new WeakMap<object, Set<string>>()

/** What a page on a draft does at each turn of its life; spread into the page's methods. */
export const editorTurns = {
  onShow(this: object) {
    void editorOf(this).load()
  },
  onHide(this: object) {
    editorOf(this).leave()
  },
  onUnload(this: object) {
    editorOf(this).leave()
    editorOf(this).close()
  },
  onWords(this: object) {
    editorOf(this).render()
  },
  onRetry(this: object) {
    void editorOf(this).load()
  },
  /** Leaving would end a transfer, so the page says when it is over. Each evidence names itself by `data-slot`. */
  onBusy(this: Page, event: Said<{ uploading: boolean }, { slot: string }>) {
    const busy = transfers.get(this) ?? new Set()
    transfers.set(this, busy)
    const { slot } = event.currentTarget.dataset
    if (event.detail.uploading) busy.add(slot)
    else busy.delete(slot)
    this.setData({ uploading: busy.size > 0 })
  },
  onDone() {
    wx.navigateBack()
  },
}
