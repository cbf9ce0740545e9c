import { device } from './device'
import { isTab, life, stack, topPage } from './pages'
import { app, themed } from './program'
import type { router as Router } from './router'
import { make, part } from './screen'

/** What the program changed of its tab bar: badges, hidden or not. */
export const tabBar = { hidden: false, badges: new Map<number, string>() }
let go: typeof Router | undefined

/** The router is handed over once, since router and bars need each other. */
export function connect(router: typeof Router): void {
  go = router
  part('back').addEventListener('click', () => {
    if (stack.length > 1) router.navigateBack()
    else router.reLaunch({ url: `/${app.pages[0]}` })
  })
  part('more').addEventListener('click', () => device.share('menu'))
  part('home').addEventListener('click', () => router.reLaunch({ url: `/${app.pages[0]}` }))
}

/** Draws the navigation bar and the tab bar for the page on top. */
export function drawChrome(): void {
  const page = topPage()
  if (!page) return
  const front = page.bar.front ?? themed(page.window.navigationBarTextStyle) ?? 'white'
  const custom = page.window.navigationStyle === 'custom'
  const phone = part('phone')
  phone.classList.toggle('custom-bar', custom)
  const bar = part('bar')
  bar.style.background = custom
    ? 'transparent'
    : (page.bar.background ?? themed(page.window.navigationBarBackgroundColor) ?? '#000')
  const dark = /^(black|#000)/i.test(front)
  phone.style.setProperty('--front', dark ? '#13201b' : '#fff')
  part('title').textContent = custom ? '' : page.title
  part('back').hidden = custom || (stack.length < 2 && isTab(page.path))
  document.title = page.title
  drawTabs()
  // A tab bar stands on the home indicator itself; other pages reach below it and keep clear of it.
  phone.style.setProperty('--safe-bottom', part('tabs').hidden ? '20px' : '0px')
  history.replaceState(null, '', location.search + placeOf())
  window.parent.postMessage({ phone: device.side, path: page.path, query: page.query }, location.origin)
}

const placeOf = (): string => {
  const { path, query } = topPage()
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return `#/${path}${pairs.length ? `?${pairs.join('&')}` : ''}`
}

function drawTabs(): void {
  const bar = part('tabs')
  const settings = app.tabBar
  bar.hidden = !settings || tabBar.hidden || !isTab(topPage().path)
  if (bar.hidden || !settings) return
  bar.style.background = themed(settings.backgroundColor) ?? '#fff'
  bar.replaceChildren(
    ...settings.list.map((tab, i) => {
      const on = tab.pagePath === topPage().path
      const icon = themed((tab as Record<string, unknown>)[on ? 'selectedIconPath' : 'iconPath'])
      const button = make('button', {
        role: 'tab',
        'data-testid': `tab-${tab.pagePath.split('/').at(-1)}`,
        'aria-selected': String(on),
        click: () => {
          life(topPage(), 'onTabItemTap', { index: i, pagePath: tab.pagePath, text: tab.text })
          go?.switchTab({ url: `/${tab.pagePath}` })
        },
      })
      button.style.color = themed(on ? settings.selectedColor : settings.color) ?? ''
      if (icon) button.append(make('img', { src: `/program/${icon.replace(/^\//, '')}`, alt: '' }))
      button.append(tabWords.get(i) ?? tab.text)
      const badge = tabBar.badges.get(i)
      if (badge !== undefined) button.append(make('em', {}, badge))
      return button
    }),
  )
}

/** Words of tabs that the program changed with setTabBarItem. */
export const tabWords = new Map<number, string>()

/** The status bar's time follows the phone's clock. */
export function tickStatus(): void {
  const draw = () => {
    const now = new Date()
    part('time').textContent =
      `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
  }
  draw()
  setInterval(draw, 1000)
}
