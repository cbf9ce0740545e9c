import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * Renders the program's own components as WeChat does, in jsdom. A thrown error or a console.error fails the test:
 * the renderer would swallow both.
 */
const rootPath = resolve(__dirname, '../../miniprogram')

interface Rendered {
  dom: HTMLElement
  instance: {
    data: Record<string, unknown>
    setData(data: object): void
    triggerEvent(name: string, detail?: unknown): void
    [method: string]: unknown
  }
  querySelector(selector: string): Rendered | undefined
  querySelectorAll(selector: string): Rendered[]
  attach(parent: Node): void
  detach(): void
  dispatchEvent(name: string, options?: object): void
  addEventListener(name: string, handler: (event: { detail: never }) => void): void
  toJSON(): unknown
}

const storage = new Map<string, unknown>()
/** What the components ask of WeChat; a test replaces single calls. */
export const wechat = {
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  getAppBaseInfo: () => ({ language: 'zh_CN', theme: 'light', fontSizeSetting: 16 }),
  onNeedPrivacyAuthorization() {},
  onNetworkStatusChange() {},
  setNavigationBarTitle() {},
  cloud: {} as Record<string, unknown>,
} as Record<string, unknown> & { cloud: Record<string, unknown> }

/** The library's button and dialog with what the components use of them: their words and their events. */
const stand = {
  't-button': '<view class="t-button" bind:tap="tap"><slot/></view>',
  't-dialog':
    '<view wx:if="{{visible}}" class="t-dialog"><view>{{title}}</view><view class="confirm" bind:tap="confirm">{{confirmBtn}}</view></view>',
}

const simulate = require('miniprogram-simulate') as typeof import('miniprogram-simulate')
require('miniprogram-exparser').globalOptions.throwGlobalError = true
// A page asks whether it is on top; here none is below or above it.
Object.assign(globalThis, { getCurrentPages: () => [] })

beforeEach(() => {
  storage.clear()
  Object.assign((global as unknown as { wx: object }).wx, wechat)
  speak('zh-CN')
  jest.spyOn(console, 'error').mockImplementation((...said) => {
    throw new Error(`console.error: ${said.join(' ')}`)
  })
})
afterEach(() => {
  document.body.innerHTML = ''
  jest.restoreAllMocks()
})

/** What the components use of the library's parts: their words and their events. */
function standIns(): Record<string, string> {
  const ids = Object.entries(stand).map(([tagName, template]) => [
    tagName,
    simulate.load({
      id: tagName,
      tagName,
      template,
      properties: { visible: Boolean, title: String, confirmBtn: String, disabled: Boolean },
    } as never),
  ])
  return Object.fromEntries(ids)
}

/** Components in a folder of the program, as the compiler names their files. */
const componentsIn = (folder: string): string[] =>
  existsSync(join(rootPath, folder))
    ? readdirSync(join(rootPath, folder)).map((name) => `${folder}/${name}/${name}.wxml`)
    : []

/** The official compiler takes every file under the root unless it is told which; what it was told first stays. */
const compilerOptions = (path: string) => ({
  maxBuffer: 1 << 28,
  wxsList: [],
  wxmlList: [
    ...new Set([...componentsIn('components'), ...componentsIn(`${path.split('/')[0]}/components`)]),
    ...(path.includes('/pages/') ? componentsIn(dirname(dirname(path))) : []),
  ],
})
const loaded = new Map<string, string>()

type LanguageModule = typeof import('../../miniprogram/services/language')
const speakers: LanguageModule['setLanguage'][] = []

/** A script registers its component when it runs, so each tree gets scripts (and a language) of its own. */
function load(path: string): string {
  const known = loaded.get(path)
  if (known) return known
  let id = ''
  jest.isolateModules(() => {
    id = simulate.load(join(rootPath, path), basename(path), {
      rootPath,
      compiler: 'official',
      compilerOptions: compilerOptions(path),
      usingComponents: standIns(),
    } as never)
    speakers.push((require('../../miniprogram/services/language') as LanguageModule).setLanguage)
  })
  loaded.set(path, id)
  return id
}

/** Renders `components/<name>/<name>` with its properties, attached to the page. */
export function render(name: string, properties: Record<string, unknown> = {}): Rendered {
  return attached(load(`components/${name}/${name}`), properties)
}

/** Renders a page by its path, such as `supplier/pages/ending/ending`, opened with a query. */
export function renderPage(path: string, query: Record<string, string> = {}): Rendered {
  const page = attached(load(path), {})
  for (const event of ['onLoad', 'onShow']) {
    const listener = page.instance[event] as ((query: object) => void) | undefined
    listener?.call(page.instance, query)
  }
  return page
}

function attached(id: string, properties: Record<string, unknown>): Rendered {
  const component = simulate.render(id, properties) as unknown as Rendered
  component.attach(document.body)
  return component
}

/** The words a person reads, without the gaps of the layout. */
export const read = (component: { dom: HTMLElement }) =>
  (component.dom.textContent ?? '').replace(/\s+/g, ' ').trim()

/** Switches the language as "me" does, also for what is rendered later. */
export function speak(language: 'zh-CN' | 'en'): void {
  storage.set('language', language)
  for (const setLanguage of speakers) setLanguage(language)
}

/** Lets promises and the renderer catch up. */
export const settled = () => new Promise<void>((done) => setTimeout(done, 0))
