import type { GeneralComponent } from 'glass-easel'

/** A built-in component as its methods see it. */
export interface Host {
  _$: GeneralComponent
  data: Record<string, unknown>
  setData(values: Record<string, unknown>): void
  triggerEvent(name: string, detail?: unknown, options?: unknown): void
  [member: string]: unknown
}
type Method = (this: Host, ...given: never[]) => unknown

export interface Builtin {
  /** Its template; leaf components have none and append DOM of their own. */
  wxml: string
  definition: {
    properties?: Record<string, unknown>
    observers?: Record<string, Method>
    lifetimes?: { attached?: Method; detached?: Method }
    methods?: Record<string, Method>
  }
}

export const text = (value = '') => ({ type: String, value })
export const figure = (value = 0) => ({ type: Number, value })
export const flag = (value = false) => ({ type: Boolean, value })
export const anything = (value: unknown = null) => ({ type: null, value })

/** The component's own element, `<wx-tag>`. */
export const elementOf = (host: Host): HTMLElement => host._$.$$ as unknown as HTMLElement

/** The built-in around an element, such as the group of a radio. */
export function around(element: HTMLElement, selector: string): Host | undefined {
  const found = element.closest(selector) as (Element & { __wxElement?: GeneralComponent }) | null
  return found?.__wxElement ? hostOf(found) : undefined
}
export function hostOf(element: Element): Host {
  return (
    element as unknown as { __wxElement: GeneralComponent }
  ).__wxElement.getMethodCaller() as unknown as Host
}

/** What a form asks of a field, kept on its element. */
export interface FormField {
  name(): string
  value(): unknown
  reset(): void
}
export const fields = new WeakMap<Element, FormField>()

const PRESSED_SEGMENT = 3
export const hoverProperties = (hoverClass = 'none', start = 50, stay = 400) => ({
  hoverClass: text(hoverClass),
  hoverStopPropagation: flag(),
  hoverStartTime: figure(start),
  hoverStayTime: figure(stay),
})

/** Sets `hover-class` while a finger rests on the element. */
export function hover(host: Host): void {
  const element = elementOf(host)
  let on: number | undefined
  let off: number | undefined
  const set = (name: string) =>
    (host._$ as unknown as { setNodeClass(names: string, segment: number): void }).setNodeClass(
      name,
      PRESSED_SEGMENT,
    )
  const press = () => {
    const name = host.data.hoverClass as string
    if (!name || name === 'none' || host.data.disabled) return
    clearTimeout(off)
    on = window.setTimeout(() => set(name), Number(host.data.hoverStartTime))
  }
  const release = () => {
    clearTimeout(on)
    off = window.setTimeout(() => set(''), Number(host.data.hoverStayTime))
  }
  for (const name of ['mousedown', 'touchstart']) element.addEventListener(name, press, { passive: true })
  for (const name of ['mouseup', 'mouseleave', 'touchend', 'touchcancel'])
    element.addEventListener(name, release)
}

/** `mode` of a length or a plain figure in CSS pixels. */
export const pixels = (value: unknown): string => `${Number.parseFloat(String(value)) || 0}px`
