import type { GeneralComponent } from 'glass-easel'

type Caller = Record<string, unknown> & { _$?: GeneralComponent }
type Handler = (this: unknown, ...given: unknown[]) => unknown
type Node = {
  $$?: HTMLElement
  dataset?: Record<string, unknown>
  getMethodCaller?: () => Caller
  getShadowRoot?: () => Queryable | null
}
type Queryable = { querySelector(selector: string): Node | null; querySelectorAll(selector: string): Node[] }

const states = new WeakMap<Node, Record<string, unknown>>()

/** What a WXS handler gets for a component: it may style it and call its methods, and no more. */
function descriptor(node: Node): Record<string, unknown> {
  const element = node.$$
  const find = () => node.getShadowRoot?.() ?? undefined
  const self: Record<string, unknown> = {
    selectComponent: (selector: string) => {
      const found = find()?.querySelector(selector)
      return found ? descriptor(found) : null
    },
    selectAllComponents: (selector: string) => (find()?.querySelectorAll(selector) ?? []).map(descriptor),
    setStyle: (style: string | Record<string, string>) => {
      const pairs = typeof style === 'string' ? pairsOf(style) : Object.entries(style)
      for (const [name, value] of pairs) element?.style.setProperty(dashed(name), String(value))
      return self
    },
    addClass: (name: string) => {
      element?.classList.add(name)
      return self
    },
    removeClass: (name: string) => {
      element?.classList.remove(name)
      return self
    },
    hasClass: (name: string) => element?.classList.contains(name) ?? false,
    getDataset: () => node.dataset ?? {},
    getBoundingClientRect: () => element?.getBoundingClientRect(),
    getState: () => {
      const state = states.get(node) ?? {}
      states.set(node, state)
      return state
    },
    callMethod: (name: string, given: unknown) => {
      const method = node.getMethodCaller?.()[name]
      if (typeof method === 'function') method.call(node.getMethodCaller?.(), given)
    },
    requestAnimationFrame: (step: () => void) => requestAnimationFrame(step),
    setTimeout: (step: () => void, ms: number) => window.setTimeout(step, ms),
    clearTimeout: (timer: number) => clearTimeout(timer),
    triggerEvent: (name: string, detail: unknown) => {
      const trigger = node.getMethodCaller?.().triggerEvent
      if (typeof trigger === 'function') trigger.call(node.getMethodCaller?.(), name, detail)
    },
  }
  return self
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const pairsOf = (style: string): [string, string][] =>
  style
    .split(';')
    .filter((part) => part.includes(':'))
    .map((part) => [part.slice(0, part.indexOf(':')).trim(), part.slice(part.indexOf(':') + 1).trim()])

/**
 * Event handlers of both kinds pass here (`Q.C` of the compiled templates): a method gets the event, a WXS function
 * also the component that it works in. `place` is where the WXS function stands, and empty for a method.
 */
export function handleEvents(): void {
  const handle = (caller: Caller, event: Record<string, unknown>, handler: Handler, place: unknown) => {
    if (!place || !caller._$) return handler.call(caller, event)
    // A component stands in events by what its methods call `this`; a plain element by itself.
    const target = event.currentTarget as (Node & { _$?: Node }) | undefined
    const instance = target ? descriptor(target._$ ?? target) : undefined
    const given = Object.assign(Object.create(event), { instance })
    return handler.call(undefined, given, descriptor(caller._$ as unknown as Node))
  }
  Object.assign(window, { __handle: handle })
}
