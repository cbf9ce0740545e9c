import { make, part } from './screen'

declare global {
  interface Window {
    __faults: string[]
  }
}
window.__faults = []

/** Shows a fault on the phone's screen and keeps it for tests in `window.__faults`. */
export function showFault(what: unknown): void {
  const text = what instanceof Error ? (what.stack ?? what.message) : String(what)
  window.__faults.push(text)
  const panel = part('faults')
  panel.hidden = false
  panel.append(make('pre', {}, text.split('\n').slice(0, 6).join('\n')))
  const close = make('button', { click: () => panel.replaceChildren() }, '×')
  if (!panel.querySelector('button')) panel.prepend(close)
}

/** A fault that nothing may swallow: on the screen, and on the page's `error` event. */
export function raise(fault: unknown): void {
  setTimeout(() => {
    throw fault
  })
}

/** Faults of handlers, of promises and of scripts all end on the screen. */
export function watchFaults(): void {
  addEventListener('error', (event) => showFault(event.error ?? event.message))
  addEventListener('unhandledrejection', (event) => showFault(event.reason?.errMsg ?? event.reason))
}

/** Something that breaks on a real phone though it works in a browser. */
export function warn(text: string): void {
  console.warn(`[phone] ${text}`)
}
