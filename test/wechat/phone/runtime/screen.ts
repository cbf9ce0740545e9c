/** The phone's own furniture in phone.html, and small makers of DOM for what WeChat itself draws. */
export const part = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (!element) throw new Error(`phone.html has no #${id}`)
  return element
}

type Attributes = Record<string, string | number | boolean | ((event: Event) => void) | undefined>

/** An element with attributes; functions become listeners, `true` an empty attribute, `undefined` nothing. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value))
  }
  element.append(...children)
  return element
}

const frame = part('phone')

/** Keeps `--rpx` at a 750th of the phone's width. */
export function followWidth(): void {
  const measure = () => frame.style.setProperty('--rpx', `${frame.clientWidth / 750}px`)
  measure()
  addEventListener('resize', measure)
}

/** `20rpx` in an inline style as pixels of this phone. */
export const rpxToPx = (style: string): string =>
  style.replace(
    /(-?\d*\.?\d+)rpx\b/g,
    (_, figure: string) => `${(Number(figure) * frame.clientWidth) / 750}px`,
  )
