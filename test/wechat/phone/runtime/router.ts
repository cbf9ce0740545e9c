import { drawChrome } from './chrome'
import { createPage, destroyPage, hidePage, isTab, type Page, showPage, stack, topPage } from './pages'
import { app } from './program'
import { EventChannel } from './wx/channel'

/** Tab pages live on while other tabs are shown. */
const tabs = new Map<string, Page>()
const MOST_PAGES = 10

interface Go {
  url: string
  events?: Record<string, (...given: unknown[]) => void>
}

/** A page address as path and query, relative to the page on top. Values stay encoded, as WeChat hands them over. */
export function address(url: string): { path: string; query: Record<string, string> } {
  const [place = '', search = ''] = url.split('?')
  const from = stack.length ? topPage().path : ''
  const path = place.startsWith('/') ? place.slice(1) : new URL(place, `http://x/${from}`).pathname.slice(1)
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const at = pair.indexOf('=')
    query[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : pair.slice(at + 1)
  }
  return { path, query }
}

function show(page: Page): void {
  showPage(page, new Set([...stack, ...tabs.values()]))
  drawChrome()
}

export const router = {
  navigateTo({ url, events }: Go): { eventChannel: EventChannel } {
    const { path, query } = address(url)
    if (isTab(path)) throw new Error('fail can not navigateTo a tabbar page')
    if (stack.length >= MOST_PAGES) throw new Error('fail webview count limit exceed')
    const channel = new EventChannel(events)
    const page = createPage(path, query, channel)
    hidePage(topPage())
    stack.push(page)
    show(page)
    return { eventChannel: channel }
  },
  redirectTo({ url }: Go): void {
    const { path, query } = address(url)
    if (isTab(path)) throw new Error('fail can not redirectTo a tabbar page')
    const page = createPage(path, query)
    const old = stack.pop()
    if (old) {
      tabs.delete(old.path)
      destroyPage(old)
    }
    stack.push(page)
    show(page)
  },
  navigateBack({ delta = 1 }: { delta?: number } = {}): void {
    if (stack.length < 2) throw new Error('fail cannot navigate back at first page')
    for (let i = 0; i < delta && stack.length > 1; i++) destroyPage(stack.pop() as Page)
    show(topPage())
  },
  switchTab({ url }: Go): void {
    const { path } = address(url)
    if (!isTab(path)) throw new Error('fail can not switch to no-tabBar page')
    if (stack.length && topPage().path === path) return
    while (stack.length && !isTab(topPage().path)) destroyPage(stack.pop() as Page)
    const old = stack.pop()
    if (old) hidePage(old)
    const page = tabs.get(path) ?? createPage(path, {})
    tabs.set(path, page)
    stack.push(page)
    show(page)
  },
  reLaunch({ url }: Go): void {
    const { path, query } = address(url)
    for (const page of new Set([...stack, ...tabs.values()])) destroyPage(page)
    stack.length = 0
    tabs.clear()
    const page = createPage(path, query)
    if (isTab(path)) tabs.set(path, page)
    stack.push(page)
    show(page)
  },
}

/** Where the program starts when nobody says otherwise. */
export const entry = (): string => `/${app.entryPagePath ?? app.pages[0]}`
