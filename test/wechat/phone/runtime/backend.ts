import * as easel from 'glass-easel'
import { inTheme, unitOf } from './program'
import { rpxToPx } from './screen'

/** Who owns the style sheets that a page's creation brings; set before a page is made. */
export interface SheetOwner {
  sheets: HTMLStyleElement[]
}

type Stats = Parameters<easel.CurrentWindowBackendContext['setListenerStats']>

// On built-in components only what a finger does is listened for in the DOM; their own events are triggered.
const FINGER = /^(touch|mouse|transitionend|animation|click$)/

/**
 * glass-easel's backend for a browser window, with `view` as `<wx-view>` (so that WXML's `input` is no HTML input),
 * `rpx` in inline styles, and each page's style sheets switched with it.
 */
export class PhoneBackend extends easel.CurrentWindowBackendContext {
  private readonly contents = new Map<string, string>()
  private readonly shared = new Set<string>()
  owner?: SheetOwner

  constructor(private readonly tags: ReadonlySet<string>) {
    super()
    const window = {
      createElement: (tag: string) => this.element(tag),
      createTextNode: (text: string) => document.createTextNode(text.replace(/\\n/g, '\n')),
      createDocumentFragment: () => document.createDocumentFragment(),
    }
    Object.assign(this, { document: window })
  }

  private element(tag: string): HTMLElement {
    // `h-div` in a built-in's template is a plain HTML element. A component of the program gets a name that HTML
    // does not know: a component called `mark` must not look like `<mark>`.
    const name = tag.startsWith('h-') ? tag.slice(2) : this.tags.has(tag) ? `wx-${tag}` : `own-${tag}`
    const element = document.createElement(name)
    const set = element.setAttribute.bind(element)
    // glass-easel writes ids as `<component>--<id>`; styles and tests want the id alone.
    Object.defineProperty(element, 'id', {
      get: () => element.getAttribute('id') ?? '',
      set: (value: string) => set('id', String(value).replace(/^.*?--/, '')),
    })
    element.setAttribute = (attribute, value) =>
      set(attribute, attribute === 'style' && /rpx/.test(value) ? rpxToPx(value) : value)
    return element
  }

  registerStyleSheetContent(path: string, content: unknown): void {
    this.contents.set(path, inTheme(String(content)))
  }

  appendStyleSheetPath(path: string): number {
    if (path.startsWith('wx-builtin/')) return 0
    const isPage = path !== 'app' && unitOf(path).isPage
    if (!isPage && this.shared.has(path)) return 0
    const sheet = document.createElement('style')
    sheet.dataset.path = path
    sheet.textContent = this.contents.get(path) ?? ''
    document.head.append(sheet)
    if (isPage) this.owner?.sheets.push(sheet)
    else this.shared.add(path)
    return 0
  }

  disableStyleSheet(): void {}

  setListenerStats(...[element, type, capture, stats]: Stats): void {
    const host = element as unknown as HTMLElement | null
    if (FINGER.test(type) || (host && !host.tagName.startsWith('WX-'))) {
      super.setListenerStats(element, type, capture, stats)
    }
  }
}

type Touchlike = { identifier: number; clientX: number; clientY: number; pageX: number; pageY: number }

const touchOf = (point: MouseEvent | Touch): Touchlike => ({
  identifier: 'identifier' in point ? point.identifier : 0,
  clientX: point.clientX,
  clientY: point.clientY,
  pageX: point.pageX,
  pageY: point.pageY,
})

/** Dispatches the browser's events as WeChat's, with `touches` where a finger made them. */
export function dispatchEvents(backend: PhoneBackend): void {
  backend.onEvent((target, type, detail, options) => {
    const original = (options as { originalEvent?: TouchEvent & MouseEvent }).originalEvent
    const list = (touches?: TouchList): Touchlike[] =>
      touches ? [...touches].map(touchOf) : original ? [touchOf(original)] : []
    const fingers =
      original && (type === 'tap' || type.startsWith('touch'))
        ? { touches: list(original.touches), changedTouches: list(original.changedTouches) }
        : undefined
    const event = new easel.Event(type, detail, { ...options, extraFields: fingers })
    easel.Event.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })
}

const LONG_PRESS_MS = 350

/** `longpress`, which browsers do not have: a finger that rests without moving. */
export function watchLongPress(): void {
  let timer: number | undefined
  document.addEventListener(
    'pointerdown',
    (event) => {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        let node = event.target as (Node & { __wxElement?: easel.GeneralComponent }) | null
        while (node && !node.__wxElement) node = node.parentNode as typeof node
        if (!node?.__wxElement) return
        const place = { x: event.clientX, y: event.clientY }
        easel.triggerEvent(node.__wxElement, 'longpress', place, { bubbles: true, composed: true })
      }, LONG_PRESS_MS)
    },
    true,
  )
  const stop = (event: PointerEvent) => {
    if (event.type === 'pointermove' && Math.hypot(event.movementX, event.movementY) <= 4) return
    clearTimeout(timer)
  }
  for (const name of ['pointerup', 'pointercancel', 'pointermove'] as const) {
    document.addEventListener(name, stop, true)
  }
}
