import { life, type Page } from './pages'
import { make } from './screen'

/** How far a finger must draw the top of a page down before it refreshes, in CSS pixels. */
const FAR_ENOUGH = 60

/** A page with `enablePullDownRefresh` asks its program to refresh when its top is drawn down. */
export function watchPull(page: Page): void {
  if (!page.window.enablePullDownRefresh) return
  let from: number | undefined
  let far = 0
  const begin = (y: number) => {
    from = page.scroll.scrollTop <= 0 ? y : undefined
    far = 0
  }
  const move = (y: number) => {
    if (from !== undefined) far = y - from
  }
  const end = () => {
    if (from !== undefined && far > FAR_ENOUGH) refresh(page)
    from = undefined
  }
  const finger = (event: TouchEvent) => event.touches[0]?.clientY ?? 0
  page.scroll.addEventListener('touchstart', (event) => begin(finger(event)), { passive: true })
  page.scroll.addEventListener('touchmove', (event) => move(finger(event)), { passive: true })
  page.scroll.addEventListener('touchend', end)
  page.scroll.addEventListener('mousedown', (event) => begin(event.clientY))
  page.scroll.addEventListener('mousemove', (event) => event.buttons === 1 && move(event.clientY))
  page.scroll.addEventListener('mouseup', end)
}

/** Shows the dots over the page and tells it; the dots stay until the program says it is done. */
export function refresh(page: Page): void {
  endRefresh(page)
  page.element.prepend(make('div', { class: 'pull', role: 'progressbar' }, '● ● ●'))
  life(page, 'onPullDownRefresh')
}

export function endRefresh(page: Page): void {
  for (const dots of page.element.querySelectorAll('.pull')) dots.remove()
}
