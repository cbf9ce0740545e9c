import type { GeneralComponent } from 'glass-easel'
import { raise, warn } from './faults'
import { app, themed, unitOf } from './program'
import { watchPull } from './pull'
import { pages as associated, backend, loadUnit, space } from './registry'
import { make, part } from './screen'
import { EventChannel } from './wx/channel'
import { top } from './wx/query'

/** A page's instance as the program's code sees it. */
export type Instance = Record<string, unknown> & { _$: GeneralComponent }

/** A page on the stack, with what WeChat keeps of it. */
export interface Page {
  path: string
  query: Record<string, string>
  instance: Instance
  element: HTMLElement
  scroll: HTMLElement
  sheets: HTMLStyleElement[]
  window: Record<string, unknown>
  title: string
  bar: { background?: string; front?: string }
  loaded: boolean
  ready: boolean
  release(): void
}

export const stack: Page[] = []
export const topPage = (): Page => stack[stack.length - 1] as Page
top.page = topPage

/** Calls a life-cycle method; its fault is shown and changes nothing else. */
export function life(page: Page, name: string, ...given: unknown[]): unknown {
  const method = page.instance[name]
  if (typeof method !== 'function') return undefined
  try {
    const answer: unknown = method.apply(page.instance, given)
    if (answer instanceof Promise) answer.catch(raise)
    return answer
  } catch (fault) {
    raise(fault)
    return undefined
  }
}

/** Makes a page without showing it. */
export function createPage(path: string, query: Record<string, string>, channel?: EventChannel): Page {
  const unit = unitOf(path)
  if (!unit.isPage) throw new Error(`fail page "${path}" is not found`)
  loadUnit(path)
  const placeholder = make('i')
  const scroll = make('div', { class: 'scroll' }, placeholder)
  const element = make('section', { class: 'page', 'data-route': path }, scroll)
  part('pages').append(element)
  const sheets: HTMLStyleElement[] = []
  backend.owner = { sheets }
  const settings = { ...app.window, ...unit.json }
  const root = associated.createRoot('page', space, `/${path}`)
  const instance = root.get() as unknown as Instance
  const page: Page = {
    path,
    query,
    instance,
    element,
    scroll,
    sheets,
    window: settings,
    title: String(settings.navigationBarTitleText ?? ''),
    bar: {},
    loaded: false,
    ready: false,
    release: () => root.release(),
  }
  scroll.style.background = themed(settings.backgroundColor) ?? ''
  watchSetData(instance, path)
  Object.assign(instance, {
    route: path,
    options: query,
    getOpenerEventChannel: () => channel ?? new EventChannel(),
  })
  root.attach(scroll as never, placeholder as never)
  watchScroll(page)
  watchPull(page)
  return page
}

/** Undefined, functions and dates vanish or break between WeChat's two threads; in a browser they would work. */
function watchSetData(instance: Instance, path: string): void {
  const original = instance.setData as (values: Record<string, unknown>, done?: () => void) => void
  instance.setData = (values: Record<string, unknown>, done?: () => void) => {
    for (const [name, value] of Object.entries(values ?? {})) {
      const kind = value === undefined ? 'undefined' : typeof value === 'function' ? 'a function' : undefined
      if (kind ?? value instanceof Date)
        warn(`${path}: setData "${name}" is ${kind ?? 'a Date'}: lost on a phone`)
    }
    original.call(instance, values, done)
  }
}

function watchScroll(page: Page): void {
  let atEnd = false
  page.scroll.addEventListener('scroll', () => {
    const { scrollTop, clientHeight, scrollHeight } = page.scroll
    life(page, 'onPageScroll', { scrollTop })
    const distance = Number(page.window.onReachBottomDistance ?? 50)
    const end = scrollTop + clientHeight >= scrollHeight - distance
    if (end && !atEnd) life(page, 'onReachBottom')
    atEnd = end
  })
}

/** Shows a page: loads it the first time, switches the sheets, tells it. */
export function showPage(page: Page, all: Iterable<Page>): void {
  for (const one of all) {
    one.element.classList.toggle('on', one === page)
    for (const sheet of one.sheets) sheet.media = one === page ? '' : 'not all'
  }
  page.element.classList.add('on')
  for (const sheet of page.sheets) sheet.media = ''
  if (!page.loaded) {
    page.loaded = true
    life(page, 'onLoad', page.query)
  }
  life(page, 'onShow')
  pageLifetime(page, 'show')
  if (!page.ready) {
    page.ready = true
    requestAnimationFrame(() => life(page, 'onReady'))
  }
}

export function hidePage(page: Page): void {
  life(page, 'onHide')
  pageLifetime(page, 'hide')
}

export function destroyPage(page: Page): void {
  life(page, 'onUnload')
  page.release()
  page.element.remove()
  for (const sheet of page.sheets) sheet.remove()
}

function pageLifetime(page: Page, name: string): void {
  const component = page.instance._$ as unknown as {
    triggerPageLifetime?(name: string, given: unknown[]): void
  }
  component.triggerPageLifetime?.(name, [])
}

export const isTab = (path: string): boolean => (app.tabBar?.list ?? []).some((tab) => tab.pagePath === path)
