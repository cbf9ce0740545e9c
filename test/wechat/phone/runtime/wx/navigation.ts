import { drawChrome, tabBar, tabWords } from '../chrome'
import { topPage } from '../pages'
import { endRefresh, refresh } from '../pull'
import { router } from '../router'
import { api } from './api'

const badge = (index: number, text: string | undefined): void => {
  if (text === undefined) tabBar.badges.delete(index)
  else tabBar.badges.set(index, text)
  drawChrome()
}

/** Moving between pages, and the bars around them. */
export const navigation: Record<string, unknown> = {
  ...Object.fromEntries(Object.entries(router).map(([name, go]) => [name, api(name, go as never)])),
  setNavigationBarTitle: api('setNavigationBarTitle', ({ title }: { title: string }) => {
    topPage().title = title
    drawChrome()
  }),
  setNavigationBarColor: api(
    'setNavigationBarColor',
    ({ frontColor, backgroundColor }: { frontColor: string; backgroundColor: string }) => {
      topPage().bar = { front: frontColor, background: backgroundColor }
      drawChrome()
    },
  ),
  setTabBarItem: api('setTabBarItem', ({ index, text }: { index: number; text?: string }) => {
    if (text) tabWords.set(index, text)
    drawChrome()
  }),
  setTabBarStyle: api('setTabBarStyle', () => drawChrome()),
  setTabBarBadge: api('setTabBarBadge', ({ index, text }: { index: number; text: string }) =>
    badge(index, text),
  ),
  removeTabBarBadge: api('removeTabBarBadge', ({ index }: { index: number }) => badge(index, undefined)),
  showTabBarRedDot: api('showTabBarRedDot', ({ index }: { index: number }) => badge(index, '')),
  hideTabBarRedDot: api('hideTabBarRedDot', ({ index }: { index: number }) => badge(index, undefined)),
  hideTabBar: api('hideTabBar', () => {
    tabBar.hidden = true
    drawChrome()
  }),
  showTabBar: api('showTabBar', () => {
    tabBar.hidden = false
    drawChrome()
  }),
  hideHomeButton: api('hideHomeButton', () => undefined),
  showNavigationBarLoading: api('showNavigationBarLoading', () => undefined),
  hideNavigationBarLoading: api('hideNavigationBarLoading', () => undefined),
  pageScrollTo: api('pageScrollTo', ({ scrollTop, selector }: { scrollTop?: number; selector?: string }) => {
    const { scroll, instance } = topPage()
    const node = selector && instance._$.getShadowRoot()?.querySelector(selector)
    const element = node ? (node.$$ as unknown as HTMLElement) : undefined
    const at = element
      ? element.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop
      : 0
    scroll.scrollTo({ top: element ? at + (scrollTop ?? 0) : (scrollTop ?? 0), behavior: 'smooth' })
  }),
  startPullDownRefresh: api('startPullDownRefresh', () => refresh(topPage())),
  stopPullDownRefresh: api('stopPullDownRefresh', () => endRefresh(topPage())),
}
